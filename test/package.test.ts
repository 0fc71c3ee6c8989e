import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const {dependencies, devDependencies} = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8")) as {packages: Record<string, Locked>};

test("every dependency has an exact version", () => {
  const versions = Object.entries({...dependencies, ...devDependencies});
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(Object.entries(packages).filter(([, {resolved}]) => resolved !== undefined)).toEqual([]);
});

test("the lock file holds the packages of every system, so that npm ci works on each", () => {
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter((name) => !findLocked(path, name))
  );
  expect(missing).toEqual([]);
});

/** Whether a package is locked where Node would find it from a place in the tree. */
function findLocked(path: string, name: string): boolean {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/")))) {
    if (packages[`${from && `${from}/`}node_modules/${name}`]) return true;
    if (!from) return false;
  }
}
