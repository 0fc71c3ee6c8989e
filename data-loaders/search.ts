import type {SearchFile} from "../src/components/search-index.js";
import type {Tables} from "./tables.js";

/** What the search on every page reads: the sentences and headings of all reports, in their order. */
export function writeSearch(corpus: readonly Pick<Tables, "reports" | "sections" | "sentences">[]): SearchFile {
  const file: SearchFile = {reports: [], sections: [], sentences: []};
  for (const {reports, sections, sentences} of corpus) {
    const [{report_id, label, label_zh}] = reports as [Tables["reports"][number]];
    const report = file.reports.push({report_id, label, label_zh}) - 1;
    const place = (id: string) => id.slice(report_id.length + 1);
    const numbers = new Map(
      sections.map(({section_id, heading}) => [
        section_id,
        file.sections.push([report, place(section_id), heading]) - 1
      ])
    );
    for (const {section_id, sentence_id, text} of sentences)
      file.sentences.push([numbers.get(section_id)!, place(sentence_id), text]);
  }
  return file;
}
