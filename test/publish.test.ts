import {createHash} from "node:crypto";
import {mkdtemp, readFile, rm, truncate, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {markupBlock} from "../data-loaders/dataset-markup.js";
import {publishFolder, publishPage} from "../data-loaders/publish.js";

const page = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
</head></html>`;

test("a page gets its language, a policy and a viewport that may be enlarged", () => {
  const published = publishPage(page, "zh");
  expect(published).toContain('<html lang="zh">');
  expect(published).toMatch(
    /<meta charset="utf-8">\n<meta http-equiv="content-security-policy" content="default-src 'self'/
  );
  expect(published).toContain("connect-src 'self'");
  expect(published).not.toContain("maximum-scale");
});

test("what describes a page stands in its head, and is not let run", () => {
  const block = markupBlock({name: "a </script><b>${c}"});
  const published = publishPage(page, "en", block);
  expect(published.indexOf(block)).toBeLessThan(published.indexOf("</head>"));
  expect(block.match(/<\/script>/gu)).toHaveLength(1);
  expect(JSON.parse(/>(.*)<\/script>$/u.exec(block)![1]!)).toEqual({name: "a </script><b>${c}"});
  const body = publishPage(page.replace("</head>", `</head><body>${block}</body>`), "en");
  expect(body).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
});

test("only the scripts that stand in a page may run in it", () => {
  const script = 'import "./x.js";\n';
  const published = publishPage(page.replace("</head>", `<script type="module">${script}</script></head>`), "en");
  const hash = createHash("sha256").update(script).digest("base64");
  expect(published).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'; `);
  expect(/script-src[^;]*'unsafe-(?:inline|eval)'/u.test(published)).toBe(false);
});

test("a page that Framework did not write so is refused rather than published without its policy", () => {
  expect(() => publishPage("<html lang='en'>", "en")).toThrow("page has no <html>");
});

test("a file over 20 MiB is refused, and pages under zh are Chinese", async () => {
  const folder = await mkdtemp(join(tmpdir(), "publish-"));
  try {
    await writeFile(join(folder, "zh.html"), page);
    await publishFolder(folder);
    expect(await readFile(join(folder, "zh.html"), "utf8")).toContain('lang="zh"');
    await writeFile(join(folder, "large.bin"), "");
    await truncate(join(folder, "large.bin"), 20 * 1024 * 1024 + 1);
    await expect(publishFolder(folder)).rejects.toThrow("too large to publish");
  } finally {
    await rm(folder, {recursive: true});
  }
});
