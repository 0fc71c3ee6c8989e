import {parseDecimal, formatDecimal, toDouble} from "./decimals.js";
import type {QuantityDecision, Settings} from "./editorial-quantities.js";
import {fold} from "./folding.js";
import type {Problem} from "./problems.js";
import type {Quantity, Sentence} from "./tables.js";
import type {Units} from "./units.js";

/** What decisions on quantities are checked against. */
export interface Known {
  sentences: readonly Pick<Sentence, "sentence_id" | "text">[];
  units: Units;
  /** Ids of the series of the lexicon. */
  series: ReadonlySet<string>;
}

/**
 * Applies an editor's decisions to the quantities of a report, in the order in which they stand. One that names no
 * figure, or more than one, or that makes no sense, goes to `problems` with its line and is not applied.
 */
export function decideQuantities(
  quantities: readonly Quantity[],
  decisions: readonly QuantityDecision[],
  known: Known,
  file: string,
  problems: Problem[]
): Quantity[] {
  if (decisions.length === 0) return [...quantities];
  const rows = new Map(quantities.map((row) => [row.quantity_id, row]));
  const texts = known.sentences.map(({sentence_id, text}) => ({sentence_id, text: fold(text).text}));
  for (const decision of decisions) {
    const complain = (problem: string, remedy: string) => problems.push({file, line: decision.line, problem, remedy});
    const row = findRow(decision, [...rows.values()], texts, complain);
    if (!row) continue;
    if (decision.drop) rows.delete(row.quantity_id);
    else {
      const text = texts.find(({sentence_id}) => sentence_id === row.sentence_id)!.text;
      if (check(row, decision, text, known, complain)) rows.set(row.quantity_id, apply(row, decision, known.units));
    }
  }
  return [...rows.values()].map((row, i) => ({...row, ordinal: i + 1}));
}

type Complain = (problem: string, remedy: string) => void;

function findRow(
  {sentence, expression, nth}: QuantityDecision,
  rows: readonly Quantity[],
  texts: readonly {sentence_id: string; text: string}[],
  complain: Complain
): Quantity | null {
  const opening = fold(sentence).text;
  const named = texts.filter(({text}) => text.startsWith(opening));
  if (named.length !== 1) {
    if (named.length === 0) complain(`no sentence begins with ${sentence}`, "copy its opening words from the report");
    else complain(`${named.length} sentences begin with ${sentence}`, "write more of its opening words");
    return null;
  }
  const {sentence_id} = named[0]!;
  const figures = rows.filter((row) => row.sentence_id === sentence_id);
  const wanted = fold(expression).text;
  const found = figures.filter((row) => fold(row.expression).text === wanted || numberOf(row) === wanted);
  const row = nth === null && found.length === 1 ? found[0] : nth === null ? undefined : found[nth - 1];
  if (row) return row;
  const all = figures.map((figure) => figure.expression).join(", ");
  if (found.length === 0)
    complain(
      `no figure ${expression} in ${sentence_id}`,
      all === "" ? "it has none: take this decision out" : `write one of ${all}`
    );
  else complain(`${found.length} figures ${expression} in ${sentence_id}`, `write nth: 1 to ${found.length}`);
  return null;
}

/** Number and unit without the qualifiers beside them. */
function numberOf({expression, start, number_start, number_end}: Quantity): string {
  return fold(expression.slice(number_start - start, number_end - start)).text;
}

function check(row: Quantity, {set}: QuantityDecision, text: string, {series}: Known, complain: Complain): boolean {
  const before = (from: string | null, to: string | null) => from === null || to === null || from <= to;
  const {value = row.value_exact, value_max} = set;
  const problems: [problem: string, remedy: string][] = [];
  if (set.indicator !== undefined && !text.includes(fold(set.indicator).text))
    problems.push([
      `the sentence has no words ${set.indicator}`,
      "copy the indicator from it; words that it leaves out go under indicator_full"
    ]);
  if (set.series && !series.has(set.series))
    problems.push([`unknown series: ${set.series}`, "write an id of lexicon/series.yaml, or none"]);
  if (value_max && Number(value_max) <= Number(value))
    problems.push([`value_max is not above value: ${value_max}`, "put the lower bound under value"]);
  const {period_from = row.period_from, period_to = row.period_to} = set;
  if (!before(period_from, period_to))
    problems.push(["the period ends before it begins", "put the earlier day under period_from"]);
  for (const [problem, remedy] of problems) complain(problem, remedy);
  return problems.length === 0;
}

function apply(row: Quantity, {set, reason}: QuantityDecision, units: Units): Quantity {
  const basis = `the editor: ${reason}`;
  const {unit = row.unit, qualifier = row.qualifier, indicator = row.indicator, kind = row.kind} = set;
  const {period_from = row.period_from, period_to = row.period_to, series = row.series_id} = set;
  const changes = kind === "change" || kind === "target";
  const dated = set.period_from !== undefined || set.period_to !== undefined;
  return {
    ...row,
    ...measure(row, set),
    unit,
    dimension: set.dimension ?? (unit === row.unit ? row.dimension : (dimensionOf(unit, units) ?? row.dimension)),
    qualifier,
    indicator,
    indicator_full: set.indicator_full ?? set.indicator ?? row.indicator_full,
    indicator_basis: set.indicator === undefined && set.indicator_full === undefined ? row.indicator_basis : basis,
    kind,
    kind_basis: set.kind === undefined ? row.kind_basis : basis,
    direction: set.direction !== undefined ? set.direction : changes ? row.direction : null,
    period_from,
    period_to,
    period_basis: dated ? basis : row.period_basis,
    series_id: series,
    decided: [...new Set([...row.decided, ...Object.keys(set).map(columnOf)])].toSorted(),
    decided_basis: row.decided_basis === null ? reason : `${row.decided_basis}; ${reason}`
  };
}

function columnOf(name: string): string {
  return name === "series" ? "series_id" : name;
}

/** The value with its bounds: an editor's figure is taken as exact unless its qualifier says otherwise. */
function measure(row: Quantity, {value, value_max, qualifier = row.qualifier}: Settings): Partial<Quantity> {
  if (value === undefined && value_max === undefined && qualifier === row.qualifier) return {};
  const exact = value === undefined ? null : parseDecimal(value);
  const low = exact ? toDouble(exact) : row.value;
  const max =
    value_max === undefined
      ? exact
        ? null
        : row.value_max
      : value_max === null
        ? null
        : toDouble(parseDecimal(value_max));
  const high = max ?? low;
  return {
    value: low,
    value_exact: exact ? formatDecimal(exact) : row.value_exact,
    value_max: max,
    value_low: qualifier === "under" || qualifier === "approx" ? null : low,
    value_high: qualifier === "over" || qualifier === "approx" ? null : high
  };
}

function dimensionOf(unit: string | null, units: Units): Quantity["dimension"] | undefined {
  const written = unit ?? "";
  return units.get(written[0] ?? "")?.find((one) => one.unit === written)?.dimension;
}
