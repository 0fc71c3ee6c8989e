import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {listReports} from "../data-loaders/contents.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contents-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

test("each raw file is an entry, named by its .yaml or else by its id, in order of ids", () => {
  for (const [name, text] of [
    ["2020-plenum.txt", ""],
    ["2019-congress.txt", ""],
    ["2019-congress.yaml", "label: 2019 Congress report\nlabel_zh: 2019年代表大会报告\n"],
    [".DS_Store", ""]
  ] as const)
    writeFileSync(join(folder, name), text);
  expect(listReports(folder)).toEqual([
    {report_id: "2019-congress", label: "2019 Congress report", label_zh: "2019年代表大会报告"},
    {report_id: "2020-plenum", label: "2020 plenum", label_zh: "2020 plenum"}
  ]);
});

test("a .yaml that cannot be read does not stop the menu: the loaders will say what is wrong", () => {
  writeFileSync(join(folder, "a.txt"), "");
  writeFileSync(join(folder, "a.yaml"), "label: [unclosed");
  expect(listReports(folder)).toEqual([{report_id: "a", label: "a", label_zh: "a"}]);
});
