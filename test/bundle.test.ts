import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, expect, test} from "vitest";
import {bundleSite} from "../data-loaders/bundle.js";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true});
});

interface Bundled {
  /** The modules left, sorted, without the hashes of bundled ones. */
  left: string[];
  /** A page's text. */
  page(file: string): Promise<string>;
  /** What a page's own file exports, run. */
  run(file: string): Promise<Record<string, Record<string, unknown>>>;
  /** Paths of the files that a page asks for with itself. */
  preloads(file: string): Promise<string[]>;
  folder: string;
}

/** A built site of these files, bundled. */
async function bundled(files: Record<string, string>): Promise<Bundled> {
  const folder = await mkdtemp(join(tmpdir(), "bundle-"));
  folders.push(folder);
  for (const [file, code] of Object.entries({"package.json": '{"type": "module"}', ...client, ...files})) {
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await writeFile(join(folder, file), code);
  }
  await bundleSite(folder);
  const left = (await readdir(folder, {recursive: true})).filter((file) => file.endsWith(".js")).toSorted();
  const page = (file: string) => readFile(join(folder, file), "utf8");
  return {
    folder,
    page,
    left: left.map((file) => file.replace(/\.[0-9A-Z]{8}\.js$/u, ".js")),
    async run(file) {
      const [, path] = /import \* as siteModules from "([^"]+)"/u.exec(await page(file))!;
      return import(pathToFileURL(join(folder, dirname(file), path!)).href);
    },
    async preloads(file) {
      const links = (await page(file)).matchAll(/<link rel="(?:modulepreload|preload)"[^>]* href="([^"]+)"/gu);
      return [...links].map(([, path]) => join(dirname(file), path!));
    }
  };
}

const client = {
  "_observablehq/client.00000001.js": `export * from "./runtime.00000002.js"; export const define = () => "defined";`,
  "_observablehq/runtime.00000002.js": `export const csv = () => import("../_npm/d3-dsv@0.0.0/_esm.js");`
};

/** A page as Framework writes it, whose cells import these modules. */
function framework(modules: readonly string[], {up = "./", cells = "", head = ""} = {}): string {
  const imports = modules.map((module) => `import("${up}${module}")`);
  return `<!DOCTYPE html>
<link rel="stylesheet" type="text/css" href="${up}style.css">
<link rel="modulepreload" href="${up}_observablehq/client.00000001.js">
${head}<script type="module">

import {define} from "${up}_observablehq/client.00000001.js";
${cells}
define({id: "1", body: async () => { const all = await Promise.all([${imports.join(", ")}]); }});
</script>
`;
}

const A = "_import/components/a.0000000a.js";
const B = "_import/components/b.0000000b.js";
const WORDS = "_import/components/words.0000000c.js";
const PLOT = "_node/@observablehq/plot@0.6.17/index.0000000d.js";

test("a page takes its modules from one file, by their paths, and what was bundled is gone", async () => {
  const site = await bundled({
    [A]: `import {plot} from "../../${PLOT}"; export const a = plot + 1;`,
    [PLOT]: `export const plot = 1; export const unused = "unused";`,
    [B]: `export const nobody = "asks";`,
    "index.html": framework([A])
  });
  expect(site.left).toEqual(["_import/modules/index.js"]);
  const page = await site.page("index.html");
  expect(page).toContain(`Promise.all([siteModules["_import/components/a.js"]])`);
  expect(page).toContain(`const {define} = siteModules["_observablehq/client.js"];`);
  expect(page).not.toMatch(/client\.0/u);
  const modules = await site.run("index.html");
  expect(modules["_import/components/a.js"]!["a"]).toBe(2);
  expect((modules["_observablehq/client.js"]!["define"] as () => string)()).toBe("defined");
  expect(await readFile(join(site.folder, ...(await site.preloads("index.html"))), "utf8")).not.toContain("unused");
});

test("what pages share is one file, and what only their charts share another", async () => {
  const site = await bundled({
    [WORDS]: `export const words = {};`,
    [A]: `import {words} from "./words.0000000c.js"; export * from "../../${PLOT}"; export const a = words;`,
    [B]: `import {words} from "./words.0000000c.js"; export const b = words;`,
    [PLOT]: `export const plot = () => {};`,
    "index.html": framework([A]),
    "charts.html": framework([A, B]),
    "reports/one.html": framework([B], {up: "../"}),
    "reports/two.html": framework([B], {up: "../"})
  });
  const [index, charts, report] = await Promise.all(["index.html", "charts.html", "reports/one.html"].map(site.run));
  expect(index!["_import/components/a.js"]).toBe(charts!["_import/components/a.js"]);
  expect(report!["_import/components/b.js"]!["b"]).toBe(index!["_import/components/a.js"]!["a"]);
  const preloads = {charts: await site.preloads("charts.html"), report: await site.preloads("reports/one.html")};
  expect(preloads.charts).toHaveLength(3);
  expect(preloads.report).toHaveLength(2);
  expect(preloads.charts).toEqual(expect.arrayContaining(preloads.report.slice(1)));
  expect(await site.preloads("reports/two.html")).toEqual(preloads.report);
});

