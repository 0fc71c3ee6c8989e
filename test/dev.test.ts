import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {chromium} from "playwright-core";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test, vi} from "vitest";

/** Milliseconds from saving a file to seeing its effect: about two seconds on a free machine, this at the most on a busy one. */
const SOON = 90_000;
vi.setConfig({testTimeout: 300_000});

let project: string;
let url: string;
let server: ChildProcess;
let terminal = "";
let browser: Browser;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const {port} = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function until(what: string, done: () => Promise<boolean> | boolean, limit: number): Promise<number> {
  const start = performance.now();
  while (!(await done())) {
    if (performance.now() - start > limit) throw new Error(`not within ${limit} ms: ${what}\n${terminal}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return performance.now() - start;
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(project, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after, `the edit of ${file} changes it`).not.toBe(before);
  writeFileSync(path, after);
}

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "notebook-"));
  for (const name of [
    "data-loaders",
    "src",
    "test/gold",
    "package.json",
    "package-lock.json",
    "observablehq.config.ts",
    "tsconfig.json"
  ])
    cpSync(name, join(project, name), {recursive: true, filter: (path) => !path.includes(".observablehq")});
  // Packages as the site's build bundled them: bundling is not what is tested here.
  const bundled = "src/.observablehq/cache/_node";
  if (existsSync(bundled)) cpSync(bundled, join(project, bundled), {recursive: true});
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  server = spawn(
    process.execPath,
    ["--import", "tsx", "data-loaders/cli.ts", "dev", "--no-open", "--port", String(port)],
    {
      cwd: project,
      detached: true,
      env: {
        ...process.env,
        GONGBAO_CACHE: join(project, ".cache"),
        NODE_OPTIONS: `--require ${resolve("test/offline/refuse.cjs")}`,
        REFUSED_LOG: join(project, "refused.log")
      }
    }
  );
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data) => (terminal += String(data)));
  const answers = () =>
    fetch(url).then(
      ({ok}) => ok,
      () => false
    );
  await until("dev answers", answers, 90_000);
  browser = await chromium.launch({executablePath: inject("chromium"), args: ["--no-sandbox", "--disable-gpu"]});
});

afterAll(async () => {
  await browser?.close();
  if (server?.pid) process.kill(-server.pid, "SIGKILL");
  rmSync(project, {recursive: true, force: true, maxRetries: 5});
});

async function visit(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(new URL(path, url).href, {waitUntil: "load"});
  await page.waitForTimeout(1500);
  return page;
}

test("dev prints its address and asks no other host", () => {
  expect(terminal).toContain(url);
  expect(() => readFileSync(join(project, "refused.log"))).toThrow();
});

test("an edited .yaml, report and stage show in the open page", async () => {
  const page = await visit("reports/2019-congress");
  const shows = (text: string) => async () => (await page.textContent("body"))?.includes(text) ?? false;

  edit("data-loaders/corpus/2019-congress.yaml", (text) => text.replace(/^label: .*$/mu, "label: A label of its own"));
  await until("the label in the menu", shows("A label of its own"), SOON);

  edit("data-loaders/corpus/2019-congress.txt", (text) => text.replace("推出太庙国学讲坛", "推出试验讲坛"));
  await until("the report's new words", shows("推出试验讲坛"), SOON);

  edit("data-loaders/edition.ts", (text) => text.replace('class="gb-outline"', 'class="gb-outline made-anew"'));
  const outlined = async () => (await page.locator(".made-anew").count()) === 1;
  const took = await until("the stage's new output", outlined, SOON);
  console.log(`from saving a stage to the open page: ${took.toFixed(0)} ms`);
  void page.close();
});

test("an edited query and dictionary show in the open page", async () => {
  const page = await visit("reports/");
  const shows = (text: string) => async () => (await page.textContent("body"))?.includes(text) ?? false;
  edit("src/queries/report-words.sql", (text) => text.replace("-- title: The most", "-- title: By far the most"));
  await until("the query's new title", shows("By far the most"), SOON);
  edit("data-loaders/lexicon/stopwords.txt", (text) => `${text}工会\n`);
  const gone = async () => !(await page.locator("svg text", {hasText: /^工会$/u}).count());
  await until("the word that is stopped now", gone, SOON);
  void page.close();
});

test("a report dropped into the corpus shows up, in the menu of the open page and on a page of its own", async () => {
  const page = await visit("");
  const text = "工作报告\n\n一、回顾\n\n全年新建工会602家，做好劳动争议调解工作。\n";
  writeFileSync(join(project, "data-loaders/corpus/2024-plenum.txt"), text);
  const listed = async () => (await page.locator("nav a", {hasText: "2024 plenum"}).count()) === 1;
  await until("the new report in the menu", listed, SOON);
  await page.locator("nav a", {hasText: "2024 plenum"}).click();
  const sentence = page.locator(".gb-sentence", {hasText: "全年新建工会602家"});
  await sentence.waitFor();
  expect(await sentence.getAttribute("id")).toBe("1.1");
  void page.close();
});

test("a mistake is told with its file and line, and the page keeps what it had", async () => {
  const page = await visit("reports/2019-congress");
  terminal = "";
  edit("data-loaders/corpus/2019-congress.yaml", (text) => `${text}\nnonsense: true\n`);
  const told = () => /data-loaders\/corpus\/2019-congress\.yaml:\d+: .*nonsense/u.test(terminal);
  await until("the complaint", told, SOON);
  expect(await page.textContent("h1")).toContain("坚持首善标准");
  void page.close();
});
