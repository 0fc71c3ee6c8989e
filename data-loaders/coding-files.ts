import {readdir, readFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {parseCodings} from "./codings.js";
import type {Coding} from "./codings.js";
import {CORPUS} from "./contents.js";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";
import {readReference} from "./reference-codings.js";

/** Where people's codings of the project's own reports lie, one file a coder. */
export const CODINGS = "data-loaders/codings";

/** What accuracy is measured against, and the coder's name in tables. */
export const REFERENCES = [
  {file: "test/gold/themes.jsonl", coder: "reference"},
  {file: "test/gold/themes-editor.jsonl", coder: "editor"}
] as const;

/** The coding files of a folder of reports. Only the project's own reports have any. */
export async function readCodingFiles(corpus: string): Promise<LexiconFile[]> {
  if (resolve(corpus) !== resolve(CORPUS)) return [];
  const names = await readdir(CODINGS).catch((): string[] => []);
  const files = [
    ...names.filter((name) => name.endsWith(".csv")).map((name) => join(CODINGS, name)),
    ...REFERENCES.map(({file}) => file)
  ];
  return Promise.all(files.toSorted().map(async (file) => ({file, text: await readFile(file, "utf8")})));
}

/** Coding files read: what counts, and what is only compared with. What is wrong goes to `problems`. */
export function parseCodingFiles(
  files: readonly LexiconFile[],
  themes: readonly string[],
  problems: Problem[]
): {codings: Coding[]; references: Coding[]} {
  const codings: Coding[] = [];
  const references: Coding[] = [];
  for (const {file, text} of files) {
    const reference = REFERENCES.find((one) => one.file === file);
    if (reference) references.push(...readReference(reference.coder, file, text));
    else codings.push(...parseCodings({file, text, coder: basename(file, ".csv")}, themes, problems));
  }
  return {codings, references};
}
