import fc from "fast-check";
import {format, resolveConfig} from "prettier";
import {describe, expect, test} from "vitest";
import {
  aggregates,
  chartCell,
  contentOf,
  markdownCell,
  marks,
  readNotebook,
  sqlCell
} from "../../../src/components/workbench/notebook.js";
import type {Cell, Notebook} from "../../../src/components/workbench/notebook.js";
import {PageError, readPage} from "../../../src/components/workbench/page-reader.js";
import {pageName, writePage} from "../../../src/components/workbench/page-writer.js";

const HOSTILE = [
  "`",
  "```",
  "\n```\n",
  "\n```js\n",
  "~~~",
  "${",
  "${x}",
  "${a[0].n}",
  "\\",
  "\\`",
  "\\${",
  "\\u{41}",
  "</script>",
  "<!--",
  "<!-- cell -->",
  "<script>alert(1)</script>",
  "---",
  "\n---\n",
  "title: x",
  "\r\n",
  "\r",
  "\n",
  "\n\n",
  " ",
  "\t",
  "\u2028",
  "\0",
  "\uFEFF",
  "\uD800",
  "𠮷",
  "工会会员",
  "、。",
  "# ",
  "- ",
  "[a]: b",
  "![x](y)",
  "&amp;",
  "%E4",
  '"',
  "'",
  "a",
  "SELECT 1",
  "display(notebook.sql("
];
const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({unit: "binary", maxLength: 6}));
const hostile = fc.array(piece, {maxLength: 8}).map((pieces) => pieces.join(""));
const line = hostile.map((text) => text.replaceAll(/[\r\n\u2028\u2029]+/gu, " "));
const name = fc.oneof(fc.constantFrom("a", "terms", "统计", "A", "select", "a b", ""), line);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.tuple(name, hostile, fc.boolean()).map(([name, text, folded]) => ({...sqlCell(name, text), folded})),
  hostile.map(markdownCell),
  fc
    .record({
      source: name,
      title: line,
      mark: fc.constantFrom(...marks),
      aggregate: fc.constantFrom(...aggregates),
      x: line,
      y: line,
      colour: line,
      facet: line,
      xLabel: line,
      yLabel: line
    })
    .map(chartCell)
);
const notebooks: fc.Arbitrary<Notebook> = fc.record({title: line, cells: fc.array(cell, {maxLength: 6})});

describe("a page gives its notebook back", () => {
  test("exactly, whatever its text holds", () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        expect(contentOf(readPage(writePage(notebook)))).toEqual(contentOf(notebook));
      }),
      {numRuns: 2000}
    );
  });

  test("also after an editor that writes Windows line ends and a byte-order mark", () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const page = `\uFEFF${writePage(notebook).replaceAll("\n", "\r\n")}`;
        expect(contentOf(readPage(page))).toEqual(contentOf(notebook));
      })
    );
  });

  test("also after the project's formatter has been over its code", async () => {
    const options = {...(await resolveConfig("package.json")), parser: "markdown"};
    await fc.assert(
      fc.asyncProperty(notebooks, async ({title, cells}) => {
        const notebook = {title, cells: cells.filter(({kind}) => kind !== "markdown")};
        const page = await format(writePage(notebook), options);
        expect(contentOf(readPage(page))).toEqual(contentOf(notebook));
      }),
      {numRuns: 100}
    );
  });

  test("as UTF-8, and nothing of its text ends or begins markup in the page's script", () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const page = writePage(notebook);
        expect(new TextDecoder().decode(new TextEncoder().encode(page))).toBe(page);
        const code = [...page.matchAll(/^```js\n([^]*?)\n```$/gmu)].map(([, code]) => code!).join("\n");
        expect(code).not.toMatch(/<[/!?a-z]/iu);
      })
    );
  });

  test("and so does JSON of any origin", () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        expect(contentOf(readNotebook(JSON.parse(JSON.stringify(contentOf(notebook)))))).toEqual(contentOf(notebook));
      })
    );
  });
});

test("prose is prose, queries are named views, a chart is its settings", () => {
  const notebook: Notebook = {
    title: "调解 2019–2023",
    cells: [
      markdownCell("## 数量\n\nThere are ${total[0].n} sentences; see [the report](../reports/2019-congress)."),
      markdownCell("A second cell of prose."),
      sqlCell("total", "SELECT count(*) AS n FROM sentences\nWHERE text LIKE '%`%'"),
      chartCell({source: "total", mark: "bar", x: "n"})
    ]
  };
  expect(writePage(notebook)).toBe(`---
title: "调解 2019–2023"
toc: false
---

\`\`\`js
import {notebook} from "../components/notebook.js";
\`\`\`

# 调解 2019–2023

<!-- cell -->

## 数量

There are \${total[0].n} sentences; see [the report](../reports/2019-congress).

<!-- cell -->

A second cell of prose.

\`\`\`js
const total = view(notebook.sql("total", \`
SELECT count(*) AS n FROM sentences
WHERE text LIKE '%\\\`%'
\`));
\`\`\`

\`\`\`js
display(notebook.chart({
  source: "total",
  mark: "bar",
  x: "n"
}));
\`\`\`
`);
  expect(pageName(notebook)).toBe("调解-2019-2023");
});

test("prose written into a page by hand is a cell; code that is no cell is told with its line, all at once", () => {
  const page = writePage({title: "T", cells: [sqlCell("a", "SELECT 1")]});
  expect(contentOf(readPage(page.replace("# T", "# T\n\nNew prose.")))).toMatchObject({
    cells: [{kind: "markdown", text: "New prose."}, {kind: "sql"}]
  });
  const edited = `${page}\n\`\`\`js\nalert(1)\n\`\`\`\n\n\`\`\`sql id=x\nSELECT 1\n\`\`\`\n`;
  expect(() => readPage(edited)).toThrow(PageError);
  expect(() => readPage(edited)).toThrow(/^line 18: JavaScript .*\nline 22: a block/u);
  expect(() => readPage("# Just Markdown")).toThrow(/line 1: no front matter/u);
});
