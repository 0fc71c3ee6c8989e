import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect} from "vitest";
import {CORPUS} from "../data-loaders/contents.js";
import {makeTables, readMacros} from "../data-loaders/make.js";
import {parseQuery} from "../data-loaders/queries.js";
import {openTables, runQuery} from "../data-loaders/results.js";
import {decodeResult} from "../src/components/shipped-result.js";
import type {Result} from "../src/components/result.js";

/** The rows of a named query, with a theme in place of its own where it has that parameter. */
export type Ask = (name: string, theme?: string | null) => Promise<Result["rows"]>;

/** Makes corpora that differ from the project's own, each in a folder that is gone after the file's tests. */
export function useCorpora(): (change: (corpus: string) => void) => Promise<Ask> {
  const folder = mkdtempSync(join(tmpdir(), "gongbao-corpus-"));
  afterAll(() => rmSync(folder, {recursive: true}));
  return async (change) => {
    const corpus = mkdtempSync(join(folder, "corpus-"));
    cpSync(CORPUS, corpus, {recursive: true});
    change(corpus);
    const connection = await openTables(await makeTables(corpus), await readMacros());
    return async (name, theme = null) => {
      const file = `src/queries/${name}.sql`;
      const {parameters, ...parsed} = parseQuery(file, readFileSync(file, "utf8"));
      const set = parameters.map((one) => (theme && one.name === "theme" ? {...one, value: theme} : one));
      return decodeResult((await runQuery(connection, {...parsed, parameters: set})).result).rows;
    };
  };
}

/** Changes a report's text. The source is printed in columns: what is changed may be broken over lines. */
export function rewrite(corpus: string, report: string, from: string, to: string): void {
  const file = join(corpus, `${report}.txt`);
  const text = readFileSync(file, "utf8");
  const pattern = new RegExp([...from].map((sign) => sign.replace(/[.]/u, "\\.")).join("\\s*"), "u");
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replace(pattern, to));
}

/** Leaves only the files of a corpus that begin so. */
export function leave(corpus: string, ...starts: string[]): void {
  for (const file of readdirSync(corpus))
    if (!starts.some((start) => file.startsWith(start))) rmSync(join(corpus, file), {recursive: true});
}