test("shared modules run in the order of their imports", async () => {
  const site = await bundled({
    [A]: `import {b} from "./b.0000000b.js"; export const a = [...b, "a"];`,
    [B]: `import {words} from "./words.0000000c.js"; export const b = [...await words, "b"];`,
    [WORDS]: `export const words = Promise.resolve(["words"]);`,
    "index.html": framework([A]),
    "words.html": framework([WORDS, A])
  });
  expect((await site.run("words.html"))["_import/components/a.js"]!["a"]).toEqual(["words", "b", "a"]);
});

test("what is fetched when it is needed stays apart, and shares the modules of its page", async () => {
  const site = await bundled({
    [WORDS]: `export const words = {};`,
    [A]: `import {words} from "./words.0000000c.js"; export {words}; export const later = () => import("./b.0000000b.js");`,
    [B]: `export {words} from "./words.0000000c.js"; export const b = "b";`,
    "index.html": framework([A])
  });
  const {later, words} = (await site.run("index.html"))["_import/components/a.js"]! as {
    later: () => Promise<{b: string; words: object}>;
    words: object;
  };
  const module = await later();
  expect(module.b).toBe("b");
  expect(module.words).toBe(words);
  expect(site.left).toContain("_import/modules/b.js");
  expect((await site.preloads("index.html")).join(" ")).not.toContain("/b.");
});

test("a module finds its files where it found them before", async () => {
  const deep = "_import/components/deep/x.0000000e.js";
  const site = await bundled({
    [deep]: `export const here = import.meta.url;
      export const worker = import.meta.resolve("../../../_node/w@1.0.0/worker.0000000f.js");`,
    "_node/w@1.0.0/worker.0000000f.js": `postMessage("ready");`,
    "index.html": framework([deep])
  });
  const {here, worker} = (await site.run("index.html"))["_import/components/deep/x.js"]!;
  const root = pathToFileURL(`${site.folder}/`).href;
  expect([here, worker]).toEqual([`${root}_import/components/deep/x.js`, `${root}_node/w@1.0.0/worker.0000000f.js`]);
  expect(site.left).toContain("_node/w@1.0.0/worker.0000000f.js");
});

test("a page asks at once for the results that its cells draw, and for no other file", async () => {
  const file = (name: string, path: string) =>
    `registerFile("${name}", ${JSON.stringify({name, mimeType: "application/json", path, size: 1})});\n`;
  const cells =
    file("../queries/series.json", "../_file/queries/series.1.json") +
    file("../data/notes.json", "../_file/data/notes.2.json") +
    file("../data/a.parquet", "../_file/data/a.3.parquet") +
    `const series = FileAttachment("../queries/series.json").json();
     const notes = () => FileAttachment("../data/notes.json").json();`;
  const site = await bundled({"notebooks/x.html": framework([], {up: "../", cells})});
  expect((await site.preloads("notebooks/x.html")).slice(1)).toEqual(["_file/queries/series.1.json"]);
});

test("a module of the site's head runs with the page", async () => {
  const site = await bundled({
    [A]: `globalThis.ran = "yes";`,
    "index.html": framework([], {head: `<script type="module" src="./${A}"></script>\n`})
  });
  await site.run("index.html");
  expect((globalThis as {ran?: string}).ran).toBe("yes");
  expect(await site.page("index.html")).not.toContain('<script type="module" src');
});

test("the same modules give the same files", async () => {
  const files = {[A]: `export {b} from "./b.0000000b.js";`, [B]: "export const b = 1;", "index.html": framework([A])};
  const pages = await Promise.all([files, files].map(async (site) => (await bundled(site)).page("index.html")));
  expect(pages[0]).toBe(pages[1]);
});

test("a missing module or a page of another make is refused", async () => {
  await expect(bundled({[A]: `import "./b.0000000b.js";`, "index.html": framework([A])})).rejects.toThrow(
    "_import/components/a.js names a module that is not there: ./b.0000000b.js"
  );
  const page = framework([]).replace("import {define} from", "import client from");
  await expect(bundled({[A]: "", "index.html": page.replace("all([", `all([import("./${A}")`)})).rejects.toThrow(
    "index.html does not import Framework's client"
  );
});

test("a site without modules is left as it is", async () => {
  const site = await bundled({"index.html": "<!DOCTYPE html>\n<p>Nothing"});
  expect(await site.page("index.html")).toBe("<!DOCTYPE html>\n<p>Nothing");
});
