import type {Locator, Page} from "playwright-core";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import type {QueryErrorKind, Span} from "../../src/components/query-error.js";
import type {Field, Status} from "../../src/components/result.js";
import {axeViolations} from "./axe.js";
import type {Site} from "./site.js";

/** One question that a cell put to the bench's engine. */
interface Question {
  sql: string;
  parameters: Record<string, unknown>;
  timeout: number | null;
  aborted: boolean;
}

/** What the page holds for a test: an engine that answers when told to. */
interface PageBench {
  questions: Question[];
  answer(at: number, fields: readonly Field[], rows: readonly Record<string, unknown>[]): void;
  fail(at: number, kind: QueryErrorKind, message: string, details: {range?: Span | null; hint?: string | null}): void;
  tell(status: Status): void;
  /** While true, the engine does not arrive. */
  refuse: boolean;
}
declare global {
  var bench: PageBench;
}

/** A query of three rows, whose words stand in two sentences, one, and one. */
export const words: ShippedQuery = {
  name: "test-words",
  title: "Words of the test",
  title_zh: "测试词语",
  description: "How often each word stands.",
  description_zh: "各词出现的次数。",
  parameters: [{name: "most", value: 3, label: "Words shown", label_zh: "显示词数"}],
  sql: "SELECT token, count(*) AS count -- 每个词\nFROM tokens\nLIMIT getvariable('most')",
  result: {
    fields: [
      {name: "token", type: "VARCHAR"},
      {name: "count", type: "BIGINT"},
      {name: "sentence_ids", type: "VARCHAR[]"}
    ],
    rows: [
      ["职工", 94, ["2019-congress/2.1", "2019-congress/1.1"]],
      ["工会", 84, ["2019-congress/1.2"]],
      ["<img src=x onerror=alert(1)>", 2, ["2019-congress/1.1"]]
    ]
  }
};
const fields: readonly Field[] = [
  {name: "token", type: "VARCHAR"},
  {name: "count", type: "BIGINT"}
];

/** A cell in a page of the site, and what a test does with it. */
export interface CellBench {
  page: Page;
  cell: Locator;
  questions(): Promise<Question[]>;
  /** Answers the question of that index. The columns are token and count unless given. */
  answer(at: number, rows: readonly Record<string, unknown>[], columns?: readonly Field[]): Promise<void>;
  /** The accessible names of the chart's bars. */
  bars(): Promise<(string | null)[]>;
  setMost(n: number): Promise<void>;
  /** Opens the editor; the answer is its text. */
  openEditor(): Promise<Locator>;
  /** Puts a text in place of all that the editor holds. */
  write(sql: string): Promise<void>;
  /** Every rule of axe that the cell breaks, with where. */
  axeViolations(): Promise<string[]>;
}

export interface CellBenchOptions {
  /** Whether the cell draws bars; else it is a table. */
  chart?: boolean;
  lang?: "en" | "zh";
  /** What the address says, without its #. */
  hash?: string;
  /** Pixels of room above the cell. */
  below?: number;
  context?: Parameters<Site["open"]>[1];
}

/** Puts a cell and an input for the parameter `most`, where there is one, at the top of a page of the built site. */
export async function openCell(
  site: Site,
  query = words,
  {chart = true, lang = "en", hash = "", below = 0, context = {}}: CellBenchOptions = {}
): Promise<CellBench> {
  const page = await site.open(`data.html${hash && `#${hash}`}`, context);
  page.setDefaultTimeout(10_000);
  const content = `
    import * as modules from ${JSON.stringify(site.modulesOf("index.html"))};
    import {QueryError} from ${JSON.stringify(site.built("database.js"))};
    const {Plot, queryCell, clickable} = modules["_import/components/prelude.js"];
    const waiting = [];
    const listeners = new Set();
    globalThis.bench = {
      questions: [],
      refuse: false,
      answer: (at, fields, rows) => waiting[at].resolve({fields, rows, milliseconds: 12}),
      fail: (at, kind, message, details) => waiting[at].reject(new QueryError(kind, message, details)),
      tell: (status) => listeners.forEach((listener) => listener(status))
    };
    const engine = async () => {
      if (bench.refuse) throw new TypeError("Failed to fetch the engine");
      return {
        onStatus: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
        query: (sql, {parameters, signal, timeout = null}) => new Promise((resolve, reject) => {
          const question = {sql, parameters, timeout, aborted: false};
          bench.questions.push(question);
          waiting.push({resolve, reject});
          signal.addEventListener("abort", () => {
            question.aborted = true;
            reject(new QueryError("cancelled", "cancelled"));
          });
        })
      };
    };
    const most = Object.assign(document.createElement("input"), {type: "number", id: "most"});
    most.setAttribute("aria-label", "Words shown");
    const input = document.createElement("div");
    Object.defineProperty(input, "value", {get: () => most.valueAsNumber, set: (n) => (most.valueAsNumber = n)});
    input.append(most);
    most.valueAsNumber = 3;
    const chart = (rows, {width, open}) => {
      if (rows.some((row) => row.token === undefined)) throw new Error("no token");
      return Plot.plot({
        width,
        marginLeft: 90,
        marks: [
          Plot.barX(rows, {
            x: "count",
            y: "token",
            ariaLabel: (row) => row.token + ": " + row.count,
            render: open && clickable(rows, open)
          })
        ]
      });
    };
    const element = queryCell(Promise.resolve(${JSON.stringify(query).replaceAll("</", "<\\/")}), {
      inputs: ${JSON.stringify(query.parameters.length > 0)} ? {most: input} : {},
      chart: ${chart} ? chart : null,
      engine,
      lang: ${JSON.stringify(lang)}
    });
    element.id = "cell";
    input.style.marginTop = "${below}px";
    document.querySelector("#observablehq-main").prepend(input, element);
  `;
  await site.run(page, content);
  const cell = page.locator("#cell");
  await cell.locator("figcaption").waitFor();
  return {
    page,
    cell,
    questions: () => page.evaluate(() => bench.questions),
    answer: (at, rows, columns = fields) =>
      page.evaluate(([index, names, values]) => bench.answer(index, names, values), [at, columns, rows] as const),
    bars: () => cell.locator('.gb-chart [data-mark="bar"] > *').evaluateAll((all) => all.map((bar) => bar.ariaLabel)),
    setMost: (n) => page.locator("#most").fill(String(n)),
    async openEditor() {
      await cell.getByRole("button", {name: "Edit query"}).click();
      const editor = cell.locator(".cm-content");
      await editor.waitFor();
      return editor;
    },
    async write(sql) {
      await cell.locator(".cm-content").click();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(sql);
    },
    axeViolations: () => axeViolations(page, {root: "#cell", least: "minor"})
  };
}
