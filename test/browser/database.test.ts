import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import type * as Database from "../../src/components/database.js";
import {useSite} from "./site.js";

const site = useSite();

interface Answer {
  rows?: Record<string, unknown>[];
  error?: {kind: string; message: string; range: {start: number; end: number} | null; hint: string | null};
  /** Milliseconds from asking to answer. */
  after: number;
}

interface Globals {
  database: typeof Database;
  heard: Database.Status[];
}

/** A page with the engine's module, not yet asked anything, and a list of what it fetches from then on. */
async function openDatabase(): Promise<{page: Page; fetched: string[]}> {
  const page = await site.open("data.html");
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url().replace(site.url, "")));
  await page.evaluate(`import(${JSON.stringify(site.built("database.js"))}).then((module) => {
    globalThis.database = module;
    globalThis.heard = [];
    module.onStatus((status) => heard.push(status));
  })`);
  return {page, fetched};
}

/** Asks; `abortAfter` milliseconds later the signal is aborted. */
async function ask(
  page: Page,
  sql: string,
  options: {abortAfter?: number; timeout?: number; parameters?: Record<string, string | (string | number)[]>} = {}
): Promise<Answer> {
  return page.evaluate(
    async ([text, {abortAfter, ...rest}]) => {
      const {database} = globalThis as unknown as Globals;
      const began = performance.now();
      const controller = new AbortController();
      if (abortAfter !== undefined) setTimeout(() => controller.abort(), abortAfter);
      try {
        const {rows} = await database.query(text, {...rest, signal: controller.signal});
        return {rows, after: performance.now() - began};
      } catch (error) {
        if (!(error instanceof database.QueryError)) throw error;
        const {kind, message, range, hint} = error;
        return {error: {kind, message, range, hint}, after: performance.now() - began};
      }
    },
    [sql, options] as const
  );
}

const phases = (page: Page) =>
  page.evaluate(() => {
    const told = (globalThis as unknown as Globals).heard.map((status) =>
      status.phase === "restarting" ? `restarting: ${status.reason[0]}` : status.phase
    );
    return told.filter((phase, i) => phase !== told[i - 1]);
  });

const HEAVY = "SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE i * j % 7 = 3";

/** A single call that takes seconds and cannot be interrupted. */
const STUBBORN = "SELECT length(regexp_replace(repeat('工会', 30000000), '(工|会)', '员', 'g'))";

test("nothing of the engine is fetched before the first query, and then only what it names", async () => {
  const {page, fetched} = await openDatabase();
  expect(fetched.filter((url) => /duckdb|arrow|hyparquet|flechette|\.parquet/u.test(url))).toEqual([]);
  expect(await phases(page)).toEqual(["idle"]);
  const {rows} = await ask(page, "SELECT count(*) AS n, count(DISTINCT report_id) AS reports FROM sentences");
  expect(rows).toEqual([{n: expect.any(Number), reports: 5}]);
  expect(fetched.filter((url) => url.endsWith(".parquet")).map((url) => url.replace(/\.\w+\.parquet$/u, ""))).toEqual([
    "_file/data/sentences"
  ]);
  expect(fetched.filter((url) => url.includes("duckdb-eh.wasm")).length).toBe(1);
});

test("it tells how far it is, in bytes moved", async () => {
  const {page} = await openDatabase();
  await ask(page, "SELECT 1");
  expect(await phases(page)).toEqual(["idle", "fetching", "starting", "ready"]);
  const steps = await page.evaluate(() =>
    (globalThis as unknown as Globals).heard.flatMap((status) => (status.phase === "fetching" ? [status] : []))
  );
  const last = steps.at(-1)!;
  expect(last.loaded).toBe(last.total);
  expect(last.total).toBeGreaterThan(5_000_000);
  expect(last.total).toBeLessThan(8_000_000);
  expect(steps.length).toBeGreaterThan(3);
});

