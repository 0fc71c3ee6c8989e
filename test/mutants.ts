import * as fc from "fast-check";
import type {RawReport} from "../data-loaders/corpus.js";
import {ProblemsError} from "../data-loaders/problems.js";
import {readReport} from "../data-loaders/reports.js";
import {encode, encodeUtf16} from "./encode.js";
import {violations} from "./invariants.js";

/** What newspapers, web pages and programs leave in a text. */
const FURNITURE = [
  "- 12 -",
  "第 3 页 共 20 页",
  "【字体：大 中 小】",
  "（责任编辑： 某某",
  "）",
  "<U+00A0><U+00A0>",
  "<!-- 导航 -->",
  "当前位置： 首页>> 要闻",
  "上一页 1 2 3 下一页",
  "\ue004",
  "\u200b",
  "\u0085",
  "相关链接",
  "目录",
  "————————",
  "■■坚坚定定信信心心迎迎难难",
  "全市工会工作报告",
  "（一）",
  "（2019年5月6日）",
  "——在大会上的报告",
  "\ud842\udfb7",
  "\ud800",
  "<p>"
];
const LINE_ENDS = ["\n", "\r\n", "\r", "\r\r\n", "\n\n", "\f", "\u2028"];
const DIRT = ["", " ", "\u3000", "\u00a0", "\t", "\u3000\u3000"];

const place = fc.double({min: 0, max: 1, noNaN: true});

/** Reports as someone else might have saved them: cut, wrapped anew, dirtied, doubled, with other line ends and bytes. */
export function mutants(corpus: readonly RawReport[], longest = 1): fc.Arbitrary<RawReport> {
  const texts = corpus.map(({bytes}) => new TextDecoder().decode(bytes));
  return fc
    .record({
      report: fc.nat(texts.length - 1),
      from: fc.double({min: 0, max: 0.95, noNaN: true}),
      share: fc.double({min: 0.01, max: longest, noNaN: true}),
      unwrap: fc.boolean(),
      wrap: fc.option(fc.integer({min: 1, max: 90})),
      furniture: fc.array(fc.tuple(place, fc.constantFrom(...FURNITURE), fc.boolean()), {maxLength: 12}),
      blanks: fc.array(fc.tuple(place, fc.constantFrom(...DIRT)), {maxLength: 20}),
      indents: fc.array(fc.tuple(place, fc.constantFrom(...DIRT)), {maxLength: 20}),
      spaced: fc.option(place, {freq: 5}),
      doubled: fc.option(place, {freq: 5}),
      repeated: fc.option(place, {freq: 8}),
      ends: fc.array(fc.constantFrom(...LINE_ENDS), {minLength: 1, maxLength: 3}),
      encoding: fc.constantFrom("utf-8", "utf-8", "utf-8", "gb18030", "utf-16le", "utf-16be"),
      ending: fc.constantFrom("txt", "txt", "txt", "md", "html")
    })
    .map((plan) => {
      const text = texts[plan.report]!;
      let source = text.slice(Math.floor(plan.from * text.length), Math.ceil((plan.from + plan.share) * text.length));
      if (plan.unwrap) source = source.replace(/(?<=[^\n])\n(?=[^\n])/gu, "");
      let lines = source.split("\n");
      const {wrap} = plan;
      if (wrap !== null) lines = lines.flatMap((line) => line.match(new RegExp(`.{1,${wrap}}`, "gu")) ?? [""]);
      const at = (share: number) => Math.floor(share * lines.length);
      for (const [where, dirt] of plan.indents) lines[at(where)] = dirt + (lines[at(where)] ?? "");
      for (const [where, dirt] of plan.blanks) lines.splice(at(where), 0, dirt);
      for (const [where, words, inside] of plan.furniture) {
        if (inside) lines[at(where)] = (lines[at(where)] ?? "").replace(/^.{0,7}/u, (head) => head + words);
        else lines.splice(at(where), 0, words);
      }
      const change = (where: number | null, edit: (line: string) => string) => {
        if (where !== null && lines[at(where)] !== undefined) lines[at(where)] = edit(lines[at(where)]!);
      };
      change(plan.spaced, (line) => [...line].join(" "));
      change(plan.doubled, (line) => [...line].map((glyph) => (glyph === " " ? glyph : glyph + glyph)).join(""));
      if (plan.repeated !== null) lines.push(...lines.slice(at(plan.repeated)));
      const mutated = lines
        .map((line, i) => line + (i < lines.length - 1 ? plan.ends[i % plan.ends.length]! : ""))
        .join("");
      return {
        report_id: "mutant",
        file: `mutant.${plan.ending}`,
        bytes: toBytes(mutated, plan.encoding),
        editorial: null
      };
    });
}

function toBytes(text: string, encoding: string): Uint8Array {
  if (encoding === "gb18030") return encode(text, encoding);
  if (encoding === "utf-16le" || encoding === "utf-16be") return encodeUtf16(text, encoding === "utf-16be");
  return new TextEncoder().encode(text);
}

/** Reads a mutant: it either holds what every reading must hold, or is refused as not being text, and says where. */
export function checkMutant(raw: RawReport): void {
  try {
    const found = violations(readReport(raw));
    if (found.length > 0) throw new Error(found.join("; "));
  } catch (error) {
    if (!(error instanceof ProblemsError) || !/^mutant\.\w+:\d+: byte \d+: /u.test(error.message)) throw error;
  }
}
