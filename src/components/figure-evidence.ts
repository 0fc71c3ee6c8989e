import {prefixesOf} from "./figure-text.js";
import {quantitiesOf, sentencesOf} from "./links.js";

/**
 * The sentences and quantities behind a cell: those under its own column's name (`slips_sentence_ids` of `slips`, empty
 * where none are behind it), else of the longest prefix of it that has some, else the row's.
 */
export function evidenceOf(
  row: Readonly<Record<string, unknown>>,
  column: string
): {sentence_ids: string[]; quantity_ids: string[]} {
  for (const prefix of [`${column}_`, ...prefixesOf(column)].filter((prefix) => prefix !== "")) {
    const own = Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : []
      )
    );
    if ("sentence_id" in own || "sentence_ids" in own)
      return {sentence_ids: sentencesOf(own), quantity_ids: quantitiesOf(own)};
  }
  const {sentence_id, sentence_ids} = row;
  const own = sentence_id === undefined && sentence_ids === undefined ? row : {sentence_id, sentence_ids};
  return {sentence_ids: sentencesOf(own), quantity_ids: quantitiesOf(row)};
}
