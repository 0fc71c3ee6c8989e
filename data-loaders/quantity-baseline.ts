import suite from "@microsoft/recognizers-text-suite";
import {locateText} from "./places.js";
import type {Aside} from "./places.js";
import {measure} from "./quantity-accuracy.js";
import type {Detection, GoldQuantity} from "./quantity-accuracy.js";
import type {Sentence} from "./tables.js";

/** How well Microsoft Recognizers-Text reads the same figures. It knows no units of counting, indicators, kinds or periods. */
export interface BaselineAccuracy {
  detection: Detection;
  /** Of the marked figures that it finds, the share with the right value; `of` counts them. */
  value: {right: number; of: number; share: number};
}

/** A report as the baseline reads it. */
export interface BaselineText {
  report_id: string;
  sentences: readonly Sentence[];
  source: string;
  asides: readonly Aside[];
}

interface Found {
  start: number;
  end: number;
  value: number;
}

/** Scores Recognizers-Text against the gold of the reports, by the rules that the project's own figures are scored by. */
export function scoreBaseline(reports: readonly BaselineText[], gold: readonly GoldQuantity[]): BaselineAccuracy {
  let [right, spurious, missed, values] = [0, 0, 0, 0];
  for (const {report_id, sentences, source, asides} of reports) {
    const marked = gold.filter((one) => one.report_id === report_id);
    if (marked.length === 0) continue;
    const found = sentences.flatMap((sentence) => recognize(sentence, source, asides));
    const used = new Set<Found>();
    for (const {start, end, core_start = start, core_end = end, note, value} of marked) {
      const one = found.find((figure) => !used.has(figure) && figure.start < core_end && figure.end > core_start);
      if (one) used.add(one);
      if (note?.startsWith("ambiguous")) continue;
      if (!one) missed += 1;
      else {
        right += 1;
        if (Math.abs(one.value - value) <= 1e-9 * Math.abs(value)) values += 1;
      }
    }
    spurious += found.filter(
      (figure) => !used.has(figure) && !marked.some(({start, end}) => figure.start < end && figure.end > start)
    ).length;
  }
  return {
    detection: measure(right, spurious, missed),
    value: {right: values, of: right, share: right === 0 ? 0 : values / right}
  };
}

/** Its numbers, percentages and sums of money, the longest where they overlap, placed in the source. */
function recognize({text, source_start, source_end}: Sentence, source: string, asides: readonly Aside[]): Found[] {
  const {recognizeCurrency, recognizeNumber, recognizePercentage, Culture} = suite;
  const results = [recognizeNumber, recognizePercentage, recognizeCurrency]
    .flatMap((read) => read(text, Culture.Chinese))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept = results.filter(
    (one, i) => !results.slice(0, i).some((other) => other.start <= one.start && other.end >= one.end)
  );
  if (kept.length === 0) return [];
  const {starts, ends} = locateText(source, source_start, source_end, text, asides);
  return kept.map(({start, end, resolution}) => ({
    start: starts[start]!,
    end: ends[end]!,
    value: Number((resolution?.value ?? "").replace("%", "") || Number.NaN)
  }));
}
