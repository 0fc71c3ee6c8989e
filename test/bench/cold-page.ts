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
