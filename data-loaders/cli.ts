import {copyFile, mkdir, mkdtemp, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {CORPUS} from "./contents.js";
import {makeQueries, makeTables} from "./make.js";
import type {Progress} from "./make.js";
import {ProblemsError} from "./problems.js";
import {addReport} from "./report-add.js";
import {buildSite, developSite, makeFiles, previewSite} from "./site.js";
import {tableNames} from "./tables.js";

const usage = `Usage: npm run COMMAND [-- OPTIONS]

  tables     make the tables            --reports DIR (${CORPUS})  --out DIR (.tables)
  report:add add reports to the corpus  FILE…  --dry-run
  page:new   start a page of the notebook  "TITLE"  --name NAME
  accuracy   compare what is read with what people made and marked by hand
  lexicon:diff        show what changed words or themes change  [BEFORE AFTER]
  lexicon:candidates  list words that the dictionary may lack
  dev        open the notebook, live    --port N  --host NAME  --no-open
  build      write the site to dist/
  preview    serve the built site       --port N  --host NAME  --base /a/b/
`;

const commands: Record<string, (args: string[]) => Promise<void>> = {
  async tables(args) {
    const options = {reports: {type: "string", default: CORPUS}, out: {type: "string", default: ".tables"}} as const;
    const {reports, out} = parseArgs({args, options}).values;
    await writeTables(await makeTables(reports, progress), out);
    const [{tellUnassigned}, {tellDecided}, {tellUndated}, {tellRestingVerdicts}] = await Promise.all([
      import("./unassigned.js"),
      import("./decided.js"),
      import("./undated.js"),
      import("./resting-verdicts.js")
    ]);
    for (const tell of [tellUnassigned, tellDecided, tellUndated, tellRestingVerdicts])
      for (const line of await tell(out)) console.error(line);
    console.error(`${tableNames.length} tables in ${out}`);
  },
  async make(args) {
    const {all} = parseArgs({args, options: {all: {type: "boolean", default: false}}}).values;
    await makeTables(CORPUS, progress);
    await makeQueries();
    await makeFiles(all ? "all" : "asked");
  },
  async "report:add"(args) {
    const options = {"dry-run": {type: "boolean", default: false}} as const;
    const {values, positionals} = parseArgs({args, options, allowPositionals: true});
    console.log(await addReport(positionals, {corpus: CORPUS, dryRun: values["dry-run"]}));
  },
  async "page:new"(args) {
    const options = {name: {type: "string"}} as const;
    const {values, positionals} = parseArgs({args, options, allowPositionals: true});
    const {startPage} = await import("./page-new.js");
    console.log(await startPage(positionals.join(" "), values));
  },
  async accuracy() {
    const {measureCorpus, tellAccuracy} = await import("./accuracy.js");
    const {measureQuantities, tellQuantities} = await import("./accuracy-quantities.js");
    const {measureThemes, tellThemes} = await import("./accuracy-themes.js");
    const {measureUndertakings, tellUndertakings} = await import("./accuracy-undertakings.js");
    console.log(
      [
        tellAccuracy(await measureCorpus()),
        tellQuantities(await measureQuantities()),
        tellThemes(await measureThemes()),
        tellUndertakings(await measureUndertakings())
      ].join("\n\n")
    );
  },
  async "lexicon:diff"(args) {
    const {tellLexiconEdits} = await import("./lexicon-edits.js");
    console.log(await tellLexiconEdits(parseArgs({args, options: {}, allowPositionals: true}).positionals));
  },
  async "lexicon:candidates"() {
    const {fields, rows} = (await makeQueries("word-candidates")).get("word-candidates")!.result;
    const shown = fields.flatMap(({name}, i) => (name === "sentence_ids" ? [] : [i]));
    console.log(shown.map((i) => fields[i]!.name).join("\t"));
    for (const row of rows) console.log(shown.map((i) => row[i]).join("\t"));
  },
  async dev(args) {
    const options = {port: {type: "string"}, host: {type: "string"}, "no-open": {type: "boolean"}} as const;
    const {port, host, "no-open": closed} = parseArgs({args, options}).values;
    await developSite({port, host, open: !closed && hasBrowser()});
  },
  async build() {
    await buildSite("dist");
  },
  async preview(args) {
    const options = {port: {type: "string"}, host: {type: "string"}, base: {type: "string", default: "/"}} as const;
    const {port, host, base} = parseArgs({args, options}).values;
    await previewSite("dist", {port: port === undefined ? undefined : Number(port), host, base});
  }
};

const progress: Progress = ({report_id, characters, sentences, tokens}, milliseconds) => {
  const count = (n: number, noun: string) => `${n.toLocaleString("en")} ${noun}`.padStart(noun.length + 8);
  const counts = [count(characters, "characters"), count(sentences, "sentences"), count(tokens, "tokens")];
  console.error(`${report_id.padEnd(24)}${counts.join("")}  ${milliseconds.toFixed(0).padStart(5)} ms`);
};

/** Puts finished tables where they are wanted, each in one step, after all of them have arrived on the same disk. */
async function writeTables(made: string, out: string): Promise<void> {
  await mkdir(out, {recursive: true});
  const draft = await mkdtemp(join(out, ".draft-"));
  try {
    for (const name of tableNames) await copyFile(join(made, `${name}.parquet`), join(draft, `${name}.parquet`));
    for (const name of tableNames) await rename(join(draft, `${name}.parquet`), join(out, `${name}.parquet`));
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
}

/** Whether this machine has a screen that a browser could open on. */
function hasBrowser(): boolean {
  const {CI, DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION} = process.env;
  if (CI || SSH_CONNECTION) return false;
  return process.platform === "darwin" || process.platform === "win32" || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(usage);
  process.exitCode = 1;
} else {
  try {
    await command(args);
  } catch (error) {
    const plain = error instanceof ProblemsError || (error as {code?: string}).code?.startsWith("ERR_PARSE_ARGS");
    console.error(plain ? (error as Error).message : error);
    process.exitCode = 1;
  }
}
