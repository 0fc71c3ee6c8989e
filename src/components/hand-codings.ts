import type {CODING_COLUMNS} from "../../data-loaders/codings.js";

/** What one person says of one sentence. */
export interface HandCoding {
  report_id: string;
  sentence_id: string;
  /** The sentence's words, by which a later build finds it again. */
  quote: string;
  themes: readonly string[];
  disputed: readonly string[];
  note: string;
}

type Column = (typeof CODING_COLUMNS)[number];
const COLUMNS: readonly Column[] = ["report_id", "sentence_id", "quote", "themes", "disputed", "note"];

/** Themes that a sentence has at most. */
export const MOST_THEMES = 3;

/** The codings that a person makes in the reader, by sentence, with every step to be taken back. */
export class HandCodings {
  readonly #codings = new Map<string, HandCoding>();
  readonly #steps: Map<string, HandCoding | null>[] = [];

  constructor(codings: readonly HandCoding[] = []) {
    for (const coding of codings) this.#codings.set(coding.sentence_id, coding);
  }

  get(sentence_id: string): HandCoding | null {
    return this.#codings.get(sentence_id) ?? null;
  }

  /** All codings by report and sentence, in the order of their places. */
  all(): HandCoding[] {
    const order = new Intl.Collator("en", {numeric: true});
    return [...this.#codings.values()].toSorted((a, b) => order.compare(a.sentence_id, b.sentence_id));
  }

  /** Puts codings in the place of those of the same sentences, in one step. */
  put(codings: readonly HandCoding[]): void {
    this.#step(new Map(codings.map((coding) => [coding.sentence_id, coding])));
  }

  /** Takes a sentence's coding away. */
  remove(sentence_id: string): void {
    if (this.#codings.has(sentence_id)) this.#step(new Map([[sentence_id, null]]));
  }

  get undoable(): boolean {
    return this.#steps.length > 0;
  }

  /** Takes the last step back; the sentences that it was about. */
  undo(): string[] {
    const before = this.#steps.pop();
    if (!before) return [];
    for (const [sentence_id, coding] of before)
      if (coding) this.#codings.set(sentence_id, coding);
      else this.#codings.delete(sentence_id);
    return [...before.keys()];
  }

  /** The codings as the file that goes into `data-loaders/codings/`: CSV (RFC 4180) with a byte-order mark for Excel. */
  toCsv(): string {
    const rows = this.all().map(({themes, disputed, ...texts}): Record<Column, string> => ({
      ...texts,
      themes: themes.join(" "),
      disputed: disputed.join(" ")
    }));
    const lines = rows.map((row) => COLUMNS.map((column) => quote(row[column])).join(","));
    return `\uFEFF${[COLUMNS.join(","), ...lines].map((line) => `${line}\r\n`).join("")}`;
  }

  #step(after: ReadonlyMap<string, HandCoding | null>): void {
    this.#steps.push(new Map([...after.keys()].map((sentence_id) => [sentence_id, this.get(sentence_id)])));
    for (const [sentence_id, coding] of after)
      if (coding) this.#codings.set(sentence_id, coding);
      else this.#codings.delete(sentence_id);
  }
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Reads a coding file as people have made or changed it. Rows without a sentence_id are left to the build, which finds
 * sentences by their words: `skipped` counts them. Throws an Error that says what is wrong where it is no such file.
 */
export async function readCodings(
  text: string,
  themes: readonly string[]
): Promise<{codings: HandCoding[]; skipped: number}> {
  const {default: Papa} = await import("papaparse");
  const {data, meta} = Papa.parse<Record<string, string | undefined>>(text.replace(/^\uFEFF/u, ""), {
    header: true,
    skipEmptyLines: true,
    delimiter: ","
  });
  for (const column of ["report_id", "sentence_id", "themes"])
    if (!meta.fields?.includes(column)) throw new Error(`no column ${column}`);
  const codings = data.flatMap((row, i) => {
    const ids = (column: "themes" | "disputed") => {
      const found = (row[column] ?? "").split(/[\s;]+/u).filter((id) => id !== "");
      const unknown = found.find((id) => !themes.includes(id));
      if (unknown) throw new Error(`row ${i + 1}: unknown theme ${unknown}`);
      return found;
    };
    const {report_id = "", sentence_id = "", quote = "", note = ""} = row;
    if (ids("themes").length > MOST_THEMES) throw new Error(`row ${i + 1}: more than ${MOST_THEMES} themes`);
    return sentence_id ? {report_id, sentence_id, quote, themes: ids("themes"), disputed: ids("disputed"), note} : [];
  });
  return {codings, skipped: data.length - codings.length};
}
