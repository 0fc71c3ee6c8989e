import {formatDecimal, toDouble} from "./decimals.js";
import {distribute, shareTail} from "./distributions.js";
import {findExpressions} from "./expressions.js";
import type {Expression, Grammar} from "./expressions.js";
import {fold, unfold} from "./folding.js";
import type {Folded} from "./folding.js";
import {readMentions} from "./indicators.js";
import type {Mention} from "./indicators.js";
import {readKind} from "./kinds.js";
import type {Meaning} from "./kinds.js";
import {readPeriod, yearsOf} from "./periods.js";
import type {ReportPeriods} from "./periods.js";
import {locateText} from "./places.js";
import type {Aside} from "./places.js";
import {restoreIndicator} from "./restorations.js";
import {impliedInterval} from "./rounding.js";
import type {Quantity, Sentence} from "./tables.js";
import {readTimes} from "./times.js";
import type {Time} from "./times.js";

/** A report as its quantities are read. */
export interface ReportText {
  /** The decoded source, and what was set aside in it, in order. */
  source: string;
  asides: readonly Aside[];
  periods: ReportPeriods;
}

/** The quantities of a report's sentences, in order. Series and repeats are found later, with all reports at hand. */
export function readQuantities(
  grammar: Grammar,
  sentences: readonly Sentence[],
  {source, asides, periods}: ReportText
): Quantity[] {
  const rows: Quantity[] = [];
  let paragraph = "";
  let topic: Time | null = null;
  for (const sentence of sentences) {
    if (sentence.paragraph_id !== paragraph) [paragraph, topic] = [sentence.paragraph_id, null];
    const folded = fold(sentence.text);
    const found = readSentence(grammar, sentence, folded, periods, topic);
    topic = readTopic(folded.text, sentence, periods) ?? topic;
    if (found.length === 0) continue;
    const {starts, ends} = locateText(source, sentence.source_start, sentence.source_end, sentence.text, asides);
    for (const row of found) {
      const source_start = starts[row.number_start]!;
      const source_end = ends[row.number_end - 1]!;
      rows.push({...row, ordinal: rows.length + 1, source_start, source_end});
    }
  }
  return rows;
}

/** A year at the head of a sentence is the time of what follows in its paragraph. */
function readTopic(text: string, {part}: Sentence, report: ReportPeriods): Time | null {
  if (!/^(?:19|20)\d\d年/u.test(text)) return null;
  const [first] = readTimes(text.slice(0, 24), yearsOf({report, part}));
  return first?.start === 0 && !first.asOf && first.from ? first : null;
}

type Unplaced = Omit<Quantity, "ordinal" | "source_start" | "source_end">;

function readSentence(
  grammar: Grammar,
  sentence: Sentence,
  folded: Folded,
  report: ReportPeriods,
  topic: Time | null
): Unplaced[] {
  const {found, masks} = findExpressions(grammar, folded.text);
  const mentions = distribute(folded.text, readMentions(grammar, folded.text, found, masks));
  const rows: Unplaced[] = [];
  let previous: Meaning | null = null;
  let full: string | null = null;
  const times = found.length > 0 ? readTimes(folded.text, yearsOf({report, part: sentence.part})) : [];
  const asOfAt = folded.text.search(/截[至止]/u);
  mentions.forEach((mention, i) => {
    const {expression, indicator} = mention;
    const {text} = folded;
    const {part} = sentence;
    const meaning = readKind({mention, text, part, previous, asOfAt});
    const before = mentions[i - 1];
    full = indicator && fullIndicator(text, mention, before, full);
    rows.push({
      quantity_id: `${sentence.sentence_id}/q${i + 1}`,
      report_id: sentence.report_id,
      sentence_id: sentence.sentence_id,
      part,
      ...describeValue(expression),
      ...placeExpression(sentence.text, folded, expression),
      indicator: indicator && slice(sentence.text, folded, indicator),
      indicator_full: full,
      verb: mention.verb ?? mention.link?.word ?? null,
      ...meaning,
      ...readPeriod({
        text,
        times,
        at: expression.outerStart,
        clause: mention.left.start,
        kind: meaning.kind,
        part,
        from: mention.link?.kind === "from",
        report,
        topic
      }),
      series_id: null,
      theme_id: null,
      repeats: null
    });
    previous = meaning;
  });
  return rows;
}

function describeValue(expression: Expression) {
  const {value, max, over, unit, qualifier} = expression;
  const {low, high} = impliedInterval(expression);
  return {
    value: over ? toDouble(value) / toDouble(over) : toDouble(value),
    value_exact: over ? `${formatDecimal(value)}/${formatDecimal(over)}` : formatDecimal(value),
    value_max: max && toDouble(max),
    value_low: low,
    value_high: high,
    unit: unit?.unit ?? null,
    dimension: over ? ("share" as const) : (unit?.dimension ?? "count"),
    qualifier
  };
}

function placeExpression(text: string, folded: Folded, {start, end, outerStart, outerEnd}: Expression) {
  const number = unfold(folded, start, end);
  const whole = unfold(folded, outerStart, outerEnd);
  return {
    expression: text.slice(whole.start, whole.end),
    start: whole.start,
    end: whole.end,
    number_start: number.start,
    number_end: number.end
  };
}

/** How far back left-out words are looked for. */
const REACH = 300;

function fullIndicator(text: string, mention: Mention, before: Mention | undefined, previous: string | null): string {
  const {indicator, left, inherited, shares} = mention;
  if (shares) return shareTail(text, indicator!, shares);
  if (inherited && previous) return previous;
  const {start, end} = indicator!;
  const gap = before ? text.slice(before.expression.outerEnd, start) : "";
  const listed = /^(?:[、和及]|，其中)/u.test(gap);
  return restoreIndicator({
    indicator: text.slice(start, end),
    before: text.slice(Math.max(0, left.end - REACH), left.end),
    above: text.slice(Math.max(0, left.start - REACH), left.start),
    previous: previous === null ? null : {indicator: previous, listed}
  });
}

function slice(text: string, folded: Folded, {start, end}: {start: number; end: number}): string {
  const place = unfold(folded, start, end);
  return text.slice(place.start, place.end);
}