test("tables load once for all queries, also those that only DuckDB finds named", async () => {
  const {page, fetched} = await openDatabase();
  const counts = await Promise.all([
    ask(page, "SELECT count(*) AS n FROM reports, Sections WHERE reports.report_id = sections.report_id"),
    ask(page, "SELECT (FROM (SELECT count(*) FROM sections)) AS n"),
    ask(page, "WITH tokens AS (SELECT 1) SELECT count(*) AS n FROM tokens, query_table('reports')")
  ]);
  expect(counts.map(({rows}) => Number(rows![0]!["n"]))).toEqual([expect.any(Number), expect.any(Number), 5]);
  expect(counts[0]!.rows).toEqual(counts[1]!.rows);
  const tables = fetched.filter((url) => url.endsWith(".parquet")).map((url) => /data\/(\w+)/u.exec(url)![1]);
  expect(tables.toSorted()).toEqual(["reports", "sections", "tokens"]);
});

test("queries asked at once are answered in the order asked", async () => {
  const {page} = await openDatabase();
  const order = await page.evaluate(async () => {
    const {query} = (globalThis as unknown as Globals).database;
    const log: number[] = [];
    const asked = [1, 2, 3, 4].map(async (n) => {
      const {rows} = await query(`SELECT ${n} AS n, count(*) FROM range(${n % 2 ? 3_000_000 : 1})`);
      log.push(Number(rows[0]!["n"]));
    });
    await Promise.all(asked);
    return log;
  });
  expect(order).toEqual([1, 2, 3, 4]);
});

test("values are bound, never text, and are one query's own", async () => {
  const {page} = await openDatabase();
  const theme = "SELECT getvariable('theme') AS theme";
  expect((await ask(page, theme, {parameters: {theme: "it's 工会"}})).rows).toEqual([{theme: "it's 工会"}]);
  expect((await ask(page, `${theme}, nowhere`, {parameters: {theme: "x"}})).error?.kind).toBe("binder");
  expect((await ask(page, theme)).rows).toEqual([{theme: null}]);
  const mixed = await ask(page, theme, {parameters: {theme: ["a", 1]}});
  expect(mixed.error).toMatchObject({kind: "conversion", range: null});
  const misnamed = ask(page, theme, {parameters: {"Theme; DROP": "1"}});
  await expect(misnamed).rejects.toThrow("not a name for a parameter");
  expect(await phases(page)).toEqual(["idle", "fetching", "starting", "ready"]);
  const {rows, fields, columns} = await page.evaluate(async () => {
    const {sql} = (globalThis as unknown as Globals).database;
    const result = await sql`SELECT report_id, genre FROM reports WHERE genre = ${"full_report"} ORDER BY 1 LIMIT ${1}`;
    return {rows: [...result], fields: result.fields, columns: result.columns};
  });
  expect(rows).toEqual([{report_id: "2019-congress", genre: "full_report"}]);
  expect(fields[0]).toEqual({name: "report_id", type: "VARCHAR"});
  expect(columns).toEqual(["report_id", "genre"]);
});

test("a fault is marked where it stands", async () => {
  const {page} = await openDatabase();
  const sql = "SELECT '工会😀' AS 甲, nowhere, '之后' FROM sentences";
  const {error} = await ask(page, sql);
  expect(error?.kind).toBe("binder");
  expect(sql.slice(error!.range!.start, error!.range!.end)).toBe("nowhere");
});

test("macros of the site are there when a query calls them", async () => {
  const {page} = await openDatabase();
  expect((await ask(page, "SELECT per_10k(3, 20000) AS a, per_10k(1, 0) AS b")).rows).toEqual([{a: 1.5, b: null}]);
  expect((await ask(page, "SELECT per_100k(3, 20000)")).error?.kind).toBe("catalog");
});

/** Gives the engine a table `name` with a column `a` of some values; the answer is what went wrong. */
async function addTable(page: Page, name: string, values: number[], format: "file" | "stream" = "stream") {
  const bytes = tableToIPC(tableFromArrays({a: values}), {format})!;
  return page.evaluate(
    ([name, bytes]) =>
      (globalThis as unknown as Globals).database.addTable(name, Uint8Array.from(bytes)).then(
        () => null,
        (error: Error) => error.message
      ),
    [name, [...bytes]] as const
  );
}

