import {readdirSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {serveFolder} from "../../data-loaders/server.js";

/** Does something in a page of a folder's site, in a context of its own: nothing is cached. */
export async function withColdPage<T>(
  browser: Browser,
  folder: string,
  path: string,
  work: (page: Page, url: string) => Promise<T>
): Promise<T> {
  const {server, url} = await serveFolder(folder);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, url).href, {waitUntil: "networkidle"});
    return await work(page, url);
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Address of a component's module in a built site. */
export function moduleUrl(folder: string, url: string, name: string): string {
  const components = "_import/components";
  const file = readdirSync(join(folder, components)).find((file) =>
    new RegExp(`^${name}\\.\\w+\\.js$`, "u").test(file)
  );
  if (!file) throw new Error(`no component ${name} in ${folder}`);
  return new URL(`${components}/${file}`, url).href;
}
