import {readFileSync} from "node:fs";
import {findExpressions} from "../data-loaders/expressions.js";
import type {Grammar} from "../data-loaders/expressions.js";
import {fold} from "../data-loaders/folding.js";
import {throwProblems} from "../data-loaders/problems.js";
import type {Problem} from "../data-loaders/problems.js";
import type {ReportPeriods} from "../data-loaders/periods.js";
import {readQuantities} from "../data-loaders/quantities.js";
import type {Part, Quantity, Sentence} from "../data-loaders/tables.js";
import {parseUnits} from "../data-loaders/units.js";
import {parseVerbs} from "../data-loaders/verbs.js";

const problems: Problem[] = [];
const read = (name: string) => ({file: name, text: readFileSync(`data-loaders/lexicon/${name}`, "utf8")});

/** The project's own units and verbs. */
export const grammar: Grammar = {
  units: parseUnits(read("units.yaml"), problems),
  verbs: parseVerbs(read("verbs.yaml"), problems)
};
throwProblems(problems);

/** A report of 2020 that reviews 2019 and plans for 2020. */
export const periods: ReportPeriods = {
  published_on: "2020-01-10",
  covers_from: "2019-01-01",
  covers_to: "2019-12-31",
  plans_from: "2020-01-01",
  plans_to: "2020-12-31"
};

/** The quantities of a text of one sentence, standing in a part of a report. */
export function readFigures(text: string, part: Part = "review", report = periods): Quantity[] {
  const sentence = {
    sentence_id: "r/1.1",
    paragraph_id: "r/p1",
    report_id: "r",
    part,
    text,
    source_start: 0,
    source_end: text.length
  } as Sentence;
  return readQuantities(grammar, [sentence], {source: text, asides: [], periods: report, sections: []});
}

/** The figures of a text, each as `expression = value unit qualifier`, a range's bounds parted by `..`. */
export function listFigures(text: string): string[] {
  return readFigures(text).map(({expression, value_exact, value_max, unit, qualifier}) =>
    [
      expression,
      "=",
      value_max === null ? value_exact : `${value_exact}..${value_max}`,
      ...(unit ? [unit] : []),
      ...(qualifier === "exact" ? [] : [qualifier])
    ].join(" ")
  );
}

/** Why the numbers of a text that measure nothing were left out, by number. */
export function listRejected(text: string): Record<string, string> {
  const folded = fold(text).text;
  const {rejected} = findExpressions(grammar, folded);
  return Object.fromEntries(rejected.map(({start, end, why}) => [folded.slice(start, end), why]));
}
