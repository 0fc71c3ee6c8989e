import {readdirSync, readFileSync} from "node:fs";
import {join, posix} from "node:path";

/** Path in a built site of a module that is fetched when it is first needed, by its name: `database.js`. */
export function lazyModule(site: string, name: string): string {
  const [stem, extension] = name.split(".");
  const files = readdirSync(join(site, "_import/modules"));
  const file = files.find((file) => file.startsWith(`${stem}.`) && file.endsWith(`.${extension}`));
  if (!file) throw new Error(`not in the built site: ${name}`);
  return `_import/modules/${file}`;
}

/** Path in a built site of the file with the modules that a page imports, which it exports by their paths. */
export function pageModules(site: string, page: string): string {
  const [, file] = /import \* as siteModules from "([^"]+)"/u.exec(readFileSync(join(site, page), "utf8")) ?? [];
  if (file === undefined) throw new Error(`${page} imports no modules`);
  return posix.join(posix.dirname(page), file);
}
