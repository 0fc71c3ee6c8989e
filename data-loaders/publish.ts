import {createHash} from "node:crypto";
import {readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {bundleSite} from "./bundle.js";

/**
 * What a published page may load and run: its own host's files, and the scripts that Framework writes into it, known by
 * their hashes; data in a script element is no script. A script or handler that some text smuggled in would not run.
 */
function policy(page: string): string {
  const scripts = [
    ...page.matchAll(/<script\b(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([^]*?)<\/script>/gu)
  ].map(([, script]) => script!);
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(scripts.map(hash))].join(" "),
    ["script-src-attr 'unsafe-hashes'", ...PLACEHOLDERS.map(hash)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "connect-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'"
  ].join("; ");
}

// htl writes a template's handlers as `onclick=::4` before it sets them as functions. None of these is a script.
const PLACEHOLDERS = Array.from({length: 32}, (_, i) => `::${i + 1}`);

function hash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** Some hosts refuse files of 25 MiB; 20 leaves room. */
export const LARGEST = 20 * 1024 * 1024;

/**
 * Gives each page of a built site its language, its content security policy, a viewport that may be enlarged and a
 * menu that a screen reader can name, and puts Plot into one file. `heads` adds to the heads of pages, by their paths in
 * the folder. Throws where a file is too large for static hosts, or a page is not there.
 */
export async function publishFolder(folder: string, heads: Readonly<Record<string, string>> = {}): Promise<void> {
  await bundleSite(folder);
  const asked = new Set(Object.keys(heads));
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const {size} = await stat(path);
    if (size > LARGEST) throw new Error(`${path} is too large to publish: ${size} bytes, at most ${LARGEST}`);
    if (!path.endsWith(".html")) continue;
    const name = relative(folder, path).replaceAll("\\", "/");
    const language = /^zh[./]/u.test(name) ? "zh" : "en";
    const page = await readFile(path, "utf8");
    await writeFile(path, publishPage(page, language, heads[name]));
    asked.delete(name);
  }
  if (asked.size > 0) throw new Error(`no page ${[...asked].join(", ")}: has it been renamed?`);
}

/**
 * One page of Framework's with language, policy and viewport set, and with what is to stand at the end of its head.
 * Throws where the page is not as Framework writes it.
 */
export function publishPage(html: string, language: "en" | "zh", head = ""): string {
  const replace = (text: string, from: string, to: string) => {
    if (!text.includes(from)) throw new Error(`page has no ${from}: has Framework changed?`);
    return text.replace(from, () => to);
  };
  let page = replace(html, "<html>", `<html lang="${language}">`);
  page = replace(page, ", maximum-scale=1", "");
  if (head !== "") page = replace(page, "</head>", `${head}\n</head>`);
  page = replace(
    page,
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n<meta http-equiv="content-security-policy" content="${policy(html)}">`
  );
  return page.includes('id="observablehq-sidebar"') ? nameSidebar(page, replace) : page;
}

/** Gives the menu's switch a name, and makes its second handle an item of the list that it stands in. */
function nameSidebar(page: string, replace: (text: string, from: string, to: string) => string): string {
  const handle = '<label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>';
  const named = replace(page, 'title="Toggle sidebar"', 'title="Toggle sidebar" aria-label="Menu 目录"');
  return replace(named, handle, `<li>${handle}</li>`);
}
