import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {listLoaders, listOutputs, runLoaders} from "../data-loaders/loaders.js";

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), "loaders-"))));
afterEach(() => rm(root, {recursive: true}));

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), {recursive: true});
    await writeFile(join(root, file), text);
  }
}

test("loaders are the files that are named after what they make", async () => {
  await write({
    "data/[table].parquet.ts": "",
    "reports/[report].md.ts": "",
    "data/search.json.gzip.ts": "",
    "components/words.ts": "",
    "components/htl.d.ts": "",
    "page.md": "",
    ".observablehq/cache/x.json.ts": ""
  });
  expect(await listLoaders(root)).toEqual([
    "data/[table].parquet.ts",
    "data/search.json.gzip.ts",
    "reports/[report].md.ts"
  ]);
});

test.each([
  ["data/release.json.ts", ["data/release.json"]],
  ["queries/[query].json.ts", ["queries/a.json", "queries/b.json"]],
  ["[query]/[report].json.ts", ["a/1.json", "a/2.json", "b/1.json", "b/2.json"]],
  ["data/[unknown].json.ts", []]
])("%s makes %j", (loader, files) => {
  const outputs = listOutputs(loader, {query: ["a", "b"], report: ["1", "2"]});
  expect(outputs.map(({file}) => file)).toEqual(files);
});

test("a loader runs once for each of its files, with its parameters as options, and says what it writes", async () => {
  await write({
    "[letter].txt.js": `import {parseArgs} from "node:util";
      const {letter} = parseArgs({options: {letter: {type: "string"}}}).values;
      await null;
      process.stdout.write("一" + letter);
      process.stdout.write(new Uint8Array([0, 255]));`
  });
  const parameters = ["a", "b&c"].map((letter) => ({letter}));
  const outputs = parameters.map((parameters, i) => ({loader: "[letter].txt.js", file: `deep/${i}.txt`, parameters}));
  const argv = process.argv;
  await runLoaders(root, join(root, "cache"), outputs);
  expect(process.argv).toBe(argv);
  const made = await Promise.all([0, 1].map((i) => readFile(join(root, `cache/deep/${i}.txt`))));
  expect(made).toEqual(["a", "b&c"].map((letter) => Buffer.from([...Buffer.from(`一${letter}`), 0, 255])));
});

test("the first that fails is told, and leaves what was there", async () => {
  await write({"a.txt.js": `process.stdout.write("half"); throw new Error("no rows");`, "cache/a.txt": "before"});
  const outputs = [{loader: "a.txt.js", file: "a.txt", parameters: {}}];
  const original = process.stdout.write;
  await expect(runLoaders(root, join(root, "cache"), outputs)).rejects.toThrow("no rows");
  expect(process.stdout.write).toBe(original);
  expect(await readdir(join(root, "cache"))).toEqual(["a.txt"]);
  expect(await readFile(join(root, "cache/a.txt"), "utf8")).toBe("before");
});
