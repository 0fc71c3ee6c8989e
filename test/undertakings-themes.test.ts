import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parseQuery, withDefaults} from "../data-loaders/queries.js";
import {openTables, runQuery} from "../data-loaders/results.js";
import {decodeResult} from "../src/components/shipped-result.js";
import {withTables} from "./tables-folder.js";

const file = "src/queries/undertakings-themes.sql";

const report = (year: number, review: string, plans: string) => ({
  text: `工作报告\n\n一、${year}年工作回顾\n\n${review}\n\n二、今后的主要任务\n\n${plans}\n`,
  yaml: [
    "issuer: {value: 北京市总工会, basis: stated}",
    `covers: {from: ${year}-01-01, to: ${year}-12-31, basis: stated}`,
    `plans: {from: ${year + 1}-01-01, to: ${Math.max(year + 1, 2022)}-12-31, basis: stated}`
  ].join("\n")
});
const mediation = "健全劳动争议调解组织，化解劳动争议。";
const contests = "广泛开展职工技能竞赛和技能培训。";
const corpus = {
  first: report(2020, "走访困难职工家庭。", mediation),
  second: report(2021, "慰问困难职工家庭。", contests),
  third: report(2022, `${mediation}${contests}建成暖心驿站。`, "做好信访工作。")
};

/** How many sentences of the last review each report's plans answer, and how many not. */
const fates = (chosen: string) =>
  withTables(corpus, async (folder) => {
    const query = withDefaults(parseQuery(file, readFileSync(file, "utf8")), {report: chosen});
    const {rows} = decodeResult((await runQuery(await openTables(folder), query)).result);
    const of = rows.filter(({side, sentence_ids}) => side === "reviewed" && String(sentence_ids).includes("third"));
    const ids = (fate: string) => {
      const found = of.filter((row) => row["fate"] === fate).flatMap(({sentence_ids}) => sentence_ids as string[]);
      return [...new Set(found)].filter((id) => id.startsWith("third")).toSorted();
    };
    return {taken_up: ids("taken_up"), unplanned: ids("unplanned")};
  });

test("with one report's plans chosen, what only another planned is unplanned, and no sentence of the review is lost", async () => {
  expect(await fates("all")).toEqual({taken_up: ["third/1.1", "third/1.2"], unplanned: ["third/1.3"]});
  expect(await fates("first")).toEqual({taken_up: ["third/1.1"], unplanned: ["third/1.2", "third/1.3"]});
  expect(await fates("second")).toEqual({taken_up: ["third/1.2"], unplanned: ["third/1.1", "third/1.3"]});
});
