import {columnFromValues, dictionary, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import type {Browser} from "playwright-core";
import {makeTables} from "../../data-loaders/make.js";
import {openTables} from "../../data-loaders/results.js";
import type * as Database from "../../src/components/database.js";
import type * as Prelude from "../../src/components/prelude.js";
import {lazyModule, pageModules} from "../browser/modules.js";
import {withColdPage} from "./cold-page.js";
import {median} from "./median.js";

const ROWS = 1_000_000;
const TYPED = "职工会员劳动服务维权调解争议集体协商暖心驿站";

/** Milliseconds from the key to the frame, and those that the engine took. */
interface Step {
  all: number;
  engine: number;
}

/**
 * Times what a reader waits from a key pressed in an input to the chart redrawn, where the query reads a million token
 * rows: in all, and beyond the time that the engine itself says it took.
 */
export async function benchKeystrokes(browser: Browser, site: string): Promise<void> {
  const tokens = await millionTokens();
  const steps = await withColdPage(browser, site, "data.html", async (page, url) => {
    const modules = [pageModules(site, "index.html"), lazyModule(site, "database.js")].map(
      (path) => new URL(path, url).href
    );
    await page.route("**/million.arrow", (route) => route.fulfill({body: Buffer.from(tokens)}));
    // tsx names the functions that it turns to text.
    await page.evaluate("globalThis.__name = (value) => value");
    await page.evaluate(prepare, [modules[0]!, modules[1]!] as const);
    await page.locator("#term").focus();
    const times: Step[] = [];
    for (const [i, character] of [...TYPED].entries()) {
      await page.evaluate(() => (document.querySelector<HTMLInputElement>("#term")!.value = ""));
      const drawn = page.evaluate(() => (globalThis as unknown as Globals).redrawn());
      await page.keyboard.insertText(character);
      const time = await drawn;
      if (i >= 3) times.push(time);
      await page.waitForTimeout(150);
    }
    return times;
  });
  const all = median(steps.map(({all}) => all));
  const engine = median(steps.map(({engine}) => engine));
  const beyond = median(steps.map(({all, engine}) => all - engine));
  console.log(`from keystroke to redrawn chart, ${ROWS.toLocaleString("en")} token rows, median of ${steps.length}:`);
  console.log(`  in all ${all.toFixed(0).padStart(6)} ms  of which the engine's own query ${engine.toFixed(0)} ms`);
  console.log(`  beyond ${beyond.toFixed(0).padStart(6)} ms  (target 50 ms)`);
}

/** A million token rows, the corpus's own over and over, as an Arrow stream. */
async function millionTokens(): Promise<Uint8Array> {
  const connection = await openTables(await makeTables());
  const {token, report_id} = (
    await connection.runAndReadAll("SELECT token, report_id FROM tokens ORDER BY report_id, sentence_id, position")
  ).getColumnsObjectJS();
  const column = (values: readonly unknown[]) =>
    columnFromValues((give: (value: unknown) => void) => {
      for (let i = 0; i < ROWS; i++) give(values[i % values.length]);
    }, dictionary(utf8()));
  const table = tableFromColumns([
    ["token", column(token!)],
    ["report_id", column(report_id!)]
  ]);
  return tableToIPC(table, {format: "stream"})!;
}

interface Globals {
  /** Resolves after the next redrawing of the chart. */
  redrawn: () => Promise<Step>;
}

/** Puts a cell over a million token rows, and an input for it, at the top of the page. */
async function prepare([page, database]: readonly [string, string]): Promise<void> {
  const modules = (await import(page)) as {"_import/components/prelude.js": typeof Prelude};
  const {Plot, queryCell} = modules["_import/components/prelude.js"];
  const engine = (await import(database)) as typeof Database;
  await engine.addTable("million", new Uint8Array(await (await fetch("million.arrow")).arrayBuffer()));
  const input = Object.assign(document.createElement("input"), {id: "term", value: "工"});
  let milliseconds = 0;
  let pressed = 0;
  let resolve: (step: Step) => void = () => {};
  input.addEventListener("beforeinput", () => (pressed = performance.now()));
  const cell = queryCell(
    {
      name: "million",
      title: "Words that hold a character",
      title_zh: "含有某字的词",
      description: "",
      description_zh: "",
      parameters: [{name: "term", value: "工", label: "Term", label_zh: "词语"}],
      sql: "SELECT report_id, count(*) AS words FROM million WHERE contains(token, getvariable('term')) GROUP BY report_id ORDER BY report_id",
      result: {
        fields: [
          {name: "report_id", type: "VARCHAR"},
          {name: "words", type: "BIGINT"}
        ],
        rows: [["2019-congress", 1]]
      }
    },
    {
      inputs: {term: input},
      chart(rows, {width}) {
        requestAnimationFrame(() => resolve({all: performance.now() - pressed, engine: milliseconds}));
        return Plot.plot({width, marginLeft: 160, marks: [Plot.barX(rows, {x: "words", y: "report_id"})]});
      },
      engine: () =>
        Promise.resolve({
          onStatus: engine.onStatus,
          query: async (sql, options) => {
            const result = await engine.query(sql, options);
            ({milliseconds} = result);
            return result;
          }
        })
    }
  );
  document.querySelector("#observablehq-main")!.prepend(input, cell);
  (globalThis as unknown as Globals).redrawn = () => new Promise((told) => (resolve = told));
}
