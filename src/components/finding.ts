import {html} from "htl";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {button} from "./button.js";
import {evidenceOf} from "./figure-evidence.js";
import {figureText, prefixesOf} from "./figure-text.js";
import type {FigureStyle} from "./figure-text.js";
import {hasHan} from "./formats.js";
import {formatPeriod} from "./quantity-format.js";
import {cellOn} from "./query-cell.js";
import type {CellOptions, FrameParts} from "./query-cell.js";
import {sentenceFrame} from "./sentence-frame.js";
import {pageLanguage, words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

export interface FindingOptions<Row> extends Omit<CellOptions<Row>, "label" | "source"> {
  /**
   * Says the sentence, or null where the rows do not support it. What is no word of the sentence comes from `tools`; a
   * number that does not is an error. Not called without rows.
   */
  say: (rows: Row[], tools: FindingTools<Row>) => Node | null;
  /** What stands in the sentence's place where it is not said. Nothing unless given. */
  silence?: string;
}

/** What a sentence takes from its rows. Where a cell is NULL, nothing at all is said. */
export interface FindingTools<Row> {
  lang: Language;
  /** A cell as `figureText` writes it: a button that opens the sentences behind it. */
  figure: (row: Row | undefined, column: Column<Row>, style?: FigureStyle) => HTMLElement;
  /** The period of the columns `period_from` and `period_to`, or of those with a prefix: `first_` for `first_period_to`. */
  period: (row: Row | undefined, prefix?: string) => HTMLElement;
  /**
   * A yearly rate as it may be said: 70,800 of a year, 204,000 a year over several, a pace of 106,000 a year over less than
   * one. Of the columns `per_year` and `years`, or of those with a prefix: `first_` for `first_per_year`.
   */
  rate: (row: Row | undefined, prefix?: string) => HTMLElement;
  /** The words of a cell. */
  text: (row: Row | undefined, column: Column<Row>) => HTMLElement;
}

type Column<Row> = Extract<keyof Row, string>;

/**
 * A finding: a sentence or two made of the rows of a query, its figures open to the sentences behind them, its query to
 * editing. With other rows it says something else, or nothing. Where the rows say that the corpus has reports of several
 * bodies (`bodies`), the sentence is told of that of its first row (`body`).
 */
export function finding<Row extends object = Record<string, unknown>>(
  shipped: ShippedQuery | Promise<ShippedQuery>,
  {say, silence, ...options}: FindingOptions<Row>
): HTMLElement {
  const lang = options.lang ?? pageLanguage();
  const words = wordsOf(lang);
  const {how, close, fetching} = words.finding;
  const opened = new WeakMap<object, string>();
  const frame = ({context, titleId}: FrameParts<Row>) =>
    sentenceFrame({
      words,
      titleId,
      silence: silence ?? null,
      say(result) {
        const open = context(result).open as ((row: object) => void) | undefined;
        const show = open && ((row: object, name: string) => (opened.set(row, name), open(row)));
        const tools = new Tools<Row>(lang, show ?? null);
        const rows = result.rows as Row[];
        const sentence = tools.attributed(rows[0], say(rows, tools));
        return {sentence: tools.silent ? null : sentence, made: tools.made};
      }
    });
  return cellOn<Row>(
    shipped,
    {...options, label: (row) => opened.get(row) ?? ""},
    {
      look: "gb-finding",
      words: {...words, editQuery: how, closeEditor: close, fetchingChart: fetching},
      frame
    }
  );
}

class Tools<Row extends object> implements FindingTools<Row> {
  /** Whether a cell was NULL. */
  silent = false;
  /** What was made of cells. */
  readonly made = new Set<Node>();

  constructor(
    readonly lang: Language,
    private readonly open: ((row: object, name: string) => void) | null
  ) {}

  figure = (row: Row | undefined, column: Column<Row>, style: FigureStyle = {}) => {
    if (row && !(column in row)) throw new Error(wordsOf(this.lang).finding.noColumn(column));
    return this.#button("gb-figure", row, column, row && figureText(row as Cells, column, this.lang, style));
  };

  period = (row: Row | undefined, prefix = "") => {
    const [from, to] = ["period_from", "period_to"].map((name) => (row as Cells | undefined)?.[`${prefix}${name}`]);
    const known = from instanceof Date && to instanceof Date;
    return this.#button(
      "gb-figure gb-period",
      row,
      `${prefix}period`,
      known ? formatPeriod(from, to, this.lang) : null
    );
  };

  rate = (row: Row | undefined, prefix = "") => {
    const {pace, yearly} = wordsOf(this.lang).finding;
    const years = Number((row as Cells | undefined)?.[`${prefix}years`]);
    const [before, after] = years === 1 ? ["", ""] : years < 1 ? pace : yearly;
    return html`<span>${before}${this.figure(row, `${prefix}per_year` as Column<Row>)}${after}</span>`;
  };

  attributed(row: Row | undefined, sentence: Node | null): Node | null {
    const {body, bodies} = (row ?? {}) as Cells;
    if (sentence === null || typeof body !== "string" || !(Number(bodies) > 1)) return sentence;
    return html`<span>${this.text(row, "body" as Column<Row>)}: ${sentence}</span>`;
  }

  text = (row: Row | undefined, column: Column<Row>) => {
    const value = row?.[column] ?? null;
    return this.#keep(value, html`<span lang=${languageOf(value, this.lang)}>${value}</span>`);
  };

  #button(look: string, row: Row | undefined, column: string, text: string | null | undefined): HTMLElement {
    const evidence = row ? evidenceOf(row as Cells, column) : null;
    const {open} = this;
    if (!open || !evidence || evidence.sentence_ids.length === 0)
      return this.#keep(text, html`<span class=${look} lang=${languageOf(text, this.lang)}>${text}</span>`);
    const name = text ?? "";
    const element = button(name, () => open(evidence, name), {title: titleOf(row as Cells, column, this.lang)});
    element.className = look;
    if (languageOf(text, this.lang)) element.lang = "zh";
    return this.#keep(text, element);
  }

  #keep(value: unknown, element: HTMLElement): HTMLElement {
    if (value === null || value === undefined) this.silent = true;
    this.made.add(element);
    return element;
  }
}

type Cells = Readonly<Record<string, unknown>>;

function titleOf(row: Cells, column: string, lang: Language): string {
  const {openExpression, openFigure} = wordsOf(lang).finding;
  const expression = prefixesOf(column)
    .map((prefix) => row[`${prefix}expression`])
    .find((value) => typeof value === "string");
  return typeof expression === "string" ? openExpression(expression) : openFigure;
}

function languageOf(value: unknown, lang: Language): string | null {
  return lang === "en" && hasHan(String(value ?? "")) ? "zh" : null;
}
