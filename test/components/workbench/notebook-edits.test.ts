import {describe, expect, test} from "vitest";
import {faultOfName, freeName} from "../../../src/components/workbench/cell-names.js";
import {chartCell, markdownCell, sqlCell} from "../../../src/components/workbench/notebook.js";
import type {Notebook} from "../../../src/components/workbench/notebook.js";
import {
  duplicateCell,
  moveCell,
  namesOf,
  removeCell,
  renameCell
} from "../../../src/components/workbench/notebook-edits.js";
import {NotebookHistory} from "../../../src/components/workbench/notebook-history.js";
import {queryAsCell} from "../../../src/components/workbench/named-query.js";
import {renameTable} from "../../../src/components/workbench/renaming.js";

const [a, b, chart, prose] = [
  sqlCell("terms", "SELECT 1 AS n"),
  sqlCell("sums", "SELECT terms.n, 'terms' FROM terms"),
  chartCell({source: "terms"}),
  markdownCell("${terms[0].n} of ${sums[0].n}")
];
const notebook: Notebook = {title: "T", cells: [a, b, chart, prose]};

describe("a cell's name", () => {
  test("changes in all that read it: SQL, charts and prose", () => {
    const {cells} = renameCell(notebook, a.id, "词语");
    expect(cells).toMatchObject([
      {name: "词语"},
      {text: "SELECT 词语.n, 'terms' FROM 词语"},
      {settings: {source: "词语"}},
      {text: "${词语[0].n} of ${sums[0].n}"}
    ]);
  });

  test("changes in the cell alone where the new one is another's", () => {
    expect(renameCell(notebook, a.id, "sums").cells[1]).toEqual(b);
  });

  test.each([
    ["SELECT * FROM Terms t JOIN x ON t.a = x.terms", "SELECT * FROM w t JOIN x ON t.a = x.terms"],
    ["WITH terms AS (FROM terms) FROM terms", "WITH terms AS (FROM w) FROM terms"],
    ["SELECT terms FROM x -- terms", "SELECT terms FROM x -- terms"]
  ])("%s becomes %s", (before, after) => {
    expect(renameTable(before, "terms", "w")).toBe(after);
  });

  test.each([
    ["", "empty"],
    ["1a", "form"],
    ["a b", "form"],
    ["a-b", "form"],
    ["词语，", "form"],
    ["Order", "reserved"],
    ["view", "reserved"],
    ["统计_2019", null],
    ["_x", null]
  ])("%j is at fault: %s", (name, fault) => {
    expect(faultOfName(name)).toBe(fault);
  });

  test.each([
    ["Dispute share", [], "dispute_share"],
    ["2019 年", [], "t_2019_年"],
    ["select", [], "t_select"],
    ["！！", [], "result"],
    ["terms", ["Terms", "terms_2"], "terms_3"]
  ])("%j beside %j is made %s, which is none's", (wish, taken, name) => {
    expect(freeName(wish, taken)).toBe(name);
    expect(faultOfName(name)).toBeNull();
  });
});

test("cells move as far as there is room, are doubled under a name of their own, and go", () => {
  const ids = ({cells}: Notebook) => cells.map(({id}) => id);
  expect(ids(moveCell(notebook, chart.id, -2))).toEqual([chart.id, a.id, b.id, prose.id]);
  expect(moveCell(notebook, a.id, -1)).toBe(notebook);
  expect(namesOf(duplicateCell(notebook, a.id, ["terms_2"]))).toEqual(["terms", "terms_3", "sums"]);
  expect(ids(removeCell(notebook, b.id))).toEqual([a.id, chart.id, prose.id]);
});

test("each edit is undone and redone; typing in one cell is one step", () => {
  const history = new NotebookHistory(notebook);
  const titled = (title: string) => ({...notebook, title});
  history.edit(titled("甲"), "title");
  history.edit(titled("甲乙"), "title");
  history.edit(removeCell(history.state, a.id));
  history.undo();
  expect(history.state).toEqual(titled("甲乙"));
  history.undo();
  expect(history.state).toBe(notebook);
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  history.redo();
  history.edit(titled("丙"), "title");
  expect(history.canRedo).toBe(false);
  history.undo();
  expect(history.state).toEqual(titled("甲乙"));
});

test("a named query is a cell with its defaults in place of its parameters", () => {
  const cell = queryAsCell(
    {
      name: "dispute-share",
      title: "Share",
      title_zh: "比例",
      description: "",
      description_zh: "",
      parameters: [
        {name: "term", value: "集体'协商", label: "", label_zh: ""},
        {name: "most", value: 20, label: "", label_zh: ""}
      ],
      sql: "SELECT 1 FROM tokens WHERE token = getvariable('term') -- getvariable('most')\nLIMIT getvariable('most')"
    },
    ["dispute_share"],
    "zh"
  );
  expect(cell).toMatchObject({
    name: "dispute_share_2",
    text: "-- 比例\nSELECT 1 FROM tokens WHERE token = '集体''协商' -- getvariable('most')\nLIMIT 20"
  });
});
