import {copyFile, mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {FORMATS} from "./corpus.js";
import type {RawReport} from "./corpus.js";
import {draftEditorial} from "./editorial-drafts.js";
import {extractText} from "./extracts.js";
import {outlineReport} from "./outlines.js";
import {ProblemsError, throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {readReport} from "./reports.js";
import type {Reading} from "./reports.js";

export interface AddOptions {
  /** Folder that the reports go to. */
  corpus: string;
  /** Only read and tell; write nothing. */
  dryRun: boolean;
}

/**
 * Adds reports to a corpus: copies each raw file in, unchanged, with a draft of its .yaml beside it, and tells what was
 * read in it and what is doubtful. Nothing is overwritten; where one file cannot be added none is, and all that is wrong
 * is thrown at once.
 */
export async function addReport(files: readonly string[], {corpus, dryRun}: AddOptions): Promise<string> {
  const problems: Problem[] = [];
  if (files.length === 0)
    problems.push({
      file: corpus,
      line: 1,
      problem: "no file to add",
      remedy: "name one or more: npm run report:add -- FILE…"
    });
  const taken = new Set((await readdir(corpus).catch(() => [])).map((name) => basename(name, extname(name))));
  const added: {raw: RawReport; reading: Reading}[] = [];
  for (const file of files) {
    const raw = await readRaw(file, taken, problems);
    if (!raw) continue;
    taken.add(raw.report_id);
    try {
      added.push({raw, reading: readReport(raw)});
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems(problems);
  if (!dryRun) await writeAll(added, corpus);
  return added.map(({raw, reading}) => tell(raw, reading, corpus, dryRun)).join("\n");
}

async function readRaw(file: string, taken: ReadonlySet<string>, problems: Problem[]): Promise<RawReport | null> {
  const complain = (problem: string, remedy: string) => {
    problems.push({file, line: 1, problem, remedy});
    return null;
  };
  const ending = extname(file).toLowerCase();
  if (!FORMATS.includes(ending))
    return complain("not a format that is read", `convert it to one of ${FORMATS.join(", ")}`);
  const report_id = nameReport(file);
  if (report_id === "") return complain("its name has neither letters nor digits", "rename it after its body and year");
  if (taken.has(report_id))
    return complain(`the corpus has a report ${report_id}`, "rename the file, or take the other one out first");
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) =>
    complain(`it cannot be read (${error.code ?? error.message})`, "check its path")
  );
  if (!bytes) return null;
  return {
    report_id,
    file,
    bytes: new Uint8Array(bytes),
    extract: await extractText(file, new Uint8Array(bytes)),
    editorial: null
  };
}

/** The id that a file's name gives: its letters and digits, in small letters, with hyphens for what stands between. */
export function nameReport(file: string): string {
  return basename(file, extname(file))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._]+/gu, "-")
    .replace(/^[-._]+|[-._]+$/gu, "");
}

async function writeAll(added: readonly {raw: RawReport; reading: Reading}[], corpus: string): Promise<void> {
  const written: string[] = [];
  await mkdir(corpus, {recursive: true});
  try {
    for (const {raw, reading} of added) {
      const [target, editorial] = targets(raw, corpus);
      await copyFile(raw.file, target, 1);
      written.push(target);
      await writeFile(editorial, draftEditorial(reading), {flag: "wx"});
      written.push(editorial);
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file)));
    throw error;
  }
}

function targets({report_id, file}: RawReport, corpus: string): [raw: string, editorial: string] {
  return [join(corpus, report_id + extname(file).toLowerCase()), join(corpus, `${report_id}.yaml`)];
}

function tell(raw: RawReport, reading: Reading, corpus: string, dryRun: boolean): string {
  const [target, editorial] = targets(raw, corpus);
  const head = dryRun
    ? `${raw.file} would become ${target}, with ${editorial}:\n\n${indent(draftEditorial(reading))}`
    : `${raw.file} → ${target}, ${editorial}`;
  return `${head}\n${outlineReport(reading)}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, "    ");
}
