import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {readReport} from "../data-loaders/reports.js";
import {violations} from "./invariants.js";

/** A case is a file: a source, with \n, \r and \uXXXX for what does not show, and under `=== blocks` what is read in it. */
const cases = readdirSync("test/layout").filter((name) => name.endsWith(".txt"));

function unescape(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([rnf]))/gu, (_, code: string | undefined, name: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : {r: "\r", n: "\n", f: "\f"}[name]!
  );
}

test.each(cases)("%s", (name) => {
  const [source, expected] = readFileSync(`test/layout/${name}`, "utf8").split(/^=== blocks\n/mu) as [string, string];
  const bytes = new TextEncoder().encode(unescape(source));
  const reading = readReport({report_id: "case", file: "case.txt", bytes, editorial: null});
  expect(violations(reading)).toEqual([]);
  const lines = reading.blocks.map(({role, level, kind, text, same_as}) => {
    const what = [role, level ?? "", kind ? ` ${kind}` : "", same_as ? ` = ${same_as.slice(5)}` : ""].join("");
    return `${what} | ${text.replace(/\p{Co}|\p{Cf}/gu, (glyph) => `\\u${glyph.charCodeAt(0).toString(16).padStart(4, "0")}`)}`;
  });
  expect(`${lines.join("\n")}\n`).toBe(expected);
});
