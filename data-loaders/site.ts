import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {existsSync} from "node:fs";
import {readdir, rename, rm, stat, utimes} from "node:fs/promises";
import {basename, join} from "node:path";
import {watch} from "chokidar";
import {listReports} from "./contents.js";
import {listLoaders, listOutputs, runLoaders} from "./loaders.js";
import type {Output} from "./loaders.js";
import {markupBlock, toDatasetMarkup} from "./dataset-markup.js";
import {makeDataset} from "./downloads.js";
import {publishFolder} from "./publish.js";
import {serveFolder} from "./server.js";
import {tableNames} from "./tables.js";

const FRAMEWORK = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");
const ROOT = "src";
const CACHE = join(ROOT, ".observablehq/cache");
const MAKE = ["--import", "tsx", "data-loaders/cli.ts", "make"];
/** What tables, results and rendered reports are made from. */
const WATCHED = [
  "data-loaders",
  "src/queries",
  ...["words", "words-cell", "words-en", "words-zh", "words-quantities"].map((name) => `src/components/${name}.ts`)
];
const DRAFT = "src/.observablehq/dist";

/**
 * Builds the notebook into a folder, which is replaced only when all went well. Framework never reruns a loader whose
 * output it has, so that output is removed first, and then made in one process, where Framework would start one a file.
 */
export async function buildSite(output: string): Promise<void> {
  await clearLoaders();
  await run([...MAKE, "--all"], process.env);
  await rm(DRAFT, {recursive: true, force: true});
  await run([FRAMEWORK, "build"], {...process.env, GONGBAO_OUTPUT: DRAFT});
  const markup = markupBlock(toDatasetMarkup(await makeDataset()));
  await publishFolder(DRAFT, {"data.html": markup});
  await rm(output, {recursive: true, force: true});
  await rename(DRAFT, output);
}

async function clearLoaders(): Promise<void> {
  for (const name of await readdir(CACHE).catch(() => []))
    if (!name.startsWith("_")) await rm(join(CACHE, name), {recursive: true, force: true});
}

/** Has the data loaders make their files for Framework: all, or those that it has asked for since it was started. */
export async function makeFiles(which: "all" | "asked"): Promise<void> {
  const outputs = await knownOutputs();
  await runLoaders(ROOT, CACHE, which === "all" ? outputs : outputs.filter(isMade));
}

/** What the loaders make for this notebook's queries, tables and reports. Others are left to Framework. */
async function knownOutputs(): Promise<Output[]> {
  const queries = (await readdir(join(ROOT, "queries"))).filter((file) => file.endsWith(".sql"));
  const values = {
    query: queries.map((file) => basename(file, ".sql")),
    table: tableNames,
    report: listReports().map(({report_id}) => report_id)
  };
  return (await listLoaders(ROOT)).flatMap((loader) => listOutputs(loader, values));
}

const isMade = ({file}: Output) => existsSync(join(CACHE, file));

/** Serves a built site until the process is stopped. */
export async function previewSite(
  folder: string,
  {port = 3000, host, base}: {port?: number; host?: string; base?: string}
): Promise<void> {
  if (!(await stat(join(folder, "index.html")).catch(() => null)))
    throw new Error(`nothing in ${folder}: npm run build`);
  const {url} = await serveFolder(folder, {port, host, base});
  console.error(`Gongbao at ${url}`);
}

/**
 * Framework's preview, kept fresh: when a loader's code, a report, its .yaml, the lexicon or a query changes, the
 * tables and the files that pages have asked for are made anew in a process of their own, and then the loaders are
 * touched, which is what makes Framework look again. While something is wrong with the data, the pages keep the last
 * good tables and the terminal says why.
 */
export async function developSite({port, host, open}: {port?: string; host?: string; open: boolean}): Promise<void> {
  await clearLoaders();
  const watcher = watch(WATCHED, {
    ignoreInitial: true,
    ignored: /(?:^|[/\\])\.|~$|\.swp$/u
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  let changed = true;
  let wake = () => {};
  watcher.on("all", (_event, path) => {
    if (path.endsWith(".json.ts")) return;
    changed = true;
    wake();
  });
  let serving = false;
  for (;;) {
    if (changed) {
      changed = false;
      const made = await run(MAKE, process.env).then(
        () => true,
        () => false
      );
      if (made && !changed) {
        if (serving) await touchLoaders();
        else void serve();
        serving = true;
      }
      continue;
    }
    await new Promise<void>((resolve) => (wake = resolve));
    await new Promise((resolve) => setTimeout(resolve, 40));
  }

  async function serve(): Promise<void> {
    const place = [...(port ? ["--port", port] : []), ...(host ? ["--host", host] : [])];
    await run([FRAMEWORK, "preview", open ? "--open" : "--no-open", ...place], process.env);
    process.exit();
  }
}

// A file that is no older than its loader is fresh to Framework.
async function touchLoaders(): Promise<void> {
  const now = new Date();
  const made = (await knownOutputs()).filter(isMade).map(({file}) => join(CACHE, file));
  const loaders = (await listLoaders(ROOT)).map((file) => join(ROOT, file));
  for (const file of [...made, ...loaders, "observablehq.config.ts"]) await utimes(file, now, now);
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, args, {stdio: "inherit", env});
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0] ?? ""} ${args[1] ?? ""} ended with ${code}`))
    );
  });
}
