import type {Columns} from "./columns.js";
import type {Pace} from "./pace.js";

/** The kinds of file that rows are saved as. */
export const rowFormats = ["csv", "json", "parquet", "arrow"] as const;
export type RowFormat = (typeof rowFormats)[number];

/**
 * Rows as a file of a kind, made at a pace that leaves the page alive. The code for a kind is fetched when it is first
 * asked for.
 */
export async function rowFile(format: RowFormat, columns: Columns, pace: Pace): Promise<Blob> {
  switch (format) {
    case "csv": {
      const {csvParts} = await import("./delimited.js");
      return gather(csvParts(columns), "text/csv;charset=utf-8", pace);
    }
    case "json": {
      const {jsonParts} = await import("./json-rows.js");
      return gather(jsonParts(columns), "application/json", pace);
    }
    case "parquet": {
      const {parquetFile} = await import("./parquet-rows.js");
      return new Blob([await parquetFile(columns, pace)], {type: "application/vnd.apache.parquet"});
    }
    case "arrow": {
      const {arrowFile} = await import("./arrow-rows.js");
      return new Blob([await arrowFile(columns, pace)], {type: "application/vnd.apache.arrow.file"});
    }
  }
}

/** Characters that are made bytes at one go: all of a large file would hold up the page for a second. */
const STRETCH = 2 ** 18;

/** A text in parts, each put away before the next is made. */
export async function gather(parts: Iterable<string>, type: string, pace: Pace): Promise<Blob> {
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  for (const part of parts) {
    texts.push(part);
    length += part.length;
    if (length >= STRETCH) {
      blobs.push(new Blob(texts));
      texts = [];
      length = 0;
    }
    if (pace.due) await pace.rest();
  }
  return new Blob([...blobs, ...texts], {type});
}
