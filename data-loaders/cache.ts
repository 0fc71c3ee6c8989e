import {createHash} from "node:crypto";
import {mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {deserialize, serialize} from "node:v8";

const DAY = 24 * 60 * 60 * 1000;
const KEPT = 30 * DAY;

/** Where results are kept: below node_modules, so that a fresh install starts fresh. */
function cacheRoot(): string {
  return process.env["GONGBAO_CACHE"] ?? join("node_modules", ".cache", "gongbao");
}

/** The hash that stands for inputs: equal inputs, equal key, whatever their files' names and dates. */
export function contentKey(inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const bytes = typeof input === "string" ? Buffer.from(input) : input;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}

/** The value that `make` gives for these inputs, made once and read back as long as they stay the same. */
export async function cached<T>(
  stage: string,
  inputs: readonly (string | Uint8Array)[],
  make: () => T | Promise<T>
): Promise<T> {
  const folder = await cachedFolder(stage, inputs, async (target) => {
    await writeFile(join(target, "value"), serialize(await make()));
  });
  return deserialize(await readFile(join(folder, "value"))) as T;
}

/**
 * A folder that `fill` filled for these inputs. It appears whole or not at all: `fill` works in a folder of its own,
 * which takes its name when it is done, so that processes side by side neither wait for nor see each other's halves.
 */
export async function cachedFolder(
  stage: string,
  inputs: readonly (string | Uint8Array)[],
  fill: (folder: string) => Promise<void>
): Promise<string> {
  const shelf = join(cacheRoot(), stage);
  const folder = join(shelf, contentKey(inputs));
  if (await exists(folder)) {
    const now = new Date();
    await utimes(folder, now, now);
    return folder;
  }
  await mkdir(shelf, {recursive: true});
  const draft = await mkdtemp(join(shelf, "draft-"));
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, {recursive: true, force: true});
    if (!(await exists(folder))) throw error;
  }
  await forget(shelf, Date.now() - KEPT);
  return folder;
}

async function forget(shelf: string, before: number): Promise<void> {
  for (const name of await readdir(shelf)) {
    const folder = join(shelf, name);
    const {mtimeMs} = await stat(folder).catch(() => ({mtimeMs: Infinity}));
    if (mtimeMs < before) await rm(folder, {recursive: true, force: true});
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}
