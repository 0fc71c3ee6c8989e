import type {ShippedQuery} from "../../data-loaders/queries.js";
import {inReadingOrder, sentencesOf} from "./links.js";
import {defaultParameters, sameParameters} from "./query-session.js";
import type {Ask, Parameters} from "./query-session.js";
import {rowsOf} from "./shipped-result.js";

/** A sentence behind a figure. */
export interface Evidence {
  sentence_id: string;
  /** Null where only the id is known. */
  text: string | null;
}

/** A named query that gives the sentences behind a row: one a row, with `sentence_id` and, best, `text`. */
export interface EvidenceQuery {
  query: ShippedQuery | Promise<ShippedQuery>;
  parameters: Parameters;
}

/** Sentences by their ids, with their text, in reading order. Where the text does not arrive, it is null. */
export async function citedSentences(ids: readonly string[]): Promise<Evidence[]> {
  const ordered = inReadingOrder([...new Set(ids)]);
  const {sentenceTexts} = await import("./sentence-texts.js");
  const texts = await sentenceTexts(ordered).catch(() => new Map<string, string>());
  return ordered.map((sentence_id) => ({sentence_id, text: texts.get(sentence_id) ?? null}));
}

/**
 * The sentences that a named query gives: as published where all values are its defaults, else from the engine. Throws
 * a RangeError with the names of values that the row does not have.
 */
export async function queriedSentences(evidence: EvidenceQuery, ask: Ask, signal: AbortSignal): Promise<Evidence[]> {
  const absent = Object.keys(evidence.parameters).filter((name) => evidence.parameters[name] === undefined);
  if (absent.length > 0) throw new RangeError(absent.join(", "));
  const query = await evidence.query;
  const defaults = defaultParameters(query);
  const parameters = {...defaults, ...evidence.parameters};
  const rows = sameParameters(parameters, defaults)
    ? await rowsOf(query)
    : (await ask(query.sql, {parameters, signal})).rows;
  return rows.flatMap((row) => {
    const text = typeof row["text"] === "string" ? row["text"] : null;
    return sentencesOf(row).map((sentence_id) => ({sentence_id, text}));
  });
}
