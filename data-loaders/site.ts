import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {readdir, rename, rm, stat, utimes} from "node:fs/promises";
import {join} from "node:path";
import {watch} from "chokidar";
import {publishFolder} from "./publish.js";
import {serveFolder} from "./server.js";

const FRAMEWORK = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");
const CACHE = "src/.observablehq/cache";
/** What tables, results and rendered reports are made from. */
const WATCHED = [
  "data-loaders",
  "src/queries",
  ...["words", "words-cell", "words-en", "words-zh", "words-quantities"].map((name) => `src/components/${name}.ts`)
];
const DRAFT = "src/.observablehq/dist";

/**
 * Builds the notebook into a folder, which is replaced only when all went well. Framework never reruns a loader whose
 * output it has, so that output is removed first; the loaders themselves remember by content and take no time.
 */
export async function buildSite(output: string): Promise<void> {
  await clearLoaders();
  await rm(DRAFT, {recursive: true, force: true});
  await run([FRAMEWORK, "build"], {...process.env, GONGBAO_OUTPUT: DRAFT});
  await publishFolder(DRAFT);
  await rm(output, {recursive: true, force: true});
  await rename(DRAFT, output);
}

async function clearLoaders(): Promise<void> {
  for (const name of await readdir(CACHE).catch(() => []))
    if (!name.startsWith("_")) await rm(join(CACHE, name), {recursive: true, force: true});
}

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
 * tables are made anew in a process of their own, and then the loaders are touched, which is what makes Framework read
 * them again. While something is wrong with the data, the pages keep the last good tables and the terminal says why.
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
      const made = await run(["--import", "tsx", "data-loaders/cli.ts", "make"], process.env).then(
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

async function touchLoaders(): Promise<void> {
  const now = new Date();
  const files = await readdir("src", {recursive: true});
  const loaders = files.filter((file) => /\.\w+\.ts$/u.test(file) && !file.endsWith(".d.ts") && !file.startsWith("."));
  for (const file of [...loaders.map((name) => join("src", name)), "observablehq.config.ts"])
    await utimes(file, now, now);
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
