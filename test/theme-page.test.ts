import {readFileSync} from "node:fs";
import JSZip from "jszip";
import {expect, test} from "vitest";
import {listThemes} from "../data-loaders/contents.js";
import {makeThemeResults} from "../data-loaders/make.js";
import {renderThemePage} from "../data-loaders/theme-page.js";
import {THEME_QUERIES, packThemeResults} from "../data-loaders/theme-results.js";
import {parseQuery} from "../data-loaders/queries.js";

const entry = {
  theme_id: "tests",
  label_en: 'Tests & "trials"',
  label_zh: "测试",
  definition_en: "Tests <b>only</b>.",
  definition_zh: "仅测试。"
};

test("a theme's page has the codebook's words as text, never as markup", () => {
  const page = renderThemePage(
    "---\ntitle: {{title}}\n---\n# {{label_en}}\n{{definition_en}} {{theme_id}}.json",
    entry
  );
  expect(page).toBe(
    '---\ntitle: "Tests & \\"trials\\" 测试"\n---\n# Tests &amp; &quot;trials&quot;\nTests &lt;b&gt;only&lt;/b&gt;. tests.json'
  );
  expect(() => renderThemePage("{{nobody}}", entry)).toThrow("{{nobody}} is none of theme_id, label_en");
});

test("the template fits every theme of the codebook", () => {
  const template = readFileSync("data-loaders/templates/theme.md", "utf8");
  const themes = listThemes();
  expect(themes).toHaveLength(14);
  for (const theme of themes) expect(renderThemePage(template, theme)).not.toContain("{{");
});

test("each query of a theme's page has the parameter theme", () => {
  for (const name of THEME_QUERIES) {
    const file = `src/queries/${name}.sql`;
    const {parameters} = parseQuery(file, readFileSync(file, "utf8"));
    expect(
      parameters.map(({name}) => name),
      file
    ).toContain("theme");
  }
});

test("every theme has a result of each query for itself, and the archive is the same each time", async () => {
  const results = await makeThemeResults();
  expect([...results.keys()]).toEqual(listThemes().map(({theme_id}) => theme_id));
  for (const [theme_id, shipped] of results) {
    expect(Object.keys(shipped).toSorted()).toEqual([...THEME_QUERIES].toSorted());
    for (const {parameters} of Object.values(shipped))
      expect(parameters.find(({name}) => name === "theme")?.value).toBe(theme_id);
    expect(shipped["theme-extent"]!.result.rows).toHaveLength(1);
  }
  const archive = await packThemeResults(results);
  expect(Buffer.from(archive).equals(await packThemeResults(results))).toBe(true);
  const files = await JSZip.loadAsync(archive);
  expect(JSON.parse(await files.file("worker_services.json")!.async("string"))).toEqual(results.get("worker_services"));
});
