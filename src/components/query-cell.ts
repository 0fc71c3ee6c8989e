import {html} from "htl";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {activity} from "./activity.js";
import {askEngine, fetchDatabase} from "./ask-engine.js";
import type {Engine} from "./ask-engine.js";
import {cellEdits} from "./cell-edits.js";
import type {CellEdits} from "./cell-edits.js";
import {citePanel} from "./cite-panel.js";
import {bindInputs} from "./bound-inputs.js";
import type {Input} from "./bound-inputs.js";
import {cellBar} from "./cell-bar.js";
import {cellHead} from "./cell-head.js";
import {chartFrame} from "./chart-frame.js";
import type {Chart, ChartContext, ChartFrame} from "./chart-frame.js";
import {columnsOf} from "./columns.js";
import {evidencePanel} from "./evidence-panel.js";
import type {EvidencePanel} from "./evidence-panel.js";
import {followLink} from "./link-notice.js";
import {levelBelow, nextLevel} from "./heading-level.js";
import {quantitiesOf, sentencesOf} from "./links.js";
import {queryPanel} from "./query-panel.js";
import {problemBox} from "./query-problem.js";
import {QuerySession} from "./query-session.js";
import type {Answer, Ask, Parameters, SessionState} from "./query-session.js";
import type {Result} from "./result.js";
import {timeLimit} from "./time-limit.js";
import {rowLabel} from "./row-label.js";
import {tableSection} from "./table-section.js";
import {pageLanguage, words as wordsOf} from "./words.js";
import type {Language, Words} from "./words.js";

export interface QueryCellOptions<Row> extends CellOptions<Row> {
  /** Draws the chart. Without it the cell is its table. */
  chart?: Chart<Row> | null;
  /** The chart's text alternative: a sentence made from the rows. */
  text?: (rows: Row[], context: {lang: Language}) => string;
  /** What stands in the chart's place where there are no rows. */
  empty?: string;
}

/** What every cell on a query takes, whatever it makes of the rows. */
export interface CellOptions<Row> {
  /** The cell's name in the page's address, for pages with two cells on one query. The query's name unless given. */
  name?: string;
  /** Elements whose values the query's parameters follow, by name. The other parameters keep their defaults. */
  inputs?: Record<string, Input>;
  /**
   * Finds the rows for other values of the inputs among the shipped ones, as the published SQL does, so that no engine is
   * needed until a reader edits it. Null where they are not among these: then the engine is asked.
   */
  answer?: (rows: Row[], parameters: Parameters) => Row[] | null;
  /** What to call a row above its sentences. Its words, joined, unless given. */
  label?: (row: Row) => string;
  /** Where the figures come from. This site's tables, unless given. */
  source?: string | Node;
  /** Language of all words shown; the page's unless given. */
  lang?: Language;
  /** Fetches the engine when it is first needed; `database.ts` unless given. */
  engine?: () => Promise<Engine>;
}

/** What a cell makes of its rows, and how it looks. */
export interface CellKind<Row> {
  /** Class of the cell's element beside `gb-cell`; empty for none. */
  look: string;
  /** Every word that the cell shows. */
  words: Words;
  /** Makes the place where the rows are shown. Null where they are shown as a table. */
  frame: ((parts: FrameParts<Row>) => ChartFrame) | null;
}

export interface FrameParts<Row> {
  title: string;
  /** Id of the element that names the cell. */
  titleId: string;
  context: (result: Result) => Omit<ChartContext<Row>, "width">;
  /** Told when there is nothing to see, so that the rows can be shown in its stead. */
  failed: () => void;
}

let cells = 0;

/**
 * A chart with its query: drawn at once from the result that the build shipped, redrawn from the engine when an input
 * or the SQL changes, with its rows, their export and the sentences behind each mark.
 */
export function queryCell<Row extends object = Record<string, unknown>>(
  shipped: ShippedQuery | Promise<ShippedQuery>,
  options: QueryCellOptions<Row> = {}
): HTMLElement {
  const lang = options.lang ?? pageLanguage();
  const words = wordsOf(lang);
  const {chart, text, empty} = options;
  const frame = ({title, ...parts}: FrameParts<Row>) =>
    chartFrame<Row>({
      ...parts,
      words: empty === undefined ? words : {...words, noRows: empty},
      chart: chart!,
      text: (rows) => text?.(rows, {lang}) ?? words.chartText(rows.length, title)
    });
  return cellOn(shipped, options, {look: "", words, frame: chart ? frame : null});
}

/** A cell of any kind on a query. */
export function cellOn<Row extends object>(
  shipped: ShippedQuery | Promise<ShippedQuery>,
  options: CellOptions<Row>,
  kind: CellKind<Row>
): HTMLElement {
  const language = options.lang ?? pageLanguage();
  const {words, look} = kind;
  const root = html`<figure class=${`gb-cell ${look} gb-waiting`.replace("  ", " ")} lang=${language}>
    <p class="gb-note">${words.fetchingChart}</p>
  </figure>`;
  Promise.resolve(shipped)
    .then((query) => fillCell(root, query, options, kind, language))
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      root.replaceChildren(html`<p class="gb-problem" role="alert">${words.noData} ${reason}</p>`);
    })
    .finally(() => root.classList.remove("gb-waiting"));
  return root;
}