test("a reader's own table answers in this page, also after a restart, until it is dropped", async () => {
  const {page} = await openDatabase();
  const sum = (name: string) => ask(page, `SELECT sum(a)::INTEGER AS sum FROM "${name}"`);
  for (const name of ["mine", "工会 表", 'qu"ote'])
    expect([name, await addTable(page, name, [1, 2, 3])]).toEqual([name, null]);
  expect((await sum("工会 表")).rows).toEqual([{sum: 6}]);
  expect((await sum('qu""ote')).rows).toEqual([{sum: 6}]);
  expect(await addTable(page, "Mine", [4], "file")).toBeNull();
  expect(
    (await ask(page, "SELECT sum(a)::INTEGER AS sum, count(DISTINCT report_id) AS n FROM mine, reports")).rows
  ).toEqual([{sum: 20, n: 5}]);
  await ask(page, "SELECT list(i) FROM range(1000000000) t(i)");
  expect(await phases(page)).toContain("restarting: outOfMemory");
  expect((await sum("mine")).rows).toEqual([{sum: 4}]);
  expect((await ask(page, "DROP TABLE mine")).error?.kind).toBe("forbidden");
  await page.evaluate(() => (globalThis as unknown as Globals).database.dropTable("mine"));
  expect((await sum("mine")).error?.kind).toBe("catalog");
  expect((await sum("工会 表")).rows).toEqual([{sum: 6}]);
});

test("a table that cannot be taken in is refused, and nothing has changed", async () => {
  const {page} = await openDatabase();
  expect(await addTable(page, "Reports", [1])).toBe("A table Reports is there already.");
  expect(await addTable(page, "duckdb_tables", [1])).toBe("A table duckdb_tables is there already.");
  expect(await addTable(page, " ", [1])).toBe("This is not a name for a table.");
  expect(await addTable(page, "mine", [7])).toBeNull();
  const broken = await page.evaluate(() =>
    (globalThis as unknown as Globals).database
      .addTable("mine", new TextEncoder().encode("not,arrow\n1,2"))
      .catch((error: Error) => error.message)
  );
  expect(broken).toMatch(/^The table mine could not be read as Arrow: /u);
  expect((await ask(page, "SELECT a::INTEGER AS a, (SELECT count(*) FROM reports) AS n FROM mine")).rows).toEqual([
    {a: 7, n: 5}
  ]);
});

test("a running query is cancelled at once, and the next one does not wait for it", async () => {
  const {page} = await openDatabase();
  await ask(page, "SELECT 1");
  const cancelled = await ask(page, HEAVY, {abortAfter: 300});
  expect(cancelled.error?.kind).toBe("cancelled");
  expect(cancelled.after).toBeLessThan(300 + 200);
  const next = await ask(page, "SELECT 2 AS n");
  expect(next.rows).toEqual([{n: 2}]);
  expect(next.after).toBeLessThan(500);
  const streaming = "SELECT i FROM range(1000000000) t(i) WHERE i % 100000 = 0";
  const {error, after} = await ask(page, streaming, {abortAfter: 100});
  expect(error?.kind).toBe("cancelled");
  expect(after).toBeLessThan(100 + 200);
  expect((await ask(page, "SELECT 3 AS n")).rows).toEqual([{n: 3}]);
  expect(await phases(page)).toEqual(["idle", "fetching", "starting", "ready"]);
});

test("a query over time is stopped, and one cancelled while it waits never runs", async () => {
  const {page} = await openDatabase();
  await ask(page, "SELECT 1");
  const [running, waiting, last] = await Promise.all([
    ask(page, HEAVY, {timeout: 600}),
    ask(page, HEAVY, {abortAfter: 50}),
    ask(page, "SELECT 3 AS n")
  ]);
  expect(running.error).toMatchObject({kind: "timeout", message: "The query ran longer than 0.6 s."});
  expect(waiting.error?.kind).toBe("cancelled");
  expect(waiting.after).toBeLessThan(50 + 200);
  expect(last.rows).toEqual([{n: 3}]);
  expect(last.after).toBeLessThan(1500);
});

