import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {bundlePlot} from "../data-loaders/bundle.js";

/** A built site of these files, after Plot was bundled: the files left, what was said to be gone, and Plot's code. */
async function bundled(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "bundle-"));
  try {
    for (const [file, code] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), {recursive: true});
      await writeFile(join(folder, file), code);
    }
    const gone = await bundlePlot(folder);
    const left = (await readdir(folder, {recursive: true})).filter((file) => /\.(?:js|html)$/u.test(file)).toSorted();
    return {gone: [...gone].toSorted(), left, plot: await readFile(join(folder, PLOT), "utf8").catch(() => null)};
  } finally {
    await rm(folder, {recursive: true});
  }
}

const PLOT = "_node/@observablehq/plot@1.0.0/index.abc.js";
const site = {
  [PLOT]: `import {a} from "../../d3@7.0.0/index.1.js";\nexport const plot = () => a;`,
  "_node/d3@7.0.0/index.1.js": `export * from "../d3-a@1.0.0/index.2.js";\nexport * from "../d3-b@1.0.0/index.3.js";`,
  "_node/d3-a@1.0.0/index.2.js": `export const a = "used";`,
  "_node/d3-b@1.0.0/index.3.js": `export const b = "unused";`
};

test("Plot is one file with what it uses, and what nothing else asks for is gone", async () => {
  const {gone, left, plot} = await bundled({
    ...site,
    "index.html": `<link rel="modulepreload" href="./_node/d3@7.0.0/index.1.js"><script>import "./${PLOT}";</script>`
  });
  expect(gone).toEqual(Object.keys(site).slice(1).toSorted());
  expect(left).toEqual([PLOT, "index.html"]);
  expect(plot).toContain("used");
  expect(plot).not.toContain("unused");
  expect(plot).toMatch(/export\s*\{\w+ as plot\}/u);
});

test("a package that another module or a page asks for stays, with what it asks for", async () => {
  const module = await bundled({...site, "_import/x.js": `import {b} from "../_node/d3-b@1.0.0/index.3.js";`});
  expect(module.gone).toEqual(["_node/d3-a@1.0.0/index.2.js", "_node/d3@7.0.0/index.1.js"]);
  const page = await bundled({...site, "a/page.html": `<script>import("../_node/d3@7.0.0/index.1.js")</script>`});
  expect(page.gone).toEqual([]);
});

test("a site without Plot is left as it is", async () => {
  const {gone, left} = await bundled({"_import/x.js": "export {};"});
  expect([gone, left]).toEqual([[], ["_import/x.js"]]);
});
