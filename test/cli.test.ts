import {spawn, spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, beforeEach, expect, inject, test} from "vitest";
import {tableNames} from "../data-loaders/tables.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function run(args: string[], cache = join(folder, "cache")) {
  return spawnSync(process.execPath, ["--import", "tsx", "data-loaders/cli.ts", ...args], {
    encoding: "utf8",
    env: {...process.env, GONGBAO_CACHE: cache},
    timeout: 60_000
  });
}

const report = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(folder, "reports"), {recursive: true});
  writeFileSync(join(folder, "reports", name), text);
};

test("any folder of reports becomes tables, a line a report, without a .yaml too", () => {
  report("2021-plenum.txt", "工作报告\n\n一、回顾\n\n全年新建工会602家。\n\n二、任务\n\n做好调解工作。\n");
  const {status, stderr} = run(["tables", "--reports", join(folder, "reports"), "--out", join(folder, "out")]);
  expect(status, stderr).toBe(0);
  expect(stderr).toMatch(/^2021-plenum +\d+ characters +\d+ sentences +\d+ tokens +\d+ ms$/mu);
  expect(stderr).toMatch(/^2021-plenum stands last, since nothing dates it: /mu);
  expect(readdirSync(join(folder, "out")).toSorted()).toEqual(tableNames.map((name) => `${name}.parquet`).toSorted());
});

test("the same reports give the same bytes, made anew elsewhere", () => {
  const bytes = ["a", "b"].map((place) => {
    cpSync("data-loaders/corpus", join(folder, place, "reports"), {recursive: true});
    const out = join(folder, place, "out");
    const {status, stderr} = run(
      ["tables", "--reports", join(folder, place, "reports"), "--out", out],
      join(folder, place, "cache")
    );
    expect(status, stderr).toBe(0);
    return tableNames.map((name) => readFileSync(join(out, `${name}.parquet`)).toString("base64"));
  });
  expect(bytes[0]).toEqual(bytes[1]);
});

test("bad input is told all at once, with file and line, and nothing is written", () => {
  report("empty.txt", "");
  report("fine.txt", "工作报告\n\n做好调解工作。\n");
  report("fine.yaml", "genre: novel\nnonsense: 1\n");
  report("binary.txt", new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0]));
  const out = join(folder, "out");
  mkdirSync(out);
  writeFileSync(join(out, "sentences.parquet"), "as before");
  const {status, stderr} = run(["tables", "--reports", join(folder, "reports"), "--out", out]);
  expect(status).toBe(1);
  for (const file of ["empty.txt", "binary.txt", "fine.yaml"])
    expect(stderr).toMatch(new RegExp(`${file}:\\d+: .+: .+`, "u"));
  expect(stderr).toMatch(/fine\.yaml:2: .*nonsense/u);
  expect(stderr).not.toMatch(/^ +at /mu);
  expect(readdirSync(out)).toEqual(["sentences.parquet"]);
  expect(readFileSync(join(out, "sentences.parquet"), "utf8")).toBe("as before");
});

test("a query that is not right is told at its line, beside one that is", () => {
  for (const name of [
    "data-loaders",
    "src/components",
    "src/queries",
    "test/gold",
    "package.json",
    "package-lock.json"
  ])
    cpSync(name, join(folder, "project", name), {recursive: true});
  symlinkSync(resolve("node_modules"), join(folder, "project", "node_modules"));
  const file = join(folder, "project/src/queries/corpus.sql");
  writeFileSync(file, readFileSync(file, "utf8").replace("count(*) AS reports", "count(*) AS reports, 没有的列"));
  const {status, stderr} = spawnSync(process.execPath, ["--import", "tsx", "data-loaders/cli.ts", "make"], {
    cwd: join(folder, "project"),
    encoding: "utf8",
    env: {...process.env, GONGBAO_CACHE: join(folder, "cache")},
    timeout: 60_000
  });
  expect(status).toBe(1);
  const line =
    readFileSync(file, "utf8")
      .split("\n")
      .findIndex((text) => text.includes("没有的列")) + 1;
  expect(stderr).toContain(`src/queries/corpus.sql:${line}: `);
});

test("an unknown command or option says what there is", () => {
  expect(run(["tabels"]).stderr).toContain("Usage: npm run");
  const {status, stderr} = run(["tables", "--report", "x"]);
  expect(status).toBe(1);
  expect(stderr).toContain("--report");
  expect(stderr).not.toMatch(/^ +at /mu);
});

test("preview serves the built site under any path, and its own page for what is not there", async () => {
  const dist = join(folder, "site");
  mkdirSync(dist);
  symlinkSync(inject("site"), join(dist, "dist"));
  const args = ["--import", resolve("node_modules/tsx/dist/esm/index.mjs"), resolve("data-loaders/cli.ts")];
  const server = spawn(process.execPath, [...args, "preview", "--port", "0", "--base", "/a/b/"], {cwd: dist});
  try {
    const url = await new Promise<string>((found) => {
      server.stderr.on("data", (data) => {
        const [address] = /http:\S+/u.exec(String(data)) ?? [];
        if (address) found(address);
      });
    });
    expect(url).toMatch(/\/a\/b\/$/u);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(new URL("reports/2019-congress.html", url))).status).toBe(200);
    const missing = await fetch(new URL("reports/nothing", url));
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("Not found")]);
  } finally {
    server.kill();
  }
});
