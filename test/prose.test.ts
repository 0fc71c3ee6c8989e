import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {numbersOf, writtenNumbers} from "./prose.js";

/**
 * Numbers that no query could give, by page, each with the reason. They are about the site itself or about how to read
 * it, and the same whatever reports are in the corpus.
 */
const EXEMPT: Record<string, readonly string[]> = {
  // The name of a set phrase, as an example of what the page is about.
  "src/phrases.md": ["四个意识"]
};

const pages = [
  ...readdirSync("src", {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".md") && !file.startsWith("."))
    .map((file) => join("src", file)),
  "data-loaders/templates/theme.md",
  "data-loaders/templates/page.md"
].toSorted();

test.each(pages)("no number is written into the prose of %s", async (file) => {
  const found = await writtenNumbers(readFileSync(file, "utf8"));
  const exempt = EXEMPT[file] ?? [];
  expect(found.filter(({context}) => !exempt.some((words) => context.includes(words)))).toEqual([]);
  for (const words of exempt) expect(found.map(({context}) => context).join("\n"), "still needed").toContain(words);
});

const page = (body: string) => `---\ntitle: A page of 2023\n---\n\n${body}\n`;

test.each([
  ["There are 9,650 stations.", ["9,650"]],
  ["It grew **twofold**, to nineteen thousand.", ["nineteen", "thousand"]],
  ["Half of ${rows.length} reports, ${html`<b>7</b>`} and 12 more.", ["Half", "12"]],
  ["<p class='x1'>In 2020</p>", ["2020"]],
  ["二〇二〇年，５ 家", ["二〇二〇", "５"]],
  ["- one\n- 3 more", ["3"]],
  ['```js\ndisplay(html`<p title="4">${n} of 348</p>`);\n```', ["348"]],
  [
    '```js\ndisplay(finding(x, {say: ([r], {figure}) => html`${figure(r, "a", {digits: 2})}: ${html`<i>twelve</i>`}`}));\n```',
    ["twelve"]
  ]
])("a number planted in the prose is found: %s", async (body, numbers) => {
  expect((await writtenNumbers(page(body))).map(({number}) => number).toSorted()).toEqual([...numbers].toSorted());
});

test.each([
  'The corpus holds ${corpus.sentences.toLocaleString("en", {maximumFractionDigits: 2})} sentences.',
  'See [the report](./reports/2019-congress#12.3), `2019-congress`, <a href="x?y=1">there</a>.',
  "```sql id=counts\nSELECT 1 AS two\n```",
  '```js\nconst most = Inputs.range([5, 40], {label: "Words", step: 1, value: 15});\nconst s = `${width} 12px`;\n```',
  '<details data-table="themes"><p>12351</p></details>',
  "One can often see it; someone, weight, component."
])("code, addresses, data and expressions are no prose: %s", async (body) => {
  expect(await writtenNumbers(page(body))).toEqual([]);
});

test("the text of HTML is read without its code", () => {
  expect(numbersOf("<p>5 <code>6</code><svg><text>7</text></svg></p>").map(({number}) => number)).toEqual(["5"]);
});
