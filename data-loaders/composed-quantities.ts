import type {Grammar} from "./expressions.js";
import {readQuantities} from "./quantities.js";
import {scoreQuantities, scoreSeries} from "./quantity-accuracy.js";
import type {Detection, GoldQuantity, QuantityAccuracy} from "./quantity-accuracy.js";
import {assignSeries} from "./series.js";
import type {Series} from "./series.js";
import type {ReportPeriods} from "./periods.js";
import type {Part, Quantity, Sentence} from "./tables.js";

/** A sentence composed for testing as it would stand in a report of another union, its figures marked by hand. */
export interface ComposedSentence extends ReportPeriods {
  /** The rules were mended on the half in development. */
  half: "development" | "held_out";
  report_id: string;
  part: Part;
  sentence: string;
  /** Offsets into the sentence. */
  quantities: readonly Omit<GoldQuantity, "report_id">[];
  /** Numbers that count or measure nothing, and what they are instead. */
  non_quantities: readonly {start: number; end: number; raw: string; class: string}[];
}

/** How well the figures of composed sentences are read. */
export interface ComposedAccuracy {
  half: ComposedSentence["half"];
  sentences: number;
  quantities: QuantityAccuracy;
  series: Detection;
  /** Marked numbers that are no quantities, and how many of them are taken for one. */
  nonQuantities: {of: number; taken: number};
}

/** Scores each half by the rules that the project's own figures are scored by, every sentence read as a text of its own. */
export function scoreComposed(
  grammar: Grammar,
  series: readonly Series[],
  composed: readonly ComposedSentence[]
): ComposedAccuracy[] {
  return (["development", "held_out"] as const).map((half) => {
    const own = composed.filter((one) => one.half === half);
    const gold = own.flatMap((one, i) => one.quantities.map((quantity) => ({...quantity, report_id: nameOf(one, i)})));
    const rows = own.flatMap((one, i) => readComposed(grammar, series, one, nameOf(one, i)));
    const names = own.flatMap((one, i) => one.non_quantities.map((name) => ({...name, report_id: nameOf(one, i)})));
    const taken = names.filter(({report_id, start, end}) =>
      rows.some((row) => row.report_id === report_id && row.source_start < end && row.source_end > start)
    );
    return {
      half,
      sentences: own.length,
      quantities: scoreQuantities(rows, gold),
      series: scoreSeries(rows, gold),
      nonQuantities: {of: names.length, taken: taken.length}
    };
  });
}

function nameOf({report_id}: ComposedSentence, i: number): string {
  return `${report_id}/${i + 1}`;
}

function readComposed(
  grammar: Grammar,
  series: readonly Series[],
  {sentence, part, ...periods}: ComposedSentence,
  report_id: string
): Quantity[] {
  const row = {
    sentence_id: `${report_id}.1`,
    paragraph_id: report_id,
    report_id,
    part,
    text: sentence,
    source_start: 0,
    source_end: sentence.length
  } as Sentence;
  const quantities = readQuantities(grammar, [row], {source: sentence, asides: [], periods, sections: []});
  return assignSeries(quantities, [row], series);
}
