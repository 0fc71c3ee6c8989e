import {posix} from "node:path";

/** Path in the site of what a file of it names: relative to itself, or from the site's root where it begins with `/`. */
export function sitePath(file: string, named: string): string {
  return decodeURI(posix.resolve("/", posix.dirname(file), named).slice(1));
}

/** `_import/components/prelude.js` for `_import/components/prelude.1a2b3c4d.js`: without the hash of its content. */
export function plainPath(file: string): string {
  return file.replace(/\.[0-9a-f]{8}\.js$/u, ".js");
}
