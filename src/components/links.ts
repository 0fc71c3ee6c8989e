/** The site's root, from any page under any path: built modules lie two folders deep. */
const root = new URL("../../", import.meta.url);

/** What a sentence's id says: `2019-congress/12.3` is sentence 3 of paragraph 12 of that report. */
export interface Citation {
  report_id: string;
  paragraph: number;
  sentence: number;
}

/** Reads a sentence's id; null for anything else. */
export function readCitation(id: unknown): Citation | null {
  const [, report_id, paragraph, sentence] = (typeof id === "string" && /^([^\s/?#]+)\/(\d+)\.(\d+)$/u.exec(id)) || [];
  return report_id === undefined ? null : {report_id, paragraph: Number(paragraph), sentence: Number(sentence)};
}

/** Path of a report's page from the site's root, or of a place in it: `12.3`, `p12`, `s3`, or an id that ends in one. */
export function reportPath(report_id: string, place = ""): string {
  const anchor = place.slice(place.lastIndexOf("/") + 1);
  return `reports/${encodeURIComponent(report_id)}.html${anchor && `#${encodeURIComponent(anchor)}`}`;
}

/** Path of a sentence in its report's page, from the site's root. Null where the id is no sentence's. */
export function sentencePath(id: unknown): string | null {
  const citation = readCitation(id);
  return citation && reportPath(citation.report_id, `${citation.paragraph}.${citation.sentence}`);
}

/** Address of a report's page, or of a place in it. */
export function reportUrl(report_id: string, place?: string): string {
  return new URL(reportPath(report_id, place), root).href;
}

/** Address of the workbench with a named query in a cell. */
export function workbenchUrl(query: string): string {
  return new URL(`workbench.html?query=${encodeURIComponent(query)}`, root).href;
}

/** Address of a sentence in its report's page. Null where the id is no sentence's. */
export function sentenceUrl(id: unknown): string | null {
  const path = sentencePath(id);
  return path && new URL(path, root).href;
}

/** Address of two reports side by side, at a sentence of one of them. */
export function collationUrl(left_report_id: string, right_report_id: string, sentence_id: string): string {
  const pair = encodeURIComponent(`${left_report_id}~${right_report_id}`);
  return new URL(`collation.html#pair=${pair}&sentence=${encodeURIComponent(sentence_id)}`, root).href;
}

/** What a quantity's id says: `2019-congress/12.3/q2` is the second quantity of sentence `2019-congress/12.3`. */
export interface QuantityCitation {
  sentence_id: string;
  quantity: number;
}

/** Reads a quantity's id; null for anything else. */
export function readQuantity(id: unknown): QuantityCitation | null {
  const [, sentence_id, quantity] = (typeof id === "string" && /^(.+)\/q(\d+)$/u.exec(id)) || [];
  return readCitation(sentence_id) && {sentence_id: sentence_id!, quantity: Number(quantity)};
}

/** Address of a quantity in its report's page, where its expression is marked: `#12.3-q2`. Null where the id is none's. */
export function quantityUrl(id: unknown): string | null {
  const place = readQuantity(id);
  return place && `${sentenceUrl(place.sentence_id)}-q${place.quantity}`;
}

/** Address of the indicators page with a series chosen. */
export function seriesUrl(series_id: string): string {
  return new URL(`indicators.html?series=${encodeURIComponent(series_id)}`, root).href;
}

/** The ids of quantities that a row carries in `quantity_id` and `quantity_ids` (a list), each once. */
export function quantitiesOf(row: object): string[] {
  const {quantity_id, quantity_ids} = row as Record<string, unknown>;
  const ids: unknown[] = [quantity_id, ...(Array.isArray(quantity_ids) ? quantity_ids : [])];
  return [...new Set(ids.filter((id): id is string => readQuantity(id) !== null))];
}

/** Whether a column is one of sentences' ids, by its name: `sentence_id`, `left_sentence_id`, `sentence_ids` … */
export function holdsSentences(name: string): boolean {
  return /(?:^|_)sentence_ids?$/u.test(name);
}

/** The ids of sentences that a row carries, in columns of one and in lists, each once, in the row's order. */
export function sentencesOf(row: object): string[] {
  const ids = Object.entries(row).flatMap(([name, value]): unknown[] => (holdsSentences(name) ? [value].flat() : []));
  return [...new Set(ids.filter((id): id is string => readCitation(id) !== null))];
}

/** Ids of sentences in reading order within each report; the reports stay in the order of their first id. */
export function inReadingOrder(ids: readonly string[]): string[] {
  const cited = ids.map((id) => ({id, ...readCitation(id)}));
  const place = new Map([...new Set(cited.map(({report_id}) => report_id))].map((report_id, i) => [report_id, i]));
  return cited
    .toSorted(
      (a, b) =>
        place.get(a.report_id)! - place.get(b.report_id)! ||
        (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
        (a.sentence ?? 0) - (b.sentence ?? 0)
    )
    .map(({id}) => id);
}
