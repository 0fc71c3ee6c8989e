import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {build} from "esbuild";
import type {BuildOptions, BuildResult, Metafile, Plugin} from "esbuild";
import {readPage, writePage} from "./page-modules.js";
import {plainPath, sitePath} from "./site-paths.js";

/** Where the bundled modules lie: two folders deep, as those of `components` do. */
const OUTPUT = "_import/modules";

/** The modules that Framework has written. */
const MODULE = /^_(?:import|node|observablehq)\/.*\.js$/u;

/** Large, and only for pages with charts to wait for. */
const CHARTS = /^_node\/@observablehq\/(?:plot|inputs)@/u;

/** Modules that Framework's client names for features that this site does not use. They are not there. */
const ABSENT = /^_(?:npm|observablehq\/stdlib)\//u;

/**
 * Puts the modules of a built site, of which Framework publishes each as a file, into few: what several pages share,
 * what their charts share beyond that, what is a page's own, and what is fetched when it is first needed. A page then
 * asks for a few files at once instead of a hundred. Modules that nothing names any more are removed.
 *
 * The same modules give the same files. Throws where a page is not as Framework writes it, or where a module is missing.
 */
export async function bundleSite(folder: string): Promise<void> {
  const files = (await readdir(folder, {recursive: true})).map((file) => file.replaceAll("\\", "/")).toSorted();
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file) => readPage(file, await readFile(join(folder, file), "utf8")))
  );
  const entries = new Map<string, Entry>();
  for (const {file, modules} of pages)
    if (modules.length > 0 && !entries.has(modules.join()))
      entries.set(modules.join(), {name: file.replace(/\.html$/u, "").replaceAll("/", "-"), modules});
  if (entries.size === 0) return;
  const modules = new Modules(
    folder,
    files.filter((file) => MODULE.test(file))
  );
  const metafile = await bundle(folder, modules, [...entries.values()]);
  const outputs = new Map(Object.entries(metafile.outputs).map(([file, {entryPoint}]) => [entryPoint, file]));
  for (const page of pages) {
    const entry = outputs.get(`page:${entries.get(page.modules.join())?.name}`);
    if (entry) await writeFile(join(folder, page.file), writePage(page, entry, importsOf(metafile, entry)));
  }
  await removeUnused(folder);
}

/** A page's own file, and those of other pages that import the same. */
interface Entry {
  name: string;
  /** The modules that the page imports. */
  modules: readonly string[];
}

/** The modules of a site by their paths, without the hashes of their contents, which tell the same apart. */
class Modules {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, string>;

  constructor(folder: string, files: readonly string[]) {
    this.#folder = folder;
    this.#files = new Map(files.map((file) => [plainPath(file), file]));
  }

  /** The path of what a module names, or null where it is not there. */
  find(path: string): string | null {
    const plain = plainPath(path);
    return this.#files.has(plain) ? plain : null;
  }

