import {chromium} from "playwright-core";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, inject} from "vitest";
import {serveFolder} from "../../data-loaders/server.js";
import {lazyModule, pageModules} from "./modules.js";

const ARGS =
  "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run";

/** A path that no page may take for granted. */
const BASE = "/a/b/";

export interface Site {
  /** Address of the site's root, with its sub-path. */
  readonly url: string;
  /** A page in a context of its own. Whatever goes wrong in it is kept for `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Address of a built module that is fetched when it is first needed, by its name: `database.js`. */
  built(name: string): string;
  /** Address of the file with the modules that a page imports, which it exports by their paths. */
  modulesOf(page: string): string;
  /** Runs a module in a page as a file of the site: its policy lets no other script run. */
  run(page: Page, module: string): Promise<void>;
  /** Console errors, page errors, failed requests and requests to other hosts of all pages since the last call. */
  complaints(): string[];
}

/**
 * The built site on a server of its own under a sub-path, in Chromium, with requests to any other host refused and
 * noted. Each test fails on any complaint that it did not itself expect and take.
 */
export function useSite(): Site {
  const noted: string[] = [];
  const contexts: BrowserContext[] = [];
  let modules = 0;
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    served = await serveFolder(inject("site"), {base: BASE});
    browser = await chromium.launch({executablePath: inject("chromium"), args: ARGS.split(" ")});
  });
  afterAll(async () => {
    await browser.close();
    served.server.closeAllConnections();
    served.server.close();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(noted.splice(0), "console errors, failed or foreign requests").toEqual([]);
  });

  return {
    get url() {
      return served.url;
    },
    async open(path, options = {}) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
      contexts.push(context);
      await context.route(
        (url) => url.origin !== new URL(served.url).origin && url.protocol.startsWith("http"),
        (route) => {
          noted.push(`request to another host: ${route.request().url()}`);
          return route.abort();
        }
      );
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && noted.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => noted.push(`page: ${error.message}`));
      page.on("response", (response) => {
        if (response.status() >= 400) noted.push(`${response.status()}: ${response.url()}`);
      });
      await page.goto(new URL(path, served.url).href, {waitUntil: "load"});
      return page;
    },
    built(name) {
      return new URL(lazyModule(inject("site"), name), served.url).href;
    },
    modulesOf(page) {
      return new URL(pageModules(inject("site"), page), served.url).href;
    },
    async run(page, module) {
      const url = new URL(`_test/${++modules}.js`, served.url).href;
      await page.route(url, (route) => route.fulfill({contentType: "text/javascript", body: module}));
      await page.addScriptTag({type: "module", url});
    },
    complaints: () => noted.splice(0)
  };
}
