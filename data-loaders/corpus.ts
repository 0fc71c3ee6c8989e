import {readdir, readFile} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {extractText} from "./extracts.js";
import type {Extract} from "./extracts.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";

/** A report as it lies in its folder. */
export interface RawReport {
  report_id: string;
  /** Path as the user would type it. */
  file: string;
  bytes: Uint8Array;
  /** The .yaml beside it. */
  editorial: {file: string; text: string} | null;
  /** The text of a Word file or PDF. */
  extract?: Extract | null;
}

/** Endings of the formats that are read. */
export const FORMATS = [".txt", ".md", ".html", ".htm", ".docx", ".pdf"];
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/**
 * The reports of a folder in order of their ids, which are the files' names without their endings. Hidden files are
 * passed over. Throws all that is wrong with the folder at once.
 */
export async function readCorpus(dir: string): Promise<RawReport[]> {
  const problems: Problem[] = [];
  const complain = (file: string, problem: string, remedy: string) => problems.push({file, line: 1, problem, remedy});
  const entries = await readdir(dir, {withFileTypes: true}).catch((error: NodeJS.ErrnoException) => {
    complain(dir, error.code === "ENOTDIR" ? "not a folder" : "no such folder", "name a folder that holds reports");
    return [];
  });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({name}) => name)
    .toSorted();
  const raws = new Map<string, string>();
  const editorials = new Map<string, string>();
  for (const name of names) {
    const ending = extname(name).toLowerCase();
    const id = basename(name, extname(name));
    const file = join(dir, name);
    if (ending === ".yaml" || ending === ".yml") editorials.set(id, file);
    else if (!FORMATS.includes(ending))
      complain(
        file,
        "not a format that is read",
        `convert it to one of ${FORMATS.join(", ")}, or move it out of the folder`
      );
    else if (!ID.test(id))
      complain(file, `not a name for a report: ${id}`, "rename it with letters, digits, hyphens and dots alone");
    else if (raws.has(id))
      complain(file, `a second file for the report ${id}, beside ${raws.get(id)}`, "keep one, or rename it");
    else raws.set(id, file);
  }
  for (const [id, file] of editorials)
    if (!raws.has(id))
      complain(file, "no raw file beside it", `put ${id}.txt there, or rename this file after its report`);
  if (problems.length === 0 && raws.size === 0)
    complain(dir, "no report in the folder", `put files there that end in ${FORMATS.join(", ")}`);
  throwProblems(problems);
  return Promise.all(
    [...raws]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([report_id, file]) => {
        const editorial = editorials.get(report_id);
        const bytes = new Uint8Array(await readFile(file));
        return {
          report_id,
          file,
          bytes,
          extract: await extractText(file, bytes),
          editorial: editorial ? {file: editorial, text: await readFile(editorial, "utf8")} : null
        };
      })
  );
}
