import {spanAt, utf16Offset} from "./positions.js";
import {QueryError} from "./query-error.js";
import type {QueryErrorKind, Span} from "./query-error.js";
import type {Saying} from "./saying.js";
import type {Statement} from "./statement.js";

/** What DuckDB tells of an error under `SET errors_as_json=true`, as far as it is of use here. */
interface Report {
  exception_type?: string;
  exception_message?: string;
  position?: string;
  error_subtype?: string;
  type?: string;
  name?: string;
}

const KINDS: Record<string, QueryErrorKind> = {
  Parser: "syntax",
  Catalog: "catalog",
  Binder: "binder",
  Conversion: "conversion",
  "Mismatch Type": "conversion",
  "Out of Memory": "memory",
  Permission: "forbidden",
  INTERRUPT: "cancelled",
  FATAL: "engine",
  INTERNAL: "engine"
};

/**
 * What DuckDB-WASM threw, as a QueryError with its place in the SQL. What is not one of DuckDB's own errors, a trap of
 * WebAssembly for one, is of the kind `engine`.
 */
export function duckdbError(error: unknown, {text, lexemes}: Statement): QueryError {
  if (error instanceof QueryError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const report = error instanceof Error && error.name === "Error" ? readReport(message) : null;
  if (!report)
    return new QueryError("engine", ["failed", message], {
      hint: ["startsAgain"]
    });
  return fromReport(report, {text, lexemes});
}

function fromReport(report: Report, {text, lexemes}: Statement): QueryError {
  const type = report.exception_type ?? "";
  const [first = "", ...rest] = (report.exception_message ?? "").split("\n");
  const message = [first, ...details(type, rest)].join("\n").trim();
  const kind = REFUSALS.test(first) ? "forbidden" : (KINDS[type] ?? "runtime");
  const position = report.position === undefined ? NaN : Number(report.position);
  const offset = utf16Offset(text, position, type === "Parser" ? "code points" : "bytes");
  const range = Number.isNaN(position) ? placeOfName(report, {text, lexemes}) : spanAt(lexemes, offset);
  return new QueryError(kind, message, {
    range,
    hint: hintFor(kind, report, range && text.slice(range.start, range.end))
  });
}

/** The table or function that a query names and DuckDB does not know, in lower case; null where the error is another. */
export function missingName(error: unknown): string | null {
  const report = error instanceof Error ? readReport(error.message) : null;
  return report?.error_subtype === "MISSING_ENTRY" && /^(?:Table|.* Function)$/u.test(report.type ?? "")
    ? (report.name?.toLowerCase() ?? null)
    : null;
}

// Functions may have a hundred candidates; what to do when memory runs out is not for readers to do.
function details(type: string, lines: readonly string[]): string[] {
  if (type === "Out of Memory") return [];
  const told = lines.filter((line) => !SUGGESTION.test(line));
  return told.length > MOST_LINES ? [...told.slice(0, MOST_LINES), "\t…"] : told;
}

const MOST_LINES = 6;

const REPORT = '{"exception_type"';

// A report comes bare, behind some words of the bindings', or inside the message of another; some errors are plain text.
function readReport(message: string): Report | null {
  const start = message.indexOf(REPORT);
  const report = start < 0 ? null : parseReport(message.slice(start, message.lastIndexOf("}") + 1));
  if (report) {
    const inner = report.exception_message ?? "";
    return (inner.includes(REPORT) && readReport(inner)) || report;
  }
  const plain = /(?<type>[A-Z][A-Za-z ]*) Error: (?<text>[^]*)$/u.exec(message)?.groups;
  return plain ? {exception_type: plain["type"], exception_message: plain["text"]} : null;
}

// A query may put anything into its own error.
function parseReport(json: string): Report | null {
  try {
    return JSON.parse(json) as Report;
  } catch {
    return null;
  }
}

// A type or literal that DuckDB gives no position for, where the SQL holds it once.
function placeOfName({name, exception_message}: Report, {lexemes}: Statement): Span | null {
  const quoted = /(?:value out of range|field format): "(?<literal>[^"]*)"/u.exec(exception_message ?? "")?.groups;
  const wanted = quoted ? `'${quoted["literal"]?.replaceAll("'", "''")}'` : name?.toLowerCase();
  const found = lexemes.filter(({text}) => text === wanted);
  return found.length === 1 && found[0] ? {start: found[0].start, end: found[0].end} : null;
}

// What the locked configuration and the read-only transaction answer.
const REFUSALS = /configuration has been locked|launched in read-only mode/u;

const SUGGESTION = /^(?:Did you mean|Candidate (?:bindings|tables|Entries)|$)/u;
const SYSTEM = /^(?:duckdb_|pragma_|sqlite_|pg_|information_schema)/u;
const FULL_WIDTH = new Map(
  Object.entries({
    "，": ",",
    "；": ";",
    "（": "(",
    "）": ")",
    "＝": "=",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "＋": "+",
    "－": "-",
    "＊": "*",
    "／": "/",
    "．": ".",
    "。": ".",
    "＜": "<",
    "＞": ">",
    "％": "%",
    "：": ":",
    "、": ","
  })
);

function hintFor(kind: QueryErrorKind, report: Report, place: string | null): Saying | null {
  const message = report.exception_message ?? "";
  const sign =
    place === null || /^['"]/u.test(place) ? undefined : [...place].find((character) => FULL_WIDTH.has(character));
  if (sign) return ["fullWidth", sign, FULL_WIDTH.get(sign)!];
  if (kind === "forbidden") return ["readOnly"];
  const extension = /exists in the (?<name>\w+) extension/u.exec(message)?.groups?.["name"];
  if (extension) return ["noExtension", extension];
  const names = suggestions(message).filter((name) => !SYSTEM.test(name));
  if (names.length > 0) return ["didYouMean", names.slice(0, 3)];
  const ungrouped = /^column "(?<name>(?:[^"]|"")+)" must appear in the GROUP BY/u.exec(message)?.groups?.["name"];
  if (ungrouped) return ["groupToo", ungrouped];
  if (message.startsWith("No function matches")) return ["checkArguments"];
  if (kind === "memory") return ["readFewer"];
  return null;
}

function suggestions(message: string): string[] {
  const lines = message.split("\n").filter((line) => SUGGESTION.test(line));
  return lines.flatMap((line) => [...line.matchAll(/"(?<name>(?:[^"]|"")+)"/gu)].map(({groups}) => groups!["name"]!));
}
