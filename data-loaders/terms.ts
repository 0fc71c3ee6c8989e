import type {Row, Token} from "./tables.js";

export type Term = Row<"terms">;

/** How often each word, as each part of speech, stands in each report, and in how many reports. Punctuation is left out. */
export function countTerms(tokens: readonly Token[]): Term[] {
  const reports = new Map<string, {total: number; words: Map<string, Counted[]>}>();
  for (const {report_id, token, pos, content} of tokens) {
    if (pos === "x") continue;
    let report = reports.get(report_id);
    if (!report) reports.set(report_id, (report = {total: 0, words: new Map()}));
    report.total++;
    const found = report.words.get(token);
    if (!found) {
      report.words.set(token, [{pos, content, count: 1}]);
      continue;
    }
    let at = 0;
    while (at < found.length && found[at]!.pos !== pos) at++;
    if (at < found.length) found[at]!.count++;
    else found.push({pos, content, count: 1});
  }
  const documents = new Map<string, number>();
  const key = (token: string, pos: string) => `${token} ${pos}`;
  for (const {words} of reports.values())
    for (const [token, counts] of words)
      for (const {pos} of counts) documents.set(key(token, pos), (documents.get(key(token, pos)) ?? 0) + 1);
  return [...reports].flatMap(([report_id, {total, words}]) =>
    [...words].flatMap(([token, counts]) =>
      counts.map(({pos, content, count}) => ({
        report_id,
        token,
        pos,
        content,
        count,
        per_10k: (10_000 * count) / total,
        documents: documents.get(key(token, pos))!
      }))
    )
  );
}

/** A word of one report as one part of speech. */
interface Counted {
  readonly pos: string;
  readonly content: boolean;
  count: number;
}
