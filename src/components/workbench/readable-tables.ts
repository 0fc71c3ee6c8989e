import type {KnownTable, Vocabulary} from "../../../data-loaders/vocabulary.js";
import {columnsOf} from "../columns.js";
import type {Result} from "../result.js";

/** What a cell may read beside the site's tables: another cell, or a table of the reader's own. */
export interface Readable {
  name: string;
  /** A cell's newest result; null where it has none, and for a reader's table. */
  result: Result | null;
}

/** The site's vocabulary with the names that a notebook adds to it. Columns are those of the newest result. */
export function withReadables(vocabulary: Vocabulary, readables: readonly Readable[], description: string): Vocabulary {
  const present = new Set(vocabulary.tables.map(({name}) => name.toLowerCase()));
  const added = readables.flatMap(({name, result}): KnownTable[] => {
    if (present.has(name.toLowerCase())) return [];
    const columns = (result?.fields ?? []).map((field) => ({
      ...field,
      nullable: true,
      description: "",
      values: []
    }));
    return [{name, row: "", description, rows: result ? columnsOf(result).numRows : 0, columns}];
  });
  return {...vocabulary, tables: [...added, ...vocabulary.tables]};
}
