import {gzipSync} from "node:zlib";
import {makeSearch} from "../../data-loaders/make.js";
import {readSearch} from "../../src/components/search-index.js";
import type {SearchFile} from "../../src/components/search-index.js";

const QUESTIONS = ["会", "工会", "工作报告", "会员 服务", "“四个意识”", "没有的词"];

/** What the search on every page costs: bytes to fetch, time to make ready and time to answer, also of a larger corpus. */
export async function benchSearch(): Promise<void> {
  const file = await makeSearch();
  for (const times of [1, 20]) {
    const larger = repeat(file, times);
    const text = JSON.stringify(larger);
    const began = performance.now();
    const index = readSearch(JSON.parse(text) as SearchFile);
    const ready = performance.now() - began;
    const answers = QUESTIONS.map((question) => {
      const began = performance.now();
      const {count} = index.find(question, 100);
      return {question, count, time: performance.now() - began};
    });
    console.log(`search of ${larger.reports.length} reports, ${larger.sentences.length} sentences:`);
    console.log(
      `  file ${(gzipSync(text, {level: 9}).length / 1024).toFixed(0)} kB gzipped, ready in ${ready.toFixed(1)} ms`
    );
    for (const {question, count, time} of answers)
      console.log(`  ${time.toFixed(2).padStart(6)} ms  ${question}: ${count}`);
  }
}

/** The corpus several times over, each copy's texts turned differently, so that packing does not see the repetition. */
function repeat({reports, sections, sentences}: SearchFile, times: number): SearchFile {
  const copies = Array.from({length: times}, (_, copy) => ({
    reports: reports.map((report) => ({...report, report_id: `${report.report_id}-${copy}`})),
    sections: sections.map(([report, place, heading]): SearchFile["sections"][number] => [
      report + copy * reports.length,
      place,
      heading
    ]),
    sentences: sentences.map(([section, place, text]): SearchFile["sentences"][number] => [
      section + copy * sections.length,
      place,
      turn(text, copy)
    ])
  }));
  return {
    reports: copies.flatMap((copy) => copy.reports),
    sections: copies.flatMap((copy) => copy.sections),
    sentences: copies.flatMap((copy) => copy.sentences)
  };
}

function turn(text: string, by: number): string {
  const clauses = text
    .split(/(?<=，)/u)
    .map((clause, i) =>
      [...clause]
        .map((character, j) =>
          (i + j) % 7 === by % 7 && by > 0
            ? String.fromCodePoint(0x4e00 + ((character.codePointAt(0)! * 31 + by * 17 + j) % 3000))
            : character
        )
        .join("")
    );
  return clauses.join("");
}
