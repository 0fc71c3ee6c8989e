import {readFileSync} from "node:fs";
import {evidenceOf} from "../src/components/figure-evidence.js";
import {figureText} from "../src/components/figure-text.js";
import type {FigureStyle} from "../src/components/figure-text.js";
import {findNumbers} from "../src/components/prose-numbers.js";
import {formatPeriod} from "../src/components/quantity-format.js";
import {words} from "../src/components/words.js";

type Row = Readonly<Record<string, unknown>>;

/** A finding of a page: its query's name and its `say`, as the page's Markdown has them. */
export interface PageFinding {
  page: string;
  query: string;
  say: (rows: readonly Row[]) => Said;
}

/** What a finding says of rows: its text, null where it is silent; its figures, with how many sentences each opens. */
export interface Said {
  text: string | null;
  figures: {column: string; text: string; sentences: number}[];
  /** Numbers that no cell gave. */
  stray: string[];
}

/** Stands for what a cell gave, in the text. */
const MARK = /⟦[^⟧]*⟧/gu;

/** Stands for whatever of a page is no finding: may be called, read, gone through and written, to no effect. */
const nothing: unknown = new Proxy(() => {}, {
  apply: () => nothing,
  construct: () => nothing as object,
  get(_target, key) {
    if (key === "then") return undefined;
    if (key === Symbol.iterator) return () => [].values();
    return key === Symbol.toPrimitive ? () => "" : nothing;
  }
});

/**
 * The findings of a page, in its order: its code is run with nothing in place of inputs, cells and charts, so that `say`
 * has what stands around it in the page.
 */
export async function findingsOf(page: string): Promise<PageFinding[]> {
  const markdown = readFileSync(page, "utf8");
  const blocks = [...markdown.matchAll(/^```js[^\n]*\n(.*?)^```$/gmsu)].map(([, code]) => code!);
  const whole = blocks.join("\n");
  const code = whole.replaceAll(/^import [^;]*;$/gmu, "");
  const imported = [...whole.matchAll(/^import \{([^}]*)\}/gmu)].flatMap(([, names]) => names!.split(/\s*,\s*/u));
  const found: PageFinding[] = [];
  const known: Record<string, unknown> = {
    html: join,
    themeName: (theme: string) => `⟦${theme}⟧`,
    themeCells: () => new Proxy({}, {get: (_target, key) => (key === "shipped" ? (name: string) => name : nothing)}),
    FileAttachment: (file: string) => ({json: () => file.replace(/^.*\/|\.json$/gu, "")}),
    finding: (query: string, {say}: {say: Say}) => {
      found.push({page, query, say: (rows) => listenTo(say, rows)});
      return nothing;
    }
  };
  const given = new Set(["display", "view", ...imported.map((name) => name.trim().replace(/^.* as /u, ""))]);
  const scope = new Proxy(known, {
    has: (target, key) => typeof key === "string" && (key in target || given.has(key)),
    get: (target, key) => (key === Symbol.unscopables ? undefined : (target[key as string] ?? nothing))
  });
  // A page's names are its imports, what Framework gives it and its own: `with` gives the first two.
  const run = new Function("scope", `with (scope) { return (async () => { ${code} })(); }`) as (
    scope: object
  ) => Promise<void>;
  await run(scope);
  return found;
}

type Say = (rows: readonly Row[], tools: object) => string | null;

function listenTo(say: Say, rows: readonly Row[]): Said {
  const {tools, heard} = listen();
  const text = rows.length === 0 ? null : say(rows, tools);
  if (text === null || heard.silent) return {text: null, figures: [], stray: []};
  const {body, bodies} = rows[0]!;
  const teller = typeof body === "string" && Number(bodies) > 1 ? `${body}: ` : "";
  const plain = `${teller}${text}`.replaceAll(/<[^>]*>/gu, "");
  return {
    text: plain.replaceAll(/[⟦⟧]/gu, "").replaceAll(/\s+/gu, " ").trim(),
    figures: heard.figures,
    stray: findNumbers(plain.replaceAll(MARK, ""))
  };
}

/** The tools of a finding, which note what they were asked for. */
function listen() {
  const heard = {silent: false, figures: [] as Said["figures"]};
  const keep = (value: unknown) => {
    if (value === null || value === undefined) heard.silent = true;
    return `⟦${String(value)}⟧`;
  };
  const figure = (row: Row | undefined, column: string, style: FigureStyle = {}) => {
    if (row && !(column in row)) throw new Error(`there is no column ${column}`);
    const text = row ? figureText(row, column, "en", style) : null;
    if (row && text !== null)
      heard.figures.push({column, text, sentences: evidenceOf(row, column).sentence_ids.length});
    return keep(text);
  };
  const tools = {
    lang: "en",
    figure,
    period(row: Row | undefined, prefix = "") {
      const [from, to] = [row?.[`${prefix}period_from`], row?.[`${prefix}period_to`]];
      return keep(from instanceof Date && to instanceof Date ? formatPeriod(from, to, "en") : null);
    },
    rate(row: Row | undefined, prefix = "") {
      const {pace, yearly} = words("en").finding;
      const years = Number(row?.[`${prefix}years`]);
      const [before, after] = years === 1 ? ["", ""] : years < 1 ? pace : yearly;
      return `${before}${figure(row, `${prefix}per_year`)}${after}`;
    },
    text: (row: Row | undefined, column: string) => keep(row?.[column])
  };
  return {tools, heard};
}

function join(strings: TemplateStringsArray, ...values: unknown[]): string {
  const texts = values.map((value) => (Array.isArray(value) ? value.join("") : value === null ? "" : String(value)));
  return strings.raw.map((part, i) => part + (texts[i] ?? "")).join("");
}
