import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {decodeBytes} from "../data-loaders/encodings.js";
import type {Encoding} from "../data-loaders/encodings.js";
import {ProblemsError} from "../data-loaders/problems.js";
import {readReport} from "../data-loaders/reports.js";
import {encode, encodeUtf16} from "./encode.js";

const text = readFileSync("data-loaders/corpus/2019-congress.txt", "utf8");
const traditional = "各級工會緊緊圍繞中心，團結動員廣大職工為建設國際一流的城市而努力。".repeat(8);
const undeclared = {encoding: null, acceptDamage: false};

function withMark(mark: number[], bytes: Uint8Array): Uint8Array {
  return new Uint8Array([...mark, ...bytes]);
}

describe("decodeBytes finds", () => {
  const utf8 = new TextEncoder().encode(text);
  const cases: [name: string, bytes: Uint8Array, encoding: Encoding, basis: RegExp, expected?: string][] = [
    ["UTF-8", utf8, "utf-8", /every byte sequence is valid/u],
    ["UTF-8 with a mark", withMark([0xef, 0xbb, 0xbf], utf8), "utf-8", /mark/u],
    ["UTF-16LE", encodeUtf16(text, false), "utf-16le", /common ones/u],
    ["UTF-16LE with a mark", withMark([0xff, 0xfe], encodeUtf16(text, false)), "utf-16le", /mark/u],
    ["UTF-16BE", encodeUtf16(text, true), "utf-16be", /common ones/u],
    ["UTF-16BE with a mark", withMark([0xfe, 0xff], encodeUtf16(text, true)), "utf-16be", /mark/u],
    ["GB18030", encode(text, "gb18030"), "gb18030", /UTF-8 breaks at byte 0/u],
    ["Big5", encode(traditional, "big5"), "big5", /common ones/u, traditional]
  ];
  test.each(cases)("%s", (_, bytes, encoding, basis, expected = text) => {
    const decoded = decodeBytes(bytes, undeclared);
    expect(decoded).toMatchObject({encoding, text: expected});
    expect("basis" in decoded && decoded.basis).toMatch(basis);
  });
});

describe("decodeBytes refuses", () => {
  const utf8 = new TextEncoder().encode(text);
  const broken = utf8.with(3003, 0xff);
  const cases: [name: string, bytes: Uint8Array, at: number, problem: RegExp][] = [
    ["a character cut at the end", utf8.subarray(0, 1001), 1000, /byte 1000: the file ends in the middle of a utf-8/u],
    ["a two-byte character cut at the end", encode(text, "gb18030").subarray(0, 1001), 1000, /middle of a gb18030/u],
    ["a broken byte", broken, 3003, /byte 3003: 0xff is no utf-8/u],
    ["a PDF", new TextEncoder().encode("%PDF-1.4 …"), 0, /this is a PDF/u],
    ["a Word file", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]), 0, /Word/u],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 0, /picture/u],
    ["zero bytes", new Uint8Array([0x61, 0, 0x62, 0, 0]), 1, /zero byte/u],
    ["UTF-8 read as GBK and saved", new TextEncoder().encode(new TextDecoder("gb18030").decode(utf8)), 264, /nonsense/u]
  ];
  test.each(cases)("%s", (_, bytes, at, problem) => {
    const decoded = decodeBytes(bytes, undeclared);
    expect(decoded).toMatchObject({at});
    expect("problem" in decoded && decoded.problem).toMatch(problem);
  });

  test("not what an editor accepts", () => {
    expect(decodeBytes(broken, {encoding: null, acceptDamage: true})).toMatchObject({encoding: "utf-8"});
    expect(decodeBytes(encode(text, "gb18030"), {encoding: "gb18030", acceptDamage: false})).toMatchObject({text});
  });
});

test("a report's faults name file, line and byte", () => {
  const read = (bytes: Uint8Array, editorial = "") =>
    readReport({report_id: "r", file: "in/r.txt", bytes, editorial: {file: "in/r.yaml", text: editorial}});
  const bytes = new TextEncoder().encode(text).with(3003, 0xff);
  expect(() => read(bytes)).toThrow(ProblemsError);
  expect(() => read(bytes)).toThrow(
    /^in\/r\.txt:10: byte 3003: 0xff is no utf-8 there: write encoding: in its \.yaml/u
  );
  expect(() => read(new Uint8Array())).toThrow("in/r.txt:1: byte 0: the file is empty");
  expect(() => read(new TextEncoder().encode(" \n\u3000"))).toThrow("nothing but white space");
  expect(read(bytes, "accept: damage").report.source_encoding_basis).toContain("damaged at byte 3003");
});
