import Papa from "papaparse";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";
import {bareText} from "./spellings.js";
import type {CodingRow, Sentence, SentenceTheme} from "./tables.js";

/** What one coder says of one sentence, as it stands in a file of `codings/`. */
export interface Coding {
  /** Who coded: the file's name without its ending. */
  coder: string;
  report_id: string;
  /** Where the sentence stood when it was coded. */
  sentence_id: string | null;
  /** Its words then, by which it is found again. */
  quote: string | null;
  /** What it is about; empty for nothing. */
  themes: readonly string[];
  /** Themes that are arguable: they count neither way in comparisons. */
  disputed: readonly string[];
  note: string | null;
  file: string;
  line: number;
}

/** Columns of a coding file. */
export const CODING_COLUMNS = ["report_id", "sentence_id", "quote", "themes", "disputed", "note"] as const;
type Column = (typeof CODING_COLUMNS)[number];
const MOST = 3;
/** Characters of a quote that is looked for inside sentences. */
const SHORTEST = 6;

/**
 * Reads a coding file: CSV with a head, a sentence a row; `themes` and `disputed` are ids with spaces between. A row
 * names its report and its sentence by id, by its words, or both. What is wrong goes to `problems`.
 */
export function parseCodings(
  {file, text, coder}: LexiconFile & {coder: string},
  themes: readonly string[],
  problems: Problem[]
): Coding[] {
  const complain = (line: number, problem: string, remedy: string) => problems.push({file, line, problem, remedy});
  const table = readRows(text, complain);
  const seen = new Map<string, number>();
  return table.flatMap(({line, cells}) => {
    const report_id = cells.report_id;
    const known = (column: "themes" | "disputed") =>
      cells[column].split(/[\s;]+/u).flatMap((theme) => {
        if (theme === "") return [];
        if (!themes.includes(theme)) complain(line, `unknown theme: ${theme}`, `write of ${themes.join(", ")}`);
        return theme;
      });
    const coding: Coding = {
      coder,
      report_id,
      sentence_id: cells.sentence_id || null,
      quote: cells.quote || null,
      themes: known("themes"),
      disputed: known("disputed"),
      note: cells.note || null,
      file,
      line
    };
    if (report_id === "") complain(line, "no report_id", "write the report's id");
    if (coding.sentence_id && !coding.sentence_id.startsWith(`${report_id}/`))
      complain(line, `${coding.sentence_id} is not of ${report_id}`, "mend one of the two");
    if (!coding.sentence_id && !coding.quote)
      complain(line, "no sentence", "write its sentence_id, its words as quote");
    if (new Set(coding.themes).size > MOST)
      complain(line, `more than ${MOST} themes`, `keep the ${MOST} it is most about`);
    const key = `${coding.sentence_id ?? report_id} ${bareText(coding.quote ?? "")}`;
    const first = seen.get(key);
    if (first !== undefined) complain(line, "the sentence stands twice", `keep this line or line ${first}`);
    seen.set(key, line);
    return coding;
  });
}

function readRows(text: string, complain: (line: number, problem: string, remedy: string) => void) {
  const rows: {line: number; cells: Record<Column, string>}[] = [];
  let columns: string[] | null = null;
  let line = 1;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const start = at;
  Papa.parse<string[]>(text.slice(start), {
    delimiter: ",",
    step({data, errors, meta}) {
      const cells = data.map((cell) => cell.trim());
      for (const {message} of errors) complain(line, `not CSV: ${message}`, "mend the quotation marks");
      if (!columns) {
        columns = cells;
        const legal: readonly string[] = CODING_COLUMNS;
        for (const column of cells)
          if (!legal.includes(column)) complain(line, `unknown column: ${column}`, `use ${legal.join(", ")}`);
        for (const column of ["report_id", "themes"])
          if (!cells.includes(column)) complain(line, `no column ${column}`, `begin with ${legal.join(",")}`);
      } else if (cells.some((cell) => cell !== "")) {
        if (cells.length !== columns.length)
          complain(
            line,
            `${cells.length} cells under ${columns.length} columns`,
            "mend the commas or put quotation marks"
          );
        const cell = (column: Column) => cells[columns!.indexOf(column)] ?? "";
        rows.push({
          line,
          cells: Object.fromEntries(CODING_COLUMNS.map((column) => [column, cell(column)])) as Record<Column, string>
        });
      }
      const end = start + meta.cursor;
      line += text.slice(at, end).split("\n").length - 1;
      at = end;
    }
  });
  return rows;
}

/**
 * Finds the sentences of a report that codings are about, and gives them as rows. A quote is compared without white
 * space. Where it is no sentence as it stands now, the coding goes to every sentence that the quote contains, or else to
 * the only one that contains it, if it has six characters or more: so codings outlive another cutting of sentences. Of several equal sentences the one with the
 * coding's id is meant, else all. What is found nowhere goes to `problems`.
 */
