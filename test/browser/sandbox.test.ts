import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import type * as Database from "../../src/components/database.js";
import {useSite} from "./site.js";

const site = useSite();

async function openDatabase(): Promise<Page> {
  const page = await site.open("data.html");
  const url = JSON.stringify(site.built("database.js"));
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