test("an engine that does not let go is replaced, with its sandbox and its tables", async () => {
  const {page} = await openDatabase();
  await ask(page, "SELECT count(*) FROM reports");
  const {error, after} = await ask(page, STUBBORN, {abortAfter: 200});
  expect(error?.kind).toBe("cancelled");
  expect(after).toBeLessThan(200 + 200);
  expect((await ask(page, "SELECT count(*) AS n FROM reports")).rows).toEqual([{n: 5}]);
  expect((await phases(page)).slice(-3)).toEqual(["ready", "restarting: notStopped", "ready"]);
  expect((await ask(page, "SELECT * FROM read_text('x')")).error?.kind).toBe("forbidden");
});

test("a worker that the browser ends is replaced, whether it was idle or at work", async () => {
  const {page} = await openDatabase();
  await ask(page, "SELECT count(*) FROM reports");
  const end = () => page.workers()[0]!.evaluate(() => self.close());
  await end().catch(() => {});
  await expect.poll(() => phases(page)).toContain("restarting: browserEnded");
  expect((await ask(page, "SELECT count(*) AS n FROM reports")).rows).toEqual([{n: 5}]);
  const running = ask(page, HEAVY);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await end().catch(() => {});
  expect((await running).error).toMatchObject({kind: "engine"});
  expect((await ask(page, "SELECT count(*) AS n FROM reports")).rows).toEqual([{n: 5}]);
});

test("a query that needs too much memory fails, and the next one has a fresh engine", async () => {
  const {page} = await openDatabase();
  const {error} = await ask(page, "SELECT list(i) FROM range(1000000000) t(i)");
  expect(error?.kind).toBe("memory");
  expect(error?.message).not.toContain("\n");
  expect((await ask(page, "SELECT count(*) AS n FROM reports")).rows).toEqual([{n: 5}]);
  expect(await phases(page)).toContain("restarting: outOfMemory");
});

test("a trap of WebAssembly fails its query alone", async () => {
  const {page} = await openDatabase();
  const {error} = await ask(page, "SELECT repeat('x', 3000000000)");
  expect(error?.kind).toBe("engine");
  expect((await ask(page, "SELECT 2 AS n")).rows).toEqual([{n: 2}]);
});

test("what is too much for a page is said to be", async () => {
  const {page} = await openDatabase();
  for (const sql of ["SELECT i FROM range(3000000) t(i)", "SELECT repeat('工', 1000000) AS t FROM range(60)"])
    expect((await ask(page, sql)).error).toMatchObject({kind: "memory", hint: "Add a LIMIT, or group rows."});
  expect((await ask(page, "SELECT 2 AS n")).rows).toEqual([{n: 2}]);
  expect(await phases(page)).toEqual(["idle", "fetching", "starting", "ready"]);
});

test("what does not arrive is said, and fetched again by the next query", async () => {
  const {page} = await openDatabase();
  for (const [file, table, message] of [
    ["duckdb-eh.wasm", "reports", "The query engine did not start: "],
    ["blocks.", "blocks", "The table blocks did not arrive: "]
  ] as const) {
    const wanted = (url: URL) => url.pathname.includes(`/_file/data/${file}`);
    await page.route(wanted, (route) => route.abort());
    const {error} = await ask(page, `SELECT count(*) FROM ${table}`);
    expect(error).toMatchObject({kind: "engine", hint: "Check the connection, then run the query again."});
    expect(error?.message).toContain(message);
    await page.unroute(wanted);
  }
  expect((await ask(page, "SELECT (SELECT count(*) FROM reports) AS n FROM blocks LIMIT 1")).rows).toEqual([{n: 5}]);
  expect(site.complaints().filter((line) => !line.includes("net::ERR_FAILED"))).toEqual([]);
});
