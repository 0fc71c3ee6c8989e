// A name stands in SQL without quotes and in a page's JavaScript as a variable: words of either that mean something else
// there, and names that pages have already, are not to be had.
const RESERVED = new Set(
  (
    "all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default " +
    "deferrable desc describe distinct do else end except false fetch for foreign from group having in initially " +
    "intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing " +
    "primary qualify references returning select show some summarize symmetric table then to trailing true union unique " +
    "unpivot using variadic when where window with " +
    "anti asof authorization binary collation concurrently cross full glob ilike inner is isnull join left like natural " +
    "notnull outer overlaps positional right semi similar tablesample try_cast unpack " +
    "arguments async await break catch class const continue debugger delete enum eval export extends finally function if " +
    "implements import instanceof interface let new package private protected public return static super switch this " +
    "throw try typeof undefined var void while yield " +
    "display document html invalidation notebook now observable plot resize view visibility width globalthis inputs"
  ).split(" ")
);

/** What is wrong with a cell's name, if anything: it must do as a name in SQL and in JavaScript without quotes. */
export function faultOfName(name: string): "empty" | "form" | "reserved" | null {
  if (name === "") return "empty";
  if (
    !/^(?:[a-z_]|(?=[\p{L}\p{Nl}])\p{Script=Han})(?:\w|(?=[\p{L}\p{Nl}])\p{Script=Han})*$/iu.test(name) ||
    name.length > 60
  )
    return "form";
  return RESERVED.has(name.toLowerCase()) ? "reserved" : null;
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
  if (/^\d/u.test(stem) || RESERVED.has(stem)) stem = `t_${stem}`;
  let name = stem;
  for (let n = 2; lower.has(name); n++) name = `${stem}_${n}`;
  return name;
}
