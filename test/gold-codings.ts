import {readFileSync} from "node:fs";
import {REFERENCES} from "../data-loaders/coding-files.js";

/** The sentences that a coder of `test/gold/` coded. */
export function codings(coder: string): {report_id: string; text: string; themes: string[]}[] {
  const {file} = REFERENCES.find((one) => one.coder === coder)!;
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as {report_id: string; text: string; themes: string[]; kind: string})
    .filter(({kind}) => kind === "sentence");
}
