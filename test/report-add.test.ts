import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../data-loaders/corpus.js";
import {addReport, nameReport} from "../data-loaders/report-add.js";
import {readReport} from "../data-loaders/reports.js";

const SOURCE = `北京市总工会工作报告
——2021年3月5日在北京市总工会第十四届委员会第四次全体会议上

一、2020年工作回顾

加强基层工会建设，全年新建工会三百家

二、2021年工作安排

推进服务职工体系建设。
`;

let folder = "";
let corpus = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongbao-add-"));
  corpus = join(folder, "corpus");
  await mkdir(corpus);
  file = join(folder, "BJ Plenum 2021.txt");
  await writeFile(file, SOURCE);
});
afterAll(() => rm(folder, {recursive: true}));

describe("addReport", () => {
  test("with dryRun tells all and writes nothing", async () => {
    const told = await addReport([file], {corpus, dryRun: true});
    expect(told).toContain("would become");
    expect(told).toContain("issuer:");
    expect(await readdir(corpus)).toEqual([]);
  });

  test("copies the raw file, drafts its .yaml and prints outline and doubts", async () => {
    const told = await addReport([file], {corpus, dryRun: false});
    expect(await readdir(corpus)).toEqual(["bj-plenum-2021.txt", "bj-plenum-2021.yaml"]);
    expect(await readFile(join(corpus, "bj-plenum-2021.txt"), "utf8")).toBe(SOURCE);
    expect(told).toMatch(/4 {4}一、2020年工作回顾 {2}\[review, 1 paragraph\]/u);
    expect(told).toMatch(/6 {2}加强基层工会建设，全年新建工会三百家 … a paragraph without a full stop at its end/u);
  });

  test("the draft is read without a complaint and says what the rules found", async () => {
    const [raw] = await readCorpus(corpus);
    const bare = readReport({...raw!, editorial: null}).report;
    const {report} = readReport(raw!);
    expect(report).toEqual({...bare, label_zh: "北京市总工会工作报告"});
    expect(report).toMatchObject({
      issuer: "北京市总工会第十四届委员会",
      occasion: "北京市总工会第十四届委员会第四次全体会议",
      published_on: "2021-03-05",
      covers_from: "2020-01-01",
      covers_to: "2020-12-31",
      plans_from: "2021-01-01",
      plans_to: "2021-12-31"
    });
    const draft = await readFile(join(corpus, "bj-plenum-2021.yaml"), "utf8");
    expect(draft).toMatch(/^published_on: # the text says so$/mu);
    expect(draft).toMatch(/^issuer: # worked out: check it$/mu);
    expect(draft).toMatch(/^# digest_of: not found in the text$/mu);
  });

  test("never overwrites, and adds none where one cannot be added", async () => {
    const other = join(folder, "other.txt");
    await writeFile(other, SOURCE);
    const csv = join(folder, "table.csv");
    await writeFile(csv, "a,b");
    await expect(addReport([other, file, csv, join(folder, "none.txt")], {corpus, dryRun: false})).rejects.toThrow(
      /BJ Plenum 2021\.txt:1: the corpus has a report bj-plenum-2021[^]*table\.csv:1: not a format[^]*none\.txt:1: it cannot be read \(ENOENT\)/u
    );
    expect(await readdir(corpus)).toEqual(["bj-plenum-2021.txt", "bj-plenum-2021.yaml"]);
  });
});

test.each([
  ["in/2019年 工会报告.docx", "2019年-工会报告"],
  ["A_B (final).txt", "a_b-final"],
  ["——.txt", ""]
])("nameReport(%s)", (path, id) => {
  expect(nameReport(path)).toBe(id);
});