export function placeCodings(
  codings: readonly Coding[],
  sentences: readonly Sentence[],
  problems: Problem[]
): CodingRow[] {
  const texts = sentences.map((sentence) => ({sentence, bare: bareText(sentence.text)}));
  const byText = new Map<string, Sentence[]>();
  for (const {sentence, bare} of texts) byText.set(bare, [...(byText.get(bare) ?? []), sentence]);
  const byId = new Map(sentences.map((sentence) => [sentence.sentence_id, sentence]));
  const rows = new Map<string, CodingRow>();
  for (const coding of codings) {
    const {coder, file, line, sentence_id, quote, note} = coding;
    const found = find(coding);
    if (found.length === 0) {
      const problem = quote ? `no such words in the report: ${quote}` : `no such sentence: ${sentence_id}`;
      problems.push({file, line, problem, remedy: "copy the sentence from the report's page, or remove the line"});
    }
    for (const sentence of found) {
      const at = {coder, report_id: sentence.report_id, sentence_id: sentence.sentence_id, note};
      const add = (theme_id: string | null, disputed: boolean) => {
        const key = `${coder} ${sentence.sentence_id} ${theme_id}`;
        if (!rows.has(key)) rows.set(key, {...at, theme_id, disputed});
      };
      for (const theme of coding.themes) add(theme, false);
      for (const theme of coding.disputed) add(theme, true);
      if (coding.themes.length === 0) add(null, false);
    }
  }
  return [...rows.values()];

  function find({sentence_id, quote}: Coding): Sentence[] {
    const named = sentence_id === null ? undefined : byId.get(sentence_id);
    if (quote === null) return named ? [named] : [];
    const words = bareText(quote);
    const equal = byText.get(words);
    if (equal) return named && equal.includes(named) ? [named] : equal;
    const inside = texts.filter(({bare}) => words.includes(bare)).map(({sentence}) => sentence);
    if (inside.length > 0) return inside;
    const around = words.length < SHORTEST ? [] : texts.filter(({bare}) => bare.includes(words));
    return around.length === 1 ? [around[0]!.sentence] : [];
  }
}

/**
 * The themes that count: a person's where people coded the sentence, else the rules'. Of several people more than half
 * must agree on a theme; where exactly half do, the rules decide.
 */
export function applyCodings(coded: readonly SentenceTheme[], codings: readonly CodingRow[]): SentenceTheme[] {
  if (codings.length === 0) return [...coded];
  const rules = new Map<string, SentenceTheme[]>();
  for (const row of coded) rules.set(row.sentence_id, [...(rules.get(row.sentence_id) ?? []), row]);
  const people = new Map<string, CodingRow[]>();
  for (const row of codings) people.set(row.sentence_id, [...(people.get(row.sentence_id) ?? []), row]);
  const decided = [...people].flatMap(([sentence_id, rows]) => {
    const coders = [...new Set(rows.map(({coder}) => coder))].toSorted();
    const votes = new Map<string, number>();
    for (const {theme_id, disputed} of rows)
      if (theme_id !== null && !disputed) votes.set(theme_id, (votes.get(theme_id) ?? 0) + 1);
    const given = rules.get(sentence_id) ?? [];
    const kept = [...votes].filter(
      ([theme_id, count]) =>
        2 * count > coders.length || (2 * count === coders.length && given.some((row) => row.theme_id === theme_id))
    );
    return kept.map(([theme_id], i) => ({
      sentence_id,
      report_id: rows[0]!.report_id,
      theme_id,
      rank: i + 1,
      score: 1,
      evidence: given.find((row) => row.theme_id === theme_id)?.evidence ?? [],
      heading_evidence: [],
      neighbour_evidence: [],
      coder: coders.join("+")
    }));
  });
  return [...coded.filter(({sentence_id}) => !people.has(sentence_id)), ...decided];
}

/** What the rules say, as codings: with a row of none for each sentence without a theme. */
export function tabulateCoded(
  coded: readonly SentenceTheme[],
  sentences: readonly Sentence[],
  coder: string
): CodingRow[] {
  const given = new Set(coded.map(({sentence_id}) => sentence_id));
  const row = (sentence_id: string, report_id: string, theme_id: string | null): CodingRow => ({
    coder,
    report_id,
    sentence_id,
    theme_id,
    disputed: false,
    note: null
  });
  return [
    ...coded.map(({sentence_id, report_id, theme_id}) => row(sentence_id, report_id, theme_id)),
    ...sentences
      .filter(({sentence_id}) => !given.has(sentence_id))
      .map(({sentence_id, report_id}) => row(sentence_id, report_id, null))
  ];
}
