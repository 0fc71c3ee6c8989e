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
import type {Quantity, Section, Sentence} from "./tables.js";
import {readTimes} from "./times.js";
import type {Time} from "./times.js";

/** A report as its quantities are read. */
export interface ReportText {
  /** The decoded source, and what was set aside in it, in order. */
  source: string;
  asides: readonly Aside[];
  periods: ReportPeriods;
  sections: readonly HeadedSection[];
}

/** What a section's heading and its place in the tree tell. */
export type HeadedSection = Pick<Section, "section_id" | "parent_id" | "heading" | "part">;

/** The quantities of a report's sentences, in order. Series and repeats are found later, with all reports at hand. */
export function readQuantities(grammar: Grammar, sentences: readonly Sentence[], report: ReportText): Quantity[] {
  const rows: Quantity[] = [];
  let paragraph = "";
  const headed = readHeadings(report);
  let topic: Time | null = null;
  for (const sentence of sentences) {
    if (sentence.paragraph_id !== paragraph)
      [paragraph, topic] = [sentence.paragraph_id, headed.get(sentence.section_id) ?? null];
    const folded = fold(sentence.text);
    rows.push(...readSentence(grammar, sentence, folded, report, topic, rows.length));
    topic = readTopic(folded.text, sentence, report.periods) ?? topic;
  }
  return rows;
}

/** The times that headings name, for their sections and all below them: 三、2011年的工作. */
function readHeadings({sections, periods}: ReportText): Map<string, Time | null> {
  const times = new Map<string, Time | null>();
  for (const {section_id, parent_id, heading, part} of sections) {
    const named = readTimes(fold(heading).text, yearsOf({report: periods, part})).filter(
      ({asOf, from, to}) => !asOf && from !== null && to !== null
    );
    times.set(section_id, (named.length === 1 ? named[0] : null) ?? times.get(parent_id ?? "") ?? null);
  }
  return times;
}

/** A year at the head of a sentence is the time of what follows in its paragraph. */
function readTopic(text: string, {part}: Sentence, report: ReportPeriods): Time | null {
  if (
    !/^(?:(?:(?:19|20)\d\d|[一二][零九][零一二三四五六七八九]{2}|今|明|本)年(?!以来)|[“"]?十?[一二三四五六七八九]五)/u.test(
      text
    )
  )
    return null;
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
  const fulls: (string | null)[] = [];
  return mentions.map((mention, i) => {
    const {expression, indicator, left, link} = mention;
    const {value, max, over, unit, qualifier} = expression;
    const meaning = readKind({mention, text, part, previous, asOfAt});
    const {kind} = meaning;
    const at = expression.outerStart;
    const from = link?.kind === "from";
    const noun = indicator ? text.slice(indicator.start, indicator.end) : "";
    const yearly = link?.kind === "level" && YEARLY.test(noun) && !/累计|共/u.test(text.slice(left.start, at));
    const ratio = expression.unit?.unit === "倍";
    const period = readPeriod({text, times, at, clause: left.start, kind, part, from, yearly, ratio, report, topic});
    const interval = impliedInterval(expression);
    const whole = unfold(folded, expression.outerStart, expression.outerEnd);
    const number = unfold(folded, expression.start, expression.end);
    const full =
      indicator && fullIndicator(text, mention, mentions[i - 1], fulls[mention.inheritedFrom ?? i - 1] ?? null);
    fulls.push(full);
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

/** What is reckoned by the year. */
const YEARLY =
  /(?:生产总值|总产值|国民收入|增加值|财政收入|人均[\p{Script=Han}]{0,12}收入|纯收入|产量|发电量|进出口[\p{Script=Han}]{0,4}额)$/u;

/** What a share is a share of: 占X的6%. */
const SHARE_BASE = /占((?!比)[^，。；]{2,24}?)的?(?:比例|比重)?(?:为|达到?|近|约|超过|分别)*$/u;

/** How far back left-out words are looked for. */
const REACH = 300;

function fullIndicator(text: string, mention: Mention, before: Mention | undefined, previous: string | null): string {
  const {indicator, left, inherited, shares} = mention;
  if (shares) return shareTail(text, indicator!, shares);
  const {start, end} = indicator!;
  const base = mention.link?.kind === "share" ? SHARE_BASE.exec(text.slice(left.start, left.end))?.[1] : undefined;
  if (base) return `${(inherited && previous) || text.slice(start, end)}占${base}的比重`;
  if (inherited && previous) return previous;
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
