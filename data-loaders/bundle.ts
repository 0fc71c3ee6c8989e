import {readdir, readFile, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {build} from "esbuild";

/** The package that every chart waits for, and that rests on thirty others, most of which it hardly uses. */
const PLOT = /^_node\/@observablehq\/plot@[^/]+\/index\.\w+\.js$/u;

/**
 * Puts Plot and what it uses of other packages into Plot's own file, where Framework publishes a file for each: a chart
 * then waits for one file instead of thirty, and for half the bytes. Files that nothing asks for any more are removed;
 * the answer is their paths in the folder. A site without Plot is left as it is.
 */
export async function bundlePlot(folder: string): Promise<Set<string>> {
  const files = (await readdir(folder, {recursive: true})).filter((file) => /\.(?:js|html)$/u.test(file));
  const plot = files.find((file) => PLOT.test(file));
  if (!plot) return new Set();
  const {metafile} = await build({
    entryPoints: [plot],
    outfile: plot,
    allowOverwrite: true,
    absWorkingDir: resolve(folder),
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    metafile: true
  });
  const unused = new Set(Object.keys(metafile.inputs).filter((file) => file !== plot));
  const asked = files.filter((file) => !unused.has(file));
  for (let file = asked.pop(); file !== undefined; file = asked.pop())
    for (const imported of importsOf(file, await readFile(join(folder, file), "utf8")))
      if (unused.delete(imported)) asked.push(imported);
  for (const file of unused) await rm(join(folder, file));
  return unused;
}

/** Paths in the site that a module or page names, relative to itself. What a page preloads it need not use. */
function importsOf(file: string, code: string): string[] {
  const names = code.replace(/<link\b[^>]*>/gu, "").matchAll(/["'](\.{1,2}\/[^"'\s]+\.js)["']/gu);
  return [...names].map(([, name]) => new URL(name!, `file:///${file}`).pathname.slice(1)).map(decodeURI);
}
