import {mkdirSync, rmSync} from "node:fs";
import {resolve} from "node:path";
import type {TestProject} from "vitest/node";
import {buildSite} from "../../data-loaders/site.js";
import {ensureChromium} from "./chromium.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built site. */
    site: string;
    /** File that lists every outside address the build asked for. */
    refused: string;
    chromium: string;
  }
}

/**
 * Builds the site once for all tests, with every connection to the outside refused. SITE=dist takes a site that is
 * built already, for work on one test.
 */
export default async function setup({provide}: TestProject): Promise<void> {
  provide("chromium", ensureChromium());
  const refused = resolve("test/output/refused-by-build.log");
  provide("refused", refused);
  const ready = process.env["SITE"];
  if (ready) {
    provide("site", resolve(ready));
    return;
  }
  mkdirSync("test/output", {recursive: true});
  rmSync(refused, {force: true});
  const env = {NODE_OPTIONS: `--require ${resolve("test/offline/refuse.cjs")}`, REFUSED_LOG: refused};
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  await buildSite("test/output/site");
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  provide("site", resolve("test/output/site"));
}
