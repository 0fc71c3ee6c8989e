import {mkdir, readdir, rename, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

/** What a data loader of the notebook gives for certain parameters. */
export interface Output {
  /** The loader's file, from the folder of the notebook: `queries/[query].json.ts`. */
  loader: string;
  /** The file that it makes: `queries/series.json`. */
  file: string;
  /** The values of its parameters, by their names. */
  parameters: Readonly<Record<string, string>>;
}

/** The data loaders of a notebook's folder, sorted: files whose name without `.ts` is that of the file that they make. */
export async function listLoaders(root: string): Promise<string[]> {
  const files = await readdir(root, {recursive: true});
  const loaders = files.filter((file) => /\.\w+\.ts$/u.test(file) && !file.endsWith(".d.ts") && !file.startsWith("."));
  return loaders.map((file) => file.replaceAll("\\", "/")).toSorted();
}

/** The outputs of a loader for all combinations of these values. None where one of its parameters has no values. */
export function listOutputs(loader: string, values: Readonly<Record<string, readonly string[]>>): Output[] {
  const names = [...loader.matchAll(/\[(\w+)\]/gu)].map(([, name]) => name!);
  let all: Record<string, string>[] = [{}];
  for (const name of names)
    all = all.flatMap((others) => (values[name] ?? []).map((value) => ({...others, [name]: value})));
  return all.map((parameters) => ({
    loader,
    file: loader.replace(/\.ts$/u, "").replace(/\[(\w+)\]/gu, (_, name: string) => parameters[name]!),
    parameters
  }));
}

/**
 * Runs data loaders in this process, one after another, where Framework starts a process for each. What they write is
 * put into Framework's own cache, where it finds it made. Rejects with the first loader's error; its output and those
 * after it stay as they were.
 */
export async function runLoaders(root: string, cache: string, outputs: readonly Output[]): Promise<void> {
  for (const {loader, file, parameters} of outputs) {
    const bytes = await capture(join(root, loader), parameters);
    const target = join(cache, file);
    await mkdir(dirname(target), {recursive: true});
    await writeFile(`${target}.${process.pid}`, bytes);
    await rename(`${target}.${process.pid}`, target);
  }
}

/** What a script writes to standard output with these options. A module runs once for each address that it has. */
async function capture(path: string, parameters: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const {argv, stdout} = process;
  const {write} = stdout;
  const parts: Uint8Array[] = [];
  process.argv = [argv[0]!, path, ...Object.entries(parameters).map(([name, value]) => `--${name}=${value}`)];
  stdout.write = (part: Uint8Array | string) => {
    parts.push(typeof part === "string" ? Buffer.from(part) : Uint8Array.from(part));
    return true;
  };
  try {
    await import(`${pathToFileURL(resolve(path)).href}?${new URLSearchParams(parameters).toString()}`);
    return Buffer.concat(parts);
  } finally {
    stdout.write = write;
    process.argv = argv;
  }
}
