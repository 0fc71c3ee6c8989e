import {describe, expect, test} from "vitest";
import {citationBibtex, citationCsl, citationText} from "../../src/components/citation.js";
import {words} from "../../src/components/words.js";

const cited = {
  title: "100% of R&D_costs {职工} ~ a \\ b",
  url: "https://example.org/a/themes/disputes.html#cell=dispute-share&data=0123456789ab&most=10&state=1abc-_",
  release: {title: "Gongbao 工报", version: "0.1.0", data: "0123456789abcdef".repeat(4), reports_to: "2022-12-30"},
  accessed: "2026-11-21"
};

test("as text: site, title, version, data, day and link", () => {
  expect(citationText(cited, words("en"))).toBe(
    "Gongbao 工报: 100% of R&D_costs {职工} ~ a \\ b. Version 0.1.0, data 0123456789ab. Reports on the time up to 2022-12-30. " +
      `Accessed 2026-11-21. ${cited.url}`
  );
  expect(citationText(cited, words("zh"))).toContain("版本 0.1.0，数据 0123456789ab. 报告所述时间截至 2022-12-30");
});

test("as BibTeX: TeX's signs are escaped, braces match, the link is as it is", () => {
  const entry = citationBibtex(cited, words("en"));
  expect(entry).toMatch(/^@misc\{gongbao-dispute-share-0123456789ab,\n/u);
  expect(entry).toContain("title = {{100\\% of R\\&D\\_costs \\{职工\\} \\textasciitilde{} a \\textbackslash{} b}}");
  expect(entry).toContain(`url = {${cited.url}}`);
  expect(entry).toContain("urldate = {2026-11-21}");
  const braces = entry.replace(/\\[{}]/gu, "").replace(/[^{}]/gu, "");
  let depth = 0;
  for (const brace of braces) expect((depth += brace === "{" ? 1 : -1)).toBeGreaterThanOrEqual(0);
  expect(depth).toBe(0);
});

describe("as CSL-JSON", () => {
  // What the schema of CSL-JSON 1.0 asks: id and type; dates as date-parts of whole numbers; names as objects; the rest text.
  test("it is what its schema asks for", () => {
    const item = citationCsl(cited, words("en"));
    expect(item.type).toBe("dataset");
    expect(item.id).toBe("gongbao-dispute-share-0123456789ab");
    expect(item.accessed).toEqual({"date-parts": [[2026, 11, 21]]});
    expect(item.author).toEqual([{literal: "Gongbao 工报"}]);
    const {id, type, author, accessed, ...texts} = item;
    const allowed = ["title", "container-title", "publisher", "version", "URL", "note"];
    expect(Object.keys(texts).toSorted()).toEqual(allowed.toSorted());
    for (const text of [id, type, ...Object.values(texts)]) expect(typeof text).toBe("string");
    expect(JSON.parse(JSON.stringify([item]))).toEqual([{id, type, author, accessed, ...texts}]);
  });

  test("without dated reports there is no note", () => {
    const undated = {...cited, release: {...cited.release, reports_to: null}};
    expect(citationCsl(undated, words("en"))).not.toHaveProperty("note");
    expect(citationBibtex(undated, words("en"))).not.toContain("note");
  });
});