  /** The code of a module as it stands in the folder of bundled ones. */
  async read(path: string): Promise<string> {
    const code = await readFile(join(this.#folder, this.#files.get(path)!), "utf8");
    const home = `new URL(${JSON.stringify(posix.relative(OUTPUT, path))}, import.meta.url)`;
    return code.replaceAll(/\bimport\.meta\.(?:url|resolve\(("[^"]+")\))/gu, (_, named?: string) =>
      named === undefined ? `${home}.href` : `new URL(${named}, ${home}).href`
    );
  }
}

const OPTIONS = {
  outdir: OUTPUT,
  entryNames: "[name].[hash]",
  chunkNames: "[name].[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "silent",
  metafile: true
} satisfies BuildOptions;

/** Modules to be asked for before another, as esbuild's metafile names them. */
type Before = (file: string) => readonly string[];

async function bundle(folder: string, modules: Modules, entries: readonly Entry[]): Promise<Metafile> {
  const run = (before: Before, write: boolean): Promise<BuildResult<typeof OPTIONS>> =>
    build({
      ...OPTIONS,
      absWorkingDir: posix.resolve(folder),
      entryPoints: entries.map(({name}) => ({in: `page:${name}`, out: name})),
      plugins: [siteModules(modules, entries, before)],
      write
    });
  const {metafile} = await run(() => [], false);
  const closures = new Map(entries.map(({name}) => [`page:${name}`, closureOf(metafile, `page:${name}`)]));
  const shared = Object.keys(metafile.inputs).filter(
    (file) => file.startsWith("site:") && [...closures.values()].filter((closure) => closure.has(file)).length > 1
  );
  const core = shared.filter((file) => !hasCharts(closureOf(metafile, file)));
  // esbuild puts into one file what the same entries need: so whoever needs one of the shared modules needs them all.
  // No shared module needs another that is not, so that none is asked for before those that it rests on.
  const before: Before = (file) => {
    if (shared.includes(file)) return [];
    const closure = closures.get(file);
    return closure && hasCharts(closure) ? shared : core;
  };
  return (await run(before, true)).metafile;
}

/** The site's modules for esbuild. An entry exports the modules that its page imports, by their paths. */
function siteModules(modules: Modules, entries: readonly Entry[], before: Before): Plugin {
  const first = (file: string) =>
    before(file)
      .map((other) => `import "/${modulePath(other)}";\n`)
      .join("");
  return {
    name: "site-modules",
    setup(build) {
      build.onResolve({filter: /^page:/}, ({path}) => ({path: path.slice("page:".length), namespace: "page"}));
      build.onLoad({filter: /^/, namespace: "page"}, ({path}) => {
        const {modules} = entries.find(({name}) => name === path)!;
        const exports = modules.map((module) => `export * as ${JSON.stringify(module)} from "/${module}";`);
        return {contents: first(`page:${path}`) + exports.join("\n")};
      });
      build.onResolve({filter: /^/}, ({path, importer}) => {
        const named = sitePath(importer, path);
        const module = modules.find(named);
        if (module !== null) return {path: module, namespace: "site"};
        if (ABSENT.test(named)) return {path: posix.relative(OUTPUT, named), external: true};
        return {errors: [{text: `${importer} names a module that is not there: ${path}`}]};
      });
      build.onLoad({filter: /^/, namespace: "site"}, async ({path}) => ({
        contents: first(`site:${path}`) + (await modules.read(path))
      }));
    }
  };
}

/** What is loaded at once with a module, itself among it. */
function closureOf({inputs}: Metafile, module: string): Set<string> {
  const found = new Set([module]);
  for (const file of found)
    for (const {path, kind, external} of inputs[file]?.imports ?? [])
      if (kind === "import-statement" && !external) found.add(path);
  return found;
}

function hasCharts(closure: ReadonlySet<string>): boolean {
  return [...closure].some((file) => CHARTS.test(modulePath(file)));
}

/** Path in the site of a module of it that esbuild's metafile names. */
function modulePath(file: string): string {
  return file.slice("site:".length);
}

/** The bundled files that are loaded at once with one, without itself. */
function importsOf({outputs}: Metafile, entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found)
    for (const {path, kind, external} of outputs[file]?.imports ?? [])
      if (kind === "import-statement" && !external) found.add(path);
  found.delete(entry);
  return [...found];
}

/** Removes the modules that no page names, and no module that one names. */
async function removeUnused(folder: string): Promise<void> {
  const files = (await readdir(folder, {recursive: true})).map((file) => file.replaceAll("\\", "/"));
  const unused = new Set(files.filter((file) => MODULE.test(file)));
  const asked = files.filter((file) => file.endsWith(".html"));
  for (let file = asked.pop(); file !== undefined; file = asked.pop()) {
    const code = await readFile(join(folder, file), "utf8");
    for (const [, path] of code.matchAll(/["'`](\.{1,2}\/[^"'`\s]+\.js)["'`]/gu)) {
      const named = sitePath(file, path!);
      if (unused.delete(named)) asked.push(named);
    }
  }
  for (const file of unused) await rm(join(folder, file));
}
