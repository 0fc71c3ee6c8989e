import {expect, test} from "vitest";
import {renderEdition} from "../data-loaders/edition.js";
import {escapeText} from "../data-loaders/escape-text.js";
import {tables as contract} from "../data-loaders/tables.js";
import type {Block, Paragraph, Quantity, Report, Section, Sentence, Tables} from "../data-loaders/tables.js";

const {columns} = contract.reports;
const hostile = "<img src=x onerror=alert(1)>${alert(1)}&“四个意识”\n\n# 标题";

function tables(text: string, heading = "一、回顾"): Tables {
  const at = (start: number) => ({source_start: start, source_end: start + 1});
  const sentences = text
    .split(/(?<=。)/u)
    .map((text, i) => ({text, sentence_id: `r/1.${i + 1}`, paragraph_id: "r/p1"}));
  return {
    reports: [
      {
        ...Object.fromEntries(Object.keys(columns).map((name) => [name, null])),
        report_id: "r",
        label: "R",
        title: heading,
        genre: "other",
        characters: 1234,
        sentences: 2,
        source_file: "r.txt",
        source_encoding: "UTF-8"
      }
    ] as unknown as Report[],
    blocks: [
      {role: "paragraph", ordinal: 3, rules: ["full-stop"], ...at(2)},
      {role: "heading", ordinal: 2, rules: [], ...at(1)},
      {role: "furniture", ordinal: 4, text: "下一页", kind: "pager", rules: [], ...at(9)},
      {role: "byline", ordinal: 1, text: "刘伟", rules: [], ...at(0)}
    ] as Block[],
    sections: [
      {section_id: "r/s0", parent_id: null, level: 0, heading: "", part: "front", ...at(0)},
      {section_id: "r/s1", parent_id: "r/s0", level: 1, heading, part: "review", ...at(1)}
    ] as Section[],
    paragraphs: [
      {paragraph_id: "r/p1", ordinal: 1, run_in_heading: null, part: "review", text, ...at(2)}
    ] as Paragraph[],
    sentences: sentences as Sentence[],
    sources: [{report_id: "r", text: "…"}],
    edits: [
      {kind: "move", words: hostile, decision: "before 二", reason: "because", line: 3, report_id: "r", ordinal: 1}
    ],
    tokens: [],
    terms: [],
    candidates: [],
    quantities: [],
    series: [],
    series_points: [],
    targets_outcomes: [],
    undertakings: [],
    themes: [],
    sentence_themes: [],
    codings: [],
    phrases: [],
    phrase_uses: [],
    phrase_headings: [],
    phrase_candidates: [],
    alignments: [],
    variants: []
  };
}

test("text stands in reading order, furniture aside, each sentence addressable", () => {
  const page = renderEdition(tables("组织建会。会员入会。"));
  expect(page).toContain(
    '<span class="gb-sentence" id="1.1">组织建会。</span><span class="gb-sentence" id="1.2">会员入会。</span>'
  );
  expect(page.indexOf("刘伟")).toBeLessThan(page.indexOf('id="s1"'));
  expect(page.indexOf('id="s1"')).toBeLessThan(page.indexOf('id="p1"'));
  expect(page).toContain('<a href="#s1">一、回顾</a>');
  expect(page.split("<article")[1]).not.toContain("下一页");
});

const quantity = (n: number, start: number, end: number) =>
  ({quantity_id: `r/1.1/q${n}`, sentence_id: "r/1.1", start, end}) as Quantity;

test("a digest says of which report it is one", () => {
  const made = tables("一。");
  expect(renderEdition(made)).not.toContain("data-digest-of");
  const [report] = made.reports;
  expect(renderEdition({...made, reports: [{...report!, digest_of: 'f"ull'}]})).toContain(
    'data-digest-of="f&quot;ull"'
  );
});

test("each quantity is marked in its sentence and addressable, and the text stays as it is", () => {
  const text = "建会5万家、1&2家，会员10至12万人。";
  const page = renderEdition({
    ...tables(text),
    quantities: [quantity(2, 6, 10), quantity(1, 2, 5), quantity(3, 13, 20)]
  });
  expect(page).toContain(
    '<span class="gb-sentence" id="1.1">建会<span class="gb-quantity" id="1.1-q1">5万家</span>、' +
      '<span class="gb-quantity" id="1.1-q2">1&amp;2家</span>，会员<span class="gb-quantity" id="1.1-q3">10至12万人</span>。</span>'
  );
});

test("of quantities that overlap, the later is marked in what the earlier leaves of it", () => {
  const page = renderEdition({
    ...tables("共10至12万人。"),
    quantities: [quantity(1, 1, 4), quantity(2, 3, 8), quantity(3, 4, 6)]
  });
  expect(page.replace(/<[^>]+>/gu, "")).toContain("共10至12万人。");
  expect(page).toContain('id="1.1-q1">10至</span><span class="gb-quantity" id="1.1-q2">12万人</span>');
  expect(page).toContain('id="1.1-q3"></span>');
});

test("a run-in heading is marked, a final address is set off", () => {
  const closing = tables("各位代表：谢谢。");
  closing.paragraphs[0] = {...closing.paragraphs[0]!, part: "closing", run_in_heading: "各位代表：谢谢。"};
  const page = renderEdition(closing);
  expect(page).toContain('<hr>\n<p id="p1" data-block="3">');
  expect(page).toContain('class="gb-sentence gb-run-in"');
});

test("text is never markup, for Markdown, HTML or Framework", () => {
  const page = renderEdition(tables(hostile, hostile));
  expect(page).not.toContain("<img");
  expect(page).not.toContain("${");
  expect(page).not.toMatch(/^# 标题/mu);
  const [, html] = page.split("---\n\n");
  expect(html!.split("```js")[0]!.trim()).not.toContain("\n\n");
});

test("what would end a fenced block or open an expression does not", () => {
  expect(renderEdition(tables("一。", "```\n```js\nalert(1)")).match(/^```/gmu)).toHaveLength(2);
  expect(escapeText("a$b")).toBe("a&#36;b");
});

test("a sentence that is not in its paragraph is an error", () => {
  const broken = tables("一。");
  broken.sentences = [{...broken.sentences[0]!, text: "二。"}];
  expect(() => renderEdition(broken)).toThrow("sentence is not in its paragraph: r/1.1");
});
