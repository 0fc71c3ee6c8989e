import {tableFromIPC, Column, Type} from "@uwdata/flechette";
import type {Batch, DataType} from "@uwdata/flechette";
import {setValue} from "./columns.js";
import type {Columns} from "./columns.js";
import {QueryError} from "./query-error.js";
import type {Field, Result} from "./result.js";
import {typeName} from "./type-name.js";

/**
 * Reads a result that comes in pieces: first the schema of an Arrow IPC stream, then its record batches. They are kept
 * as they come, and a value is read when it is asked for. A column's name that comes twice gets a number, as in
 * DuckDB's own subqueries: `a`, `a_1`. Throws on a column of type ENUM, whose values DuckDB-WASM does not send.
 */
export class ResultReader {
  readonly fields: Field[];
  #numRows = 0;
  readonly #schema: Uint8Array;
  readonly #columns: {type: DataType; batches: Batch<unknown>[]}[];

  constructor(schema: Uint8Array) {
    const {fields} = tableFromIPC(schema).schema;
    const names = distinct(fields.map(({name}) => name));
    this.#schema = schema;
    this.fields = fields.map((field, i) => ({name: names[i]!, type: typeName(field)}));
    this.#columns = fields.map(({type}) => ({type, batches: []}));
    const listed = this.fields.find(({type}) => /\bENUM\b/u.test(type));
    if (listed) throw new QueryError("runtime", ["enumColumn", listed.name], {hint: ["castToText"]});
  }

  /** Rows read so far. */
  get numRows(): number {
    return this.#numRows;
  }

  read(batch: Uint8Array): void {
    const {children, numRows} = tableFromIPC([this.#schema, batch], READ);
    for (const [i, {batches}] of this.#columns.entries()) batches.push(...children[i]!.data);
    this.#numRows += numRows;
  }

  /** All that was read. Its rows are made when they are first asked for. */
  result(milliseconds: number): Result {
    const columns = new ArrowColumns(this.fields, this.#columns, this.#numRows);
    let rows: Result["rows"] | null = null;
    return {
      fields: this.fields,
      milliseconds,
      columns,
      get rows() {
        return (rows ??= columns.rows());
      }
    };
  }
}

class ArrowColumns implements Columns {
  readonly #columns: {values: Column<unknown>; convert: Convert}[];

  constructor(
    readonly fields: readonly Field[],
    columns: readonly {type: DataType; batches: Batch<unknown>[]}[],
    readonly numRows: number
  ) {
    this.#columns = columns.map(({type, batches}) => ({
      values: new Column(batches, type),
      convert: nullable(converter(type))
    }));
  }

  at(row: number, column: number): unknown {
    const {values, convert} = this.#columns[column]!;
    return convert(values.at(row));
  }

  rows(): Result["rows"] {
    const rows = Array.from({length: this.numRows}, (): Record<string, unknown> => ({}));
    for (const [i, {values, convert}] of this.#columns.entries()) {
      const {name} = this.fields[i]!;
      let row = 0;
      for (const value of values) setValue(rows[row++]!, name, convert(value));
    }
    return rows;
  }
}

const READ = {useBigInt: true, useDecimalInt: true, useDate: true};

function distinct(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let n = 1; seen.has(free) || (free !== name && taken.has(free)); n++) free = `${name}_${n}`;
    seen.add(free);
    return free;
  });
}

type Convert = (value: unknown) => unknown;
const same: Convert = (value) => value;

function converter(type: DataType): Convert {
  switch (type.typeId) {
    case Type.Int:
      return type.bitWidth === 64 ? (value) => wholeNumber(value as bigint) : same;
    case Type.Decimal:
      return type.scale === 0
        ? (value) => wholeNumber(value as bigint)
        : (value) => decimalNumber(value as bigint, type.scale);
    case Type.Time:
      return (value) => timeOfDay(value as bigint);
    case Type.Interval:
      return (value) => intervalText(value as ArrayLike<number>);
    case Type.List:
    case Type.FixedSizeList: {
      const item = nullable(converter(type.children[0]!.type));
      return (value) => Array.from(value as Iterable<unknown>, item);
    }
    case Type.Struct: {
      const members = type.children.map((child) => [child.name, nullable(converter(child.type))] as const);
      return (value) =>
        Object.fromEntries(members.map(([name, convert]) => [name, convert((value as Record<string, unknown>)[name])]));
    }
    case Type.Map: {
      const entry = type.children[0]!.type;
      const [key, item] = "children" in entry ? entry.children.map((child) => nullable(converter(child.type))) : [];
      return (value) =>
        Array.from(value as Iterable<[unknown, unknown]>, ([k, v]) => [key?.(k) ?? null, item?.(v) ?? null]);
    }
    default:
      return same;
  }
}

function nullable(convert: Convert): Convert {
  return (value) => (value === null || value === undefined ? null : convert(value));
}

function wholeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

// A double holds the digits of a safe integer; a decimal of more is its own text.
function decimalNumber(digits: bigint, scale: number): number | string {
  if (Number.isSafeInteger(Number(digits))) return Number(digits) / 10 ** scale;
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  return `${digits < 0n ? "-" : ""}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function twoDigits(value: bigint): string {
  return String(value).padStart(2, "0");
}

// Microseconds of a day, as DuckDB prints a TIME.
function timeOfDay(microseconds: bigint): string {
  const seconds = microseconds / 1_000_000n;
  const fraction = String(microseconds % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/u, "");
  const clock = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(twoDigits).join(":");
  return fraction === "" ? clock : `${clock}.${fraction}`;
}

// Months, days and nanoseconds.
function intervalText(parts: ArrayLike<number>): string {
  const [months = 0, days = 0, nanoseconds = 0] = Array.from(parts);
  const clock = timeOfDay(BigInt(Math.round(Math.abs(nanoseconds) / 1000)));
  const counted = [
    [months, "month"],
    [days, "day"]
  ] as const;
  const words = counted.filter(([n]) => n !== 0).map(([n, unit]) => `${n} ${unit}${Math.abs(n) === 1 ? "" : "s"}`);
  if (nanoseconds !== 0 || words.length === 0) words.push(nanoseconds < 0 ? `-${clock}` : clock);
  return words.join(" ");
}
