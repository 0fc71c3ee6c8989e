import {formatDecimal, toDouble} from "./decimals.js";
import {distribute, shareTail} from "./distributions.js";
import {findExpressions} from "./expressions.js";
import type {Grammar} from "./expressions.js";
import {fold, unfold} from "./folding.js";
import type {Folded} from "./folding.js";
import {indicatorBasis, readMentions} from "./indicators.js";
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
export function readQuantities(grammar: Grammar, sentences: readonly Sentence[], report: ReportText): Quantity[] {
  const rows: Quantity[] = [];
  let paragraph = "";
  let topic: Time | null = null;
  for (const sentence of sentences) {
    if (sentence.paragraph_id !== paragraph) [paragraph, topic] = [sentence.paragraph_id, null];
    const folded = fold(sentence.text);
    rows.push(...readSentence(grammar, sentence, folded, report, topic, rows.length));
    topic = readTopic(folded.text, sentence, report.periods) ?? topic;
  }
  return rows;
}

/** A year at the head of a sentence is the time of what follows in its paragraph. */
function readTopic(text: string, {part}: Sentence, report: ReportPeriods): Time | null {
  if (text[4] !== "年" || !/^(?:19|20)\d\d/u.test(text)) return null;
  const [first] = readTimes(text.slice(0, 24), yearsOf({report, part}));
  return first?.start === 0 && !first.asOf && first.from ? first : null;
}

/** The rows of one sentence; `before`: how many the report has before them. */
function readSentence(
  grammar: Grammar,
  sentence: Sentence,
  folded: Folded,
  {source, asides, periods: report}: ReportText,
  topic: Time | null,
  before: number
): Quantity[] {
  const {text} = folded;
  const {part} = sentence;
  const {found, masks} = findExpressions(grammar, text);
  if (found.length === 0) return [];
  const mentions = distribute(text, readMentions(grammar, text, found, masks));
  const times = readTimes(text, yearsOf({report, part}));
  const {starts, ends} = locateText(source, sentence.source_start, sentence.source_end, sentence.text, asides);
  const asOfAt = text.search(/截[至止]/u);
  let previous: Meaning | null = null;
  let full: string | null = null;
  return mentions.map((mention, i) => {
    const {expression, indicator, left, link} = mention;
    const {value, max, over, unit, qualifier} = expression;
    const meaning = readKind({mention, text, part, previous, asOfAt});
    const {kind} = meaning;
    const at = expression.outerStart;
    const from = link?.kind === "from";
    const period = readPeriod({text, times, at, clause: left.start, kind, part, from, report, topic});
    const interval = impliedInterval(expression);
    const whole = unfold(folded, expression.outerStart, expression.outerEnd);
    const number = unfold(folded, expression.start, expression.end);
    full = indicator && fullIndicator(text, mention, mentions[i - 1], full);
    previous = meaning;
    return {
      quantity_id: `${sentence.sentence_id}/q${i + 1}`,
      report_id: sentence.report_id,
      sentence_id: sentence.sentence_id,
      ordinal: before + i + 1,
      part,
      expression: sentence.text.slice(whole.start, whole.end),
      value: over ? toDouble(value) / toDouble(over) : toDouble(value),
      value_exact: over ? `${formatDecimal(value)}/${formatDecimal(over)}` : formatDecimal(value),
      value_max: max && toDouble(max),
      value_low: interval.low,
      value_high: interval.high,
      unit: unit?.unit ?? null,
      dimension: over ? "share" : (unit?.dimension ?? "count"),
      qualifier,
      indicator: indicator && slice(sentence.text, folded, indicator),
      indicator_full: full,
      indicator_basis: indicatorBasis(mention),
      verb: mention.verb ?? link?.word ?? null,
      kind,
      kind_basis: meaning.kind_basis,
      direction: meaning.direction,
      period_from: period.period_from,
      period_to: period.period_to,
      period_basis: period.period_basis,
      series_id: null,
      theme_id: null,
      repeats: null,
      decided: [],
      decided_basis: null,
      start: whole.start,
      end: whole.end,
      number_start: number.start,
      number_end: number.end,
      source_start: starts[number.start]!,
      source_end: ends[number.end - 1]!
    };
  });
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
