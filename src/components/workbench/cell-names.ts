import {sqlKeywords} from "./sql-keywords.js";

// A name stands in SQL without quotes and in a page's JavaScript as a variable: words of either that mean something else
// there, and names that pages have already, are not to be had.
const PAGE_WORDS = new Set(
  (
    "arguments async await break catch class const continue debugger delete enum eval export extends finally function if " +
    "implements import instanceof interface let new package private protected public return static super switch this " +
    "throw try typeof undefined var void while yield " +
    "display document html invalidation notebook now observable plot resize view visibility width globalthis inputs"
  ).split(" ")
);

const isReserved = (name: string) => sqlKeywords.has(name.toLowerCase()) || PAGE_WORDS.has(name.toLowerCase());

/** What is wrong with a cell's name, if anything: it must do as a name in SQL and in JavaScript without quotes. */
export function faultOfName(name: string): "empty" | "form" | "reserved" | null {
  if (name === "") return "empty";
  if (
    !/^(?:[a-z_]|(?=[\p{L}\p{Nl}])\p{Script=Han})(?:\w|(?=[\p{L}\p{Nl}])\p{Script=Han})*$/iu.test(name) ||
    name.length > 60
  )
    return "form";
  return isReserved(name) ? "reserved" : null;
}

/** A name made from any text: what cannot stand in it becomes underscores, and a number makes it one of its own. */
export function freeName(wish: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  let stem = wish
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/(?:(?![\p{L}\p{Nl}])\p{Script=Han}|[^a-z0-9_\p{Script=Han}])+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "")
    .slice(0, 50);
  if (stem === "") stem = "result";
  if (/^\d/u.test(stem) || isReserved(stem)) stem = `t_${stem}`;
  let name = stem;
  for (let n = 2; lower.has(name); n++) name = `${stem}_${n}`;
  return name;
}
