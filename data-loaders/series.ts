import {isMap, isNode, isSeq, LineCounter, parseDocument} from "yaml";
import {fold} from "./folding.js";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";
import {tables} from "./tables.js";
import type {Quantity, Sentence, SeriesRow} from "./tables.js";

/** A series of comparable quantities, as the lexicon defines it. */
export interface Series {
  series_id: string;
  label_zh: string;
  label_en: string;
  units: readonly string[];
  kinds: readonly NonNullable<Quantity["kind"]>[];
  theme_id: string;
  /** Matches the whole indicator, its left-out words restored. */
  names: RegExp;
  /** Matches somewhere in the sentence. */
  context: RegExp | null;
  apart: readonly string[];
  outcomes: readonly string[];
  note: string | null;
}

const KEYS = [
  "series",
  "label_zh",
  "label_en",
  "units",
  "kinds",
  "theme",
  "names",
  "context",
  "apart",
  "outcomes",
  "note"
];
const KINDS: readonly NonNullable<Quantity["kind"]>[] = tables.quantities.columns.kind.values;

/** Reads `series.yaml`; what is wrong with it goes to `problems`. */
export function parseSeries({file, text}: LexiconFile, problems: Problem[]): Series[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const complain = (offset: number, problem: string, remedy: string) =>
    problems.push({file, line: lines.linePos(offset).line, problem, remedy});
  for (const error of document.errors) complain(error.pos[0], `not YAML: ${error.message}`, "mend the YAML here");
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isSeq(document.contents)) {
    complain(0, "not a list of series", "begin each with - series: and its id");
    return [];
  }
  const places = new Map<string, number>();
  const all = document.contents.items.flatMap((item) => {
    const at = isNode(item) ? (item.range?.[0] ?? 0) : 0;
    const entry = isMap(item) ? (item.toJSON() as Record<string, unknown>) : {};
    const series = readSeries(entry, (problem, remedy) => complain(at, problem, remedy));
    if (!series) return [];
    if (places.has(series.series_id)) complain(at, `${series.series_id} stands twice`, "keep one of the two");
    places.set(series.series_id, at);
    return series;
  });
  for (const {series_id, apart, outcomes} of all)
    for (const other of [...apart, ...outcomes])
      if (!places.has(other))
        complain(places.get(series_id)!, `${series_id} names an unknown series: ${other}`, "write an id of this file");
  return all;
}

function readSeries(
  entry: Record<string, unknown>,
  complain: (problem: string, remedy: string) => void
): Series | null {
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (unknown) complain(`unknown key: ${unknown}`, `use ${KEYS.join(", ")}`);
  const text = (key: string) => {
    const value = entry[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    complain(`no ${key}`, `write ${key}: and its words`);
    return null;
  };
  const list = (key: string, needed: boolean): string[] => {
    const value = entry[key];
    if (value === undefined && !needed) return [];
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string"))
      return value as string[];
    complain(`${key} is no list of words`, `write ${key}: [a, b]`);
    return [];
  };
  const pattern = (key: string, source: string) => {
    try {
      return new RegExp(source, "u");
    } catch {
      complain(`${key} is no regular expression: ${String(entry[key])}`, "mend its brackets");
      return null;
    }
  };
  const series_id = text("series");
  const [label_zh, label_en, theme_id, named] = [text("label_zh"), text("label_en"), text("theme"), text("names")];
  const units = list("units", true);
  const kinds = list("kinds", true).flatMap((kind) => KINDS.find((one) => one === kind) ?? []);
  if (kinds.length === 0) complain("no kind that is known", `write kinds: of ${KINDS.join(", ")}`);
  const names = named === null ? null : pattern("names", `^(?:${named})$`);
  const context = entry["context"] === undefined ? null : pattern("context", String(entry["context"]));
  const note = entry["note"] === undefined ? null : text("note");
  if (!series_id || !label_zh || !label_en || !theme_id || !names || units.length === 0 || kinds.length === 0)
    return null;
  const [apart, outcomes] = [list("apart", false), list("outcomes", false)];
  return {series_id, label_zh, label_en, units, kinds, theme_id, names, context, apart, outcomes, note};
}

/** Quantities with the series that each belongs to and that series' theme; an editor's choice stays, those of none too. */
export function assignSeries(
  quantities: readonly Quantity[],
  sentences: readonly Pick<Sentence, "sentence_id" | "text">[],
  series: readonly Series[]
): Quantity[] {
  const texts = new Map(sentences.map(({sentence_id, text}) => [sentence_id, text]));
  const themes = new Map(series.map(({series_id, theme_id}) => [series_id, theme_id]));
  return quantities.map((quantity) => {
    const {series_id, decided} = quantity;
    if (decided.includes("series_id")) return {...quantity, theme_id: themes.get(series_id ?? "") ?? null};
    const sentence = fold(texts.get(quantity.sentence_id) ?? "").text;
    const found = series.find((one) => belongs(quantity, sentence, one));
    return found ? {...quantity, series_id: found.series_id, theme_id: found.theme_id} : quantity;
  });
}

/** Where all of something is counted says nothing of what is: 全省会员总数. */
const WHERE = /^(?:全[省市区县州国]|本[省市区县]|全(?:系统|行业))(?:各级)?/u;

function belongs(
  {unit, kind, indicator_full}: Quantity,
  sentence: string,
  {units, kinds, names, context}: Series
): boolean {
  if (!indicator_full || !kind || !kinds.includes(kind)) return false;
  if (!units.includes(unit ?? "") || (context !== null && !context.test(sentence))) return false;
  return names.test(indicator_full) || names.test(indicator_full.replace(WHERE, ""));
}

/** The series as rows. */
export function tabulateSeries(series: readonly Series[]): SeriesRow[] {
  return series.map(({series_id, label_zh, label_en, units, kinds, theme_id, apart, note}) => ({
    series_id,
    label_zh,
    label_en,
    unit: units[0]!,
    kind: kinds[0]!,
    theme_id,
    apart: [...apart],
    note
  }));
}