function fillCell<Row extends object>(
  root: HTMLElement,
  query: ShippedQuery,
  options: CellOptions<Row>,
  {words, frame: makeFrame}: CellKind<Row>,
  language: Language
): void {
  const title = language === "zh" ? query.title_zh : query.title;
  const level = levelBelow(root);
  const titleId = `gb-cell-${++cells}`;
  for (const name of Object.keys(options.inputs ?? {}))
    if (!query.parameters.some((parameter) => parameter.name === name))
      throw new Error(words.unknownInput(name, query.name));

  const name = options.name ?? query.name;
  let edits: CellEdits | null = null;
  const engine = askEngine(options.engine ?? fetchDatabase, (status) => working.follow(status));
  const ask: Ask = (sql, given) => engine(sql, {...given, timeout: timeLimit() * 1000});
  const working = activity({words, cancel: () => session.cancel()});
  const session = new QuerySession(query, ask, (state) => show(state), (options.answer as Answer | undefined) ?? null);
  const evidence = evidencePanel({language, words, level: nextLevel(level)});
  const open = (rows: Row | readonly Row[]) => {
    const list = Array.isArray(rows) ? (rows as readonly Row[]) : [rows as Row];
    const name = options.label ?? ((row: Row) => rowLabel(row, session.state.result.fields, words));
    void evidence.show(list.map(name).join("; "), list.flatMap(sentencesOf), list.flatMap(quantitiesOf));
  };
  const table = tableSection({words, language, caption: words.tableOf(title), open: (row) => open(row as Row)});
  const frame =
    makeFrame?.({
      title,
      titleId,
      context: ({rows}) =>
        rows.some((row) => sentencesOf(row).length > 0) ? {lang: language, open} : {lang: language},
      failed: () => table.setOpen(true)
    }) ?? null;
  const head = cellHead({query, titleId, language, words, level, source: options.source});
  const panel = queryPanel({
    query,
    title,
    language,
    words,
    run: () => void session.run(panel.draft),
    cancel: () => session.cancel(),
    reset: () => {
      panel.replace(query.sql);
      session.reset();
      edits?.forget();
      resetInputs();
      bar.say(words.publishedRows(columnsOf(session.state.result).numRows));
    },
    toPublished: () => edits?.toPublished(),
    discard: () => edits?.discard(),
    changed: () => {
      edits?.typed();
      showEdits();
    },
    toggled(open) {
      bar.editing(open);
      root.classList.toggle("gb-explained", open);
    },
    say: (message) => bar.say(message)
  });
  const citation = citePanel({
    words,
    cell: name,
    title: () => (session.state.edited ? `${title} (${words.citation.edited})` : title),
    heading: words.citation.titleOf(title)
  });
  const bar = cellBar({
    words,
    panel,
    citation,
    table: frame && table,
    view: () => table.view,
    chart: () => {
      const element = frame?.chart;
      const source = `${head.source.innerText.trim()} · ${location.origin}${location.pathname}`;
      return element ? {element, title, source, language} : null;
    },
    fileName: () => `${query.name}${session.state.edited ? "-edited" : ""}`
  });
  const problem = problemBox({language, words, runAgain: () => void session.run(), panel});

  let shown: Result | null = null;
  const showEdits = () => {
    const [drawn, draft] = [session.state.edited, panel.draft.trimEnd() !== query.sql];
    head.edited(drawn, draft);
    root.classList.toggle("gb-own", drawn || draft);
  };
  const showResult = (result: Result) => {
    if (result === shown) return;
    shown = result;
    evidence.close();
    const names = new Set(result.fields.map(({name}) => name));
    frame?.draw(
      result,
      query.result.fields.flatMap(({name}) => (names.has(name) ? [] : name))
    );
    table.show(result);
  };
  const show = (state: SessionState) => {
    const {running, result, published, error} = state;
    if (running) working.start();
    else working.stop();
    frame?.busy(running);
    showResult(result);
    bar.say(running || error || published ? "" : words.liveRows(columnsOf(result).numRows, result.milliseconds));
    panel.update(state);
    problem.show(error, state.sql);
    edits?.follow(state);
    citation.refresh();
    showEdits();
  };

  if (!frame) table.setOpen(true);
  root.replaceChildren(
    head.caption,
    html`<div class="gb-stage">${frame?.element ?? table.element}${working.element}</div>`,
    head.source,
    bar.element,
    evidence.element,
    citation.element,
    panel.element,
    problem.element,
    ...(frame ? [table.element] : [])
  );
  root.addEventListener("keydown", (event) => escape(event, session, evidence), {capture: true});
  show(session.state);
  edits = cellEdits({name, title, session, panel, root});
  table.keep(`${name}.table`, root);
  showEdits();
  followLink(name, root);
  const resetInputs = bindInputs(options.inputs ?? {}, session, root);
}

/** Escape stops what runs; with nothing running, it closes the sentences that hold the focus. */
function escape(event: KeyboardEvent, session: QuerySession, evidence: EvidencePanel): void {
  if (event.key !== "Escape") return;
  if (session.state.running) session.cancel();
  else if (evidence.element.contains(event.target as Node)) evidence.close();
  else return;
  event.stopPropagation();
  event.preventDefault();
}
