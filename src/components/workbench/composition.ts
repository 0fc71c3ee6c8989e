import type {Span} from "../query-error.js";
import type {CellStatement} from "./cell-statement.js";

/** A run of the composed SQL that is a cell's own. Offsets are UTF-16 code units, start inclusive, end exclusive. */
interface Piece {
  name: string;
  start: number;
  end: number;
  /** Where the run begins in the cell's text. */
  offset: number;
}

/** One statement made of a cell's and of those that it reads. */
export interface Composition {
  text: string;
  pieces: Piece[];
}

/**
 * The SQL of a cell with the cells it reads, directly or through others, as a chain of WITH before it:
 * `WITH "a" AS (…), "b" AS (…) SELECT … FROM b`. The engine lets queries only read, so that there is no other way to
 * give a result a name. `chain` holds the cells it reads, each after those that it reads itself.
 */
export function compose(
  cell: {name: string; statement: CellStatement},
  chain: readonly {name: string; statement: CellStatement}[]
): Composition {
  const composed = new Composer();
  const {name, statement} = cell;
  if (chain.length === 0) {
    composed.cell(name, statement, 0, statement.body.length);
    return composed;
  }
  const addChain = () => {
    for (const [i, ancestor] of chain.entries()) {
      composed.glue(`${i === 0 ? "" : ", "}"${ancestor.name.replaceAll('"', '""')}" AS (`);
      composed.whole(ancestor.name, ancestor.statement, !isSelect(ancestor.statement));
      composed.glue(")");
    }
  };
  const clause = statement.with;
  const clashes = clause?.names.some((own) => chain.some((ancestor) => ancestor.name === own)) ?? false;
  if (clause && !clause.recursive && !clashes && statement.explains === 0) {
    const split = clause.end - statement.offset;
    composed.cell(name, statement, 0, split);
    composed.glue(" ");
    addChain();
    composed.glue(", ");
    composed.cell(name, statement, split, statement.body.length);
    return composed;
  }
  composed.cell(name, statement, 0, statement.explains);
  composed.glue(statement.explains > 0 ? " WITH " : "WITH ");
  addChain();
  composed.glue(" ");
  if (clause || !isSelect(statement)) {
    composed.glue("FROM (");
    composed.cell(name, statement, statement.explains, statement.body.length);
    composed.glue(")");
  } else composed.cell(name, statement, statement.explains, statement.body.length);
  return composed;
}

// What cannot stand behind WITH or in its parentheses, but in a FROM.
function isSelect({verb}: CellStatement): boolean {
  return !/^(?:describe|desc|show|summarize)$/u.test(verb);
}

class Composer implements Composition {
  text = "";
  readonly pieces: Piece[] = [];

  glue(text: string): void {
    this.text += text;
  }

  cell(name: string, {body, offset}: CellStatement, from: number, to: number): void {
    if (from === to) return;
    const start = this.text.length;
    this.text += body.slice(from, to);
    this.pieces.push({name, start, end: this.text.length, offset: offset + from});
  }

  whole(name: string, statement: CellStatement, wrapped: boolean): void {
    if (wrapped) this.glue("FROM (");
    this.cell(name, statement, 0, statement.body.length);
    if (wrapped) this.glue(")");
  }
}

/** The cell and the part of its text that a range of the composed SQL is; null where it is no cell's own. */
export function locate({pieces}: Composition, range: Span): {name: string; range: Span} | null {
  const piece = pieces.find(({start, end}) => range.start >= start && range.start < end);
  if (!piece) return null;
  const shift = piece.offset - piece.start;
  return {name: piece.name, range: {start: range.start + shift, end: Math.min(range.end, piece.end) + shift}};
}
