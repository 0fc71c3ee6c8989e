import {posix} from "node:path";
import {plainPath, sitePath} from "./site-paths.js";

/** A page of a built site and what it imports. */
export interface Page {
  /** Path in the site. */
  file: string;
  html: string;
  /** The modules that it imports by their plain paths in the site, each once. */
  modules: string[];
}

/** Framework's own imports: `import {define} from "./_observablehq/client.1a2b3c4d.js";`, or without names. */
const IMPORT = /^import (?:\{([^}]*)\} from )?"(\.{1,2}\/[^"]+\.js)";$/gmu;
/** What an import in a page's cell becomes: `import("./_import/components/prelude.1a2b3c4d.js")`. */
const CELL_IMPORT = /\bimport\("(\.{1,2}\/_(?:import|node|observablehq)\/[^"]+\.js)"\)/gu;
/** A module of the site's `head`. */
const SCRIPT = /<script type="module" src="(\.{1,2}\/[^"]+\.js)"><\/script>\n?/gu;
const PRELOAD = /<link rel="modulepreload" href="[^"]*">\n/gu;
const STYLESHEET = /<link rel="stylesheet"[^>]*>\n/u;
/** The result of a named query that a cell reads, and what tells where a file lies. */
const QUERY = /\bFileAttachment\(("(?:\.{1,2}\/)+queries\/[^"]+")\)\.json\(\)/gu;
const FILE = /^registerFile\(("[^"]+"), (\{.*\})\);$/gmu;

/** Reads which modules a page imports. */
export function readPage(file: string, html: string): Page {
  const named = [IMPORT, CELL_IMPORT, SCRIPT].flatMap((pattern) =>
    [...html.matchAll(pattern)].map((match) => plainPath(sitePath(file, match.at(-1)!)))
  );
  return {file, html, modules: [...new Set(named)]};
}

/**
 * The page with its modules taken from one bundled file, which exports them by their plain paths. That file, those that
 * it imports, and the results that the page's cells draw are asked for with the page. Paths are those in the site.
 */
export function writePage({file, html}: Page, bundled: string, imported: readonly string[]): string {
  const address = (path: string) => `${file.includes("/") ? "" : "./"}${posix.relative(posix.dirname(file), path)}`;
  const module = (named: string) => `siteModules[${JSON.stringify(plainPath(sitePath(file, named)))}]`;
  const [first] = html.match(IMPORT) ?? [];
  if (!first) throw new Error(`${file} does not import Framework's client: has Framework changed?`);
  if (!STYLESHEET.test(html)) throw new Error(`${file} has no style sheet: has Framework changed?`);
  const preloads = [
    ...[bundled, ...imported].map((path) => `<link rel="modulepreload" href="${address(path)}">\n`),
    ...queriesRead(html).map((path) => `<link rel="preload" as="fetch" href="${path}" crossorigin>\n`)
  ];
  return html
    .replace(PRELOAD, "")
    .replace(SCRIPT, "")
    .replace(STYLESHEET, (link) => link + preloads.join(""))
    .replace(first, (line) => `import * as siteModules from "${address(bundled)}";\n${line}`)
    .replace(
      IMPORT,
      (_, names: string | undefined, named: string) =>
        `const {${(names ?? "").replaceAll(" as ", ": ")}} = ${module(named)};`
    )
    .replace(CELL_IMPORT, (_, named: string) => module(named));
}

/** Addresses of the results of named queries that the page's cells read, in their order. */
function queriesRead(html: string): string[] {
  const addresses = new Map(
    [...html.matchAll(FILE)].map(([, name, file]) => [name!, (JSON.parse(file!) as {path: string}).path])
  );
  const read = new Set([...html.matchAll(QUERY)].map(([, name]) => name!));
  return [...read].flatMap((name) => addresses.get(name) ?? []);
}
