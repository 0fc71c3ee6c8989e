/** All sentences and headings of the site, as the build writes them: numbers point into the lists before. */
export interface SearchFile {
  reports: {report_id: string; label: string; label_zh: string}[];
  /** Report, place (`s3`), heading. */
  sections: [report: number, place: string, heading: string][];
  /** Section, place (`12.3`), text. */
  sentences: [section: number, place: string, text: string][];
}

/** A sentence or a heading that holds all the words sought. */
export interface Found {
  report: SearchFile["reports"][number];
  /** Heading that the sentence stands under, empty where there is none; of a heading its own words. */
  heading: string;
  /** Place in the report: `12.3` of a sentence, `s3` of a heading. */
  place: string;
  text: string;
  /** Where the words stand in the text: UTF-16 units, the end exclusive, in order and apart. */
  marks: {start: number; end: number}[];
}

export interface SearchIndex {
  /** The first `most` of what holds all words of a question, in the order of the reports, and how many there are. */
  find(question: string, most: number): {found: Found[]; count: number};
}

const QUOTES = new Set("“”„‟‘’‚‛「」『』〝〞＂＇'");
const DASHES = new Set("—–―─－‐‑−");

/** A text in one width, one case and one kind of quotation mark and dash. Each UTF-16 unit stays one, at its place. */
export function foldText(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) folded += text[i];
    else folded += foldUnit(text[i]!, code);
  }
  return folded;
}

function foldUnit(unit: string, code: number): string {
  if (QUOTES.has(unit)) return '"';
  if (DASHES.has(unit)) return "-";
  if (code === 0x3000) return " ";
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
  const lower = narrow.toLowerCase();
  return lower.length === 1 ? lower : narrow;
}

/**
 * Makes ready to search: all texts are folded once, and a question reads through all of them. Chinese has no spaces to
 * cut an index at, and reading a hundred reports takes a few milliseconds.
 */
export function readSearch({reports, sections, sentences}: SearchFile): SearchIndex {
  const entries = [
    ...sections.map(([report, place, text], section) => ({report, section, place, text, heading: true})),
    ...sentences.map(([section, place, text]) => ({
      report: sections[section]![0],
      section,
      place,
      text,
      heading: false
    }))
  ];
  // Headings come before the sentences of their report.
  const ordered = entries
    .filter(({text}) => text !== "")
    .toSorted((a, b) => a.report - b.report || Number(b.heading) - Number(a.heading));
  const folded = ordered.map(({text}) => foldText(text));
  return {
    find(question, most) {
      const words = [...new Set(foldText(question).split(/\s+/u))].filter((word) => word !== "");
      const found: Found[] = [];
      let count = 0;
      if (words.length === 0) return {found, count};
      for (const [i, text] of folded.entries()) {
        if (!words.every((word) => text.includes(word))) continue;
        count++;
        if (found.length === most) continue;
        const {report, section, place, text: written} = ordered[i]!;
        const heading = sections[section]![2];
        found.push({report: reports[report]!, heading, place, text: written, marks: findMarks(text, words)});
      }
      return {found, count};
    }
  };
}

/** Where words stand in a folded text, those that overlap or touch as one. */
function findMarks(text: string, words: readonly string[]): Found["marks"] {
  const places = words.flatMap((word) => {
    const starts: {start: number; end: number}[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      starts.push({start: at, end: at + word.length});
    return starts;
  });
  const marks: Found["marks"] = [];
  for (const {start, end} of places.toSorted((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({start, end});
  }
  return marks;
}
