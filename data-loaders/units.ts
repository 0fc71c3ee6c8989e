import {isMap, isScalar, isSeq, LineCounter, parseDocument} from "yaml";
import type {YAMLMap} from "yaml";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";
import {tables} from "./tables.js";

/** What is counted or measured with a unit. */
export type Dimension = (typeof tables)["quantities"]["columns"]["dimension"]["values"][number];

/** A unit of the lexicon. */
export interface Unit {
  /** As it stands in texts. */
  written: string;
  /** As it stands in the table. */
  unit: string;
  dimension: Dimension;
  /** What may not stand behind it. */
  notBefore: RegExp | null;
  /** How a small Chinese figure before it is read. */
  small: "count" | "verb" | "no";
  /** Whether it is itself what is counted. */
  noun: boolean;
}

/** The units by their first glyph, longest first. */
export type Units = ReadonlyMap<string, readonly Unit[]>;

const DIMENSIONS: readonly Dimension[] = tables.quantities.columns.dimension.values;
const SMALL: readonly Unit["small"][] = ["count", "verb", "no"];
const KEYS = ["unit", "dimension", "not_before", "small", "noun", "as"];

/** Reads `units.yaml`; what is wrong with it goes to `problems`. */
export function parseUnits({file, text}: LexiconFile, problems: Problem[]): Units {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const complain = (offset: number, problem: string, remedy: string) =>
    problems.push({file, line: lines.linePos(offset).line, problem, remedy});
  for (const error of document.errors) complain(error.pos[0], `not YAML: ${error.message}`, "mend the YAML here");
  const units = new Map<string, Unit[]>();
  if (document.errors.length > 0 || document.contents === null) return units;
  if (!isSeq(document.contents)) {
    complain(0, "not a list of units", "begin each with - {unit: …, dimension: …}");
    return units;
  }
  const seen = new Set<string>();
  for (const item of document.contents.items) {
    const at = isMap(item) || isScalar(item) ? (item.range?.[0] ?? 0) : 0;
    const unit = isMap(item)
      ? readUnitEntry(item as YAMLMap, (problem, remedy) => complain(at, problem, remedy))
      : null;
    if (!isMap(item)) complain(at, "not a unit", "write - {unit: …, dimension: …, not_before: […], small: …}");
    if (!unit) continue;
    if (seen.has(unit.written)) complain(at, `${unit.written} stands twice`, "keep one of the two");
    seen.add(unit.written);
    const first = unit.written[0]!;
    units.set(
      first,
      [...(units.get(first) ?? []), unit].toSorted((a, b) => b.written.length - a.written.length)
    );
  }
  return units;
}

function readUnitEntry(map: YAMLMap, complain: (problem: string, remedy: string) => void): Unit | null {
  const entry = map.toJSON() as Record<string, unknown>;
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (unknown) complain(`unknown key: ${unknown}`, `use ${KEYS.join(", ")}`);
  const {unit, dimension, not_before: notBefore, small, noun, as} = entry;
  if (typeof unit !== "string" || unit === "") {
    complain("a unit without a name", "write unit: and its glyphs");
    return null;
  }
  const known = DIMENSIONS.find((one) => one === dimension);
  const reading = SMALL.find((one) => one === small);
  if (!known) complain(`${unit} has no dimension`, `write dimension: one of ${DIMENSIONS.join(", ")}`);
  if (!reading) complain(`${unit} has no reading of small figures`, `write small: one of ${SMALL.join(", ")}`);
  if (!Array.isArray(notBefore) || !notBefore.every((one) => typeof one === "string"))
    complain(`${unit} has no list not_before`, "write not_before: [] or the glyphs");
  if (!known || !reading || !Array.isArray(notBefore)) return null;
  const pattern = readPattern(notBefore as string[]);
  if (!pattern) complain(`${unit}: not_before is no list of regular expressions`, "mend the brackets in it");
  return {
    written: unit,
    unit: typeof as === "string" ? as : unit,
    dimension: known,
    notBefore: notBefore.length > 0 ? pattern : null,
    small: reading,
    noun: noun === true
  };
}

function readPattern(alternatives: readonly string[]): RegExp | null {
  try {
    return new RegExp(`^(?:${alternatives.join("|")})`, "u");
  } catch {
    return null;
  }
}

/** How far behind a unit it is looked for what makes it part of another word. */
const BEHIND = 6;

/** A unit in a text, and where it ends there. */
export interface UnitReading extends Unit {
  end: number;
}

/** What is counted is no rate: 3200户每户…. */
const COUNTS: ReadonlySet<Dimension> = new Set(["count", "households", "person_times"]);
const PERIOD_UNIT = /^(?:年|月|日|天|小时|人|户|亩)/u;

/** Reads the longest unit that starts at `at` of a folded text; with 元/人 and 微克/立方米, both halves. Or null. */
export function readUnit(units: Units, text: string, at: number): UnitReading | null {
  for (const unit of units.get(text[at] ?? "") ?? []) {
    if (!text.startsWith(unit.written, at)) continue;
    const end = at + unit.written.length;
    if (unit.notBefore?.test(text.slice(end, end + BEHIND))) continue;
    const per = text[end];
    if ((per !== "/" && per !== "每") || (per === "每" && COUNTS.has(unit.dimension))) return {...unit, end};
    const other = readUnit(units, text, end + 1);
    const period = PERIOD_UNIT.exec(text.slice(end + 1, end + 4));
    const behind = Math.max(other?.end ?? 0, period ? end + 1 + period[0].length : 0);
    if (behind === 0) return {...unit, end};
    return {...unit, unit: `${unit.unit}/${text.slice(end + 1, behind)}`, end: behind};
  }
  return null;
}
