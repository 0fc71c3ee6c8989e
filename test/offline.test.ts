import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {expect, inject, test} from "vitest";
import {tableNames} from "../data-loaders/tables.js";

const preload = `--require ${resolve("test/offline/refuse.cjs")}`;
const refusals = (log: string) => (existsSync(log) ? readFileSync(log, "utf8") : "");

test("the guard of these tests does refuse and note outside addresses", () => {
  const folder = mkdtempSync(join(tmpdir(), "offline-"));
  const env = {...process.env, NODE_OPTIONS: preload, REFUSED_LOG: join(folder, "log")};
  const attempt = (code: string) =>
    spawnSync(process.execPath, ["--input-type=module", "-e", code], {env, encoding: "utf8", timeout: 30_000});
  expect(attempt('await fetch("https://example.org/")').status).not.toBe(0);
  expect(attempt('import net from "node:net"; net.connect(443, "192.0.2.1")').status).not.toBe(0);
  expect(refusals(env.REFUSED_LOG).split("\n").filter(Boolean).length).toBeGreaterThanOrEqual(2);
  rmSync(folder, {recursive: true});
});

test("building the site asks no other host", () => {
  expect(refusals(inject("refused"))).toBe("");
  expect(existsSync(join(inject("site"), "index.html"))).toBe(true);
});

test("making the tables asks no other host, and writes all of them and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "offline-"));
  const env = {
    ...process.env,
    NODE_OPTIONS: preload,
    REFUSED_LOG: join(folder, "log"),
    GONGBAO_CACHE: join(folder, "cache")
  };
  const args = ["--import", "tsx", "data-loaders/cli.ts", "tables", "--out", join(folder, "out")];
  const {status, stderr} = spawnSync(process.execPath, args, {env, encoding: "utf8", timeout: 60_000});
  expect(status, stderr).toBe(0);
  expect(refusals(env.REFUSED_LOG)).toBe("");
  expect(readdirSync(join(folder, "out")).toSorted()).toEqual(tableNames.map((name) => `${name}.parquet`).toSorted());
  rmSync(folder, {recursive: true});
});
