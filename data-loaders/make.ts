import {readdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {SearchFile} from "../src/components/search-index.js";
import type {SourceFile} from "../src/components/source-view.js";
import {cached, cachedFolder, contentKey} from "./cache.js";
import {orderReports} from "./chronology.js";
import {CORPUS, listReports} from "./contents.js";
import {readCorpus} from "./corpus.js";
import type {RawReport} from "./corpus.js";
import {parseCodingFiles, readCodingFiles} from "./coding-files.js";
import {parseLexica} from "./lexica.js";
import {parseLexicon} from "./lexicon.js";
import {parseMacros} from "./macros.js";
import type {Macro} from "./macros.js";
import {ProblemsError, throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";
import {makePhraseFinder} from "./phrases.js";
import {listReportThemes} from "./report-themes.js";
import type {ReportThemes} from "./report-themes.js";
import {parseQuery, withDefaults} from "./queries.js";
import type {Parameter, Query, ShippedQuery, ShippedResult} from "./queries.js";
import {tableNames} from "./tables.js";
import {writeSearch} from "./search.js";
import type {Sentence, Tables} from "./tables.js";
import {THEME_QUERIES} from "./theme-results.js";
import {makeThemeCoder, tabulateThemes} from "./themes.js";
import {readVerdicts} from "./verdicts.js";

const LEXICON = "data-loaders/lexicon";
const QUERIES = "src/queries";
const MACROS = "src/queries/macros";
const CODE = /\.ts$/u;
const LEXICON_FILES = /\.(?:txt|yaml)$/u;

/** Told of each report as it is done. */
export type Progress = (report: Tables["reports"][number], milliseconds: number) => void;

/**
 * The tables of a folder of reports as Parquet files; the answer is the folder they lie in, to be read, not written.
 * Everything is remembered by content: what did not change is not made again. Throws every problem of the corpus at
 * once as a ProblemsError, and then leaves nothing behind.
 */
export async function makeTables(corpus = CORPUS, progress: Progress = () => {}): Promise<string> {
  const code = await fingerprint();
  const lexiconFiles = await readFolder(LEXICON, LEXICON_FILES);
  const raws = await readCorpus(corpus);
  const codingFiles = await readCodingFiles(corpus);
  const inputs = [code, ...flat(lexiconFiles), ...flat(codingFiles), ...raws.flatMap(rawInputs)];
  return cachedFolder("tables", inputs, async (folder) => {
    const [{analyseCorpus}, {toParquet}] = await Promise.all([import("./pipeline.js"), import("./parquet.js")]);
    const tables = analyseCorpus(
      await analyseReports(raws, {code, lexiconFiles, codingFiles}, progress),
      parseLexica((name) => lexiconFile(lexiconFiles, name), []),
      readVerdicts(raws)
    );
    for (const name of tableNames) await writeFile(join(folder, `${name}.parquet`), toParquet(name, tables[name]));
  });
}

/** What reports are read with: a hash of the code, and the files that people edit. */
interface Inputs {
  code: string;
  lexiconFiles: TextFile[];
  codingFiles: TextFile[];
}

async function analyseReports(raws: RawReport[], {code, lexiconFiles, codingFiles}: Inputs, progress: Progress) {
  const problems: Problem[] = [];
  const file = (name: string) => lexiconFile(lexiconFiles, name);
  const {grammar, series, codebook, phrases} = parseLexica(file, problems);
  const themes = codebook.themes.map(({theme_id}) => theme_id);
  const {codings, references} = parseCodingFiles(codingFiles, themes, problems);
  const dictionary = [file("words.txt"), file("stopwords.txt")] as const;
  const lexicon = await collect(problems, () => parseLexicon(...dictionary));
  const tagging = await fingerprint(/^(?:tokens|lexicon)\.ts$/u, [...dictionary]);
  const tokenizer = once(async () => {
    const {loadTagger, tokenize} = await import("./tokens.js");
    const {words = [], stopwords = new Set<string>()} = lexicon ?? {};
    const tag = loadTagger(words);
    return (sentences: readonly Sentence[]) => tokenize(sentences, tag, stopwords);
  });
  const stages = {
    grammar,
    series,
    codeThemes: makeThemeCoder(codebook),
    findPhrases: makePhraseFinder(phrases),
    codings,
    references,
    tokenize: (sentences: readonly Sentence[]) =>
      cached("tokens", [tagging, JSON.stringify(sentences)], async () => (await tokenizer())(sentences))
  };
  const reports: Tables[] = [];
  for (const raw of raws) {
    const start = performance.now();
    const tables = await collect(problems, () =>
      cached("reports", [code, ...flat(lexiconFiles), ...flat(codingFiles), ...rawInputs(raw)], async () =>
        (await import("./pipeline.js")).analyseReport(raw, stages)
      )
    );
    if (!tables) continue;
    reports.push(tables);
    progress(tables.reports[0]!, performance.now() - start);
  }
  throwProblems(problems);
  return reports;
}

function lexiconFile(files: TextFile[], name: string): TextFile {
  return files.find(({file}) => basename(file) === name) ?? {file: join(LEXICON, name), text: ""};
}

/** The tables of one report of the project's own corpus. Throws where there is no such report. */
export async function makeReport(report_id: string): Promise<Tables> {
  const raws = (await readCorpus(CORPUS)).filter((raw) => raw.report_id === report_id);
  const inputs = {
    code: await fingerprint(),
    lexiconFiles: await readFolder(LEXICON, LEXICON_FILES),
    codingFiles: await readCodingFiles(CORPUS)
  };
  const [tables] = await analyseReports(raws, inputs, () => {});
  if (!tables) throw new Error(`unknown report: ${report_id}`);
  return tables;
}

/** What the search on every page reads, the reports in the order of their days. */
export async function makeSearch(): Promise<SearchFile> {
  const corpus: Tables[] = [];
  for (const {report_id} of listReports()) corpus.push(await makeReport(report_id));
  const order = orderReports(corpus.flatMap(({reports}) => reports)).map(({report_id}) => report_id);
  return writeSearch(order.map((id) => corpus.find(({reports}) => reports[0]!.report_id === id)!));
}

/** What a report's page needs for coding its sentences. */
export async function makeReportThemes(report_id: string): Promise<ReportThemes> {
  const {sentence_themes} = await makeReport(report_id);
  const files = await readFolder(LEXICON, LEXICON_FILES);
  const {codebook} = parseLexica((name) => lexiconFile(files, name), []);
  return listReportThemes(tabulateThemes(codebook), sentence_themes);
}

/** The decoded source of one report with the places of its blocks and sentences. */
export async function makeSource(report_id: string): Promise<SourceFile> {
  const {sources, blocks, sentences} = await makeReport(report_id);
  return {
    text: sources[0]!.text,
    blocks: blocks.map(({ordinal, role, source_start, source_end}) => ({
      ordinal,
      role,
      start: source_start,
      end: source_end
    })),
    sentences: Object.fromEntries(
      sentences.map(({sentence_id, source_start, source_end}) => [
        sentence_id.slice(report_id.length + 1),
        [source_start, source_end]
      ])
    )
  };
}

/** The named queries of the notebook, or one of them, with their results on the project's own corpus, by name. */
export async function makeQueries(only?: string): Promise<Map<string, ShippedQuery>> {
  const problems: Problem[] = [];
  const run = await queryRunner(problems);
  const shipped = new Map<string, ShippedQuery>();
  for (const {file, text} of await readFolder(QUERIES, /\.sql$/u)) {
    if (only !== undefined && basename(file, ".sql") !== only) continue;
    const result = await run(file, text, {});
    if (result) shipped.set(result.name, result);
  }
  throwProblems(problems);
  return shipped;
}

/** For each theme of the codebook the queries of its page, with the theme as their parameter `theme`, by name. */
export async function makeThemeResults(): Promise<Map<string, Record<string, ShippedQuery>>> {
  const problems: Problem[] = [];
  const run = await queryRunner(problems);
  const files = await readFolder(LEXICON, LEXICON_FILES);
  const {codebook} = parseLexica((name) => lexiconFile(files, name), problems);
  const queries = await readFolder(QUERIES, /\.sql$/u);
  const results = new Map<string, Record<string, ShippedQuery>>();
  for (const {theme_id} of codebook.themes) {
    const shipped: Record<string, ShippedQuery> = {};
    for (const {file, text} of queries.filter(({file}) => THEME_QUERIES.includes(basename(file, ".sql")))) {
      const result = await run(file, text, {theme: theme_id});
      if (result) shipped[result.name] = result;
    }
    results.set(theme_id, shipped);
  }
  throwProblems(problems);
  return results;
}

/**
 * What runs a query's file on the project's own corpus, with other defaults of its parameters than the file's where they
 * are given. The answer is null where there are problems, which join the others.
 */
async function queryRunner(
  problems: Problem[]
): Promise<(file: string, text: string, given: Record<string, Parameter>) => Promise<ShippedQuery | null>> {
  const folder = await makeTables();
  const code = await fingerprint(
    /^(?:results|queries|literals|macros)\.ts$/u,
    await readFolder("src/components", /^(?:parameters|lexemes)\.ts$/u)
  );
  const tables = await Promise.all(tableNames.map((name) => readFile(join(folder, `${name}.parquet`))));
  const macros = (await collect(problems, readMacros)) ?? [];
  const ground = contentKey([code, ...tables, ...macros.map(({sql}) => sql)]);
  const engine = once(async () => {
    const {openTables, runQuery} = await import("./results.js");
    const connection = await openTables(folder, macros);
    return (query: Query) => runQuery(connection, query);
  });
  return async (file, text, given) => {
    const read = await collect(problems, () => parseQuery(file, text));
    if (!read) return null;
    const query = withDefaults(read, given);
    const run = async () =>
      (await engine())(query).catch((error: unknown) => {
        throw new ProblemsError([queryProblem(error, query, file, text)]);
      });
    return collect(problems, () => cached("queries", [ground, query.name, text, JSON.stringify(given)], run));
  };
}

/** The SQL macros of the notebook, each after those that it calls. Throws every problem at once as a ProblemsError. */
export async function readMacros(): Promise<Macro[]> {
  return parseMacros(await readFolder(MACROS, /\.sql$/u));
}

/** What the query `quantities` gives for one report of the project's own corpus: what its page tells of each figure. */
export async function makeQuantities(report_id: string): Promise<ShippedResult> {
  const {fields, rows} = (await makeQueries("quantities")).get("quantities")!.result;
  const report = fields.findIndex(({name}) => name === "report_id");
  return {fields, rows: rows.filter((row) => row[report] === report_id)};
}

/** What `make` gives, or null where it throws problems, which join the others. */
async function collect<T>(problems: Problem[], make: () => T | Promise<T>): Promise<T | null> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

/** What DuckDB says of a query, at the line of its file. */
function queryProblem(error: unknown, {sql}: Query, file: string, text: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const before = text.slice(0, text.indexOf(sql)).split("\n").length - 1;
  const line = before + Number(/^LINE (\d+):/mu.exec(message)?.[1] ?? 1);
  const [problem = message] = message.split("\n");
  return {file, line, problem, remedy: "mend the query"};
}

interface TextFile {
  file: string;
  text: string;
}

async function readFolder(folder: string, pattern: RegExp): Promise<TextFile[]> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => ({file: join(folder, name), text: await readFile(join(folder, name), "utf8")}))
  );
}

/** Stands for the code that makes rows, the versions of the packages that it uses, and other files that it rests on. */
async function fingerprint(pattern = CODE, others: TextFile[] = []): Promise<string> {
  const code = await readFolder("data-loaders", pattern);
  return contentKey([...flat(code), ...flat(others), await readFile("package-lock.json"), process.version]);
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

const flat = (files: TextFile[]) => files.flatMap(({file, text}) => [basename(file), text]);
const rawInputs = ({report_id, file, bytes, editorial}: RawReport) => [
  report_id,
  basename(file),
  bytes,
  editorial?.text ?? ""
];
