import type {Alignment, Variant} from "../../data-loaders/tables.js";

/** How a passage of one report stands in another: as a passage, or as one of its headings. */
export type Taken = Alignment["relation"] | "heading";
/** How a line of two reports side by side stands in them. */
export type LineRelation = Taken | "left only" | "right only";
type Reading = NonNullable<Variant["reading"]> | "open";
type Rule = NonNullable<Variant["rule"]>;

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

const relations: Record<LineRelation, string> = {
  identical: "word for word",
  heading: "made into a heading",
  edited: "with changed words",
  abridged: "abridged or extended",
  formula: "with other numbers only",
  "left only": "only in the left report",
  "right only": "only in the right report"
};

const relationsZh: typeof relations = {
  identical: "逐字相同",
  heading: "改作标题",
  edited: "文字有改动",
  abridged: "有增删",
  formula: "仅数字不同",
  "left only": "仅见于左侧报告",
  "right only": "仅见于右侧报告"
};

/** What the page that sets two reports side by side shows. */
export const en = {
  collation: {
    relations,
    readings: {
      slip: "slip of transcription",
      editorial: "editorial",
      open: "not decided"
    } satisfies Record<Reading, string>,
    rules: {
      "latin-for-chinese": "a word in Latin letters for a Chinese one",
      "doubled-wording": "wording doubled, or one of a double lost",
      "swapped-characters": "neighbouring characters exchanged",
      "confused-characters": "characters of like sound or shape",
      "broken-word": "a character lost, what is left is no word",
      "miscopied-number": "a figure off by one digit",
      connective: "connectives only",
      "moved-words": "words moved within the sentence",
      "list-member": "a member of a list",
      clause: "a whole clause",
      "other-word": "another wording",
      word: "words put in or left out",
      number: "another number",
      punctuation: "punctuation",
      width: "width, white space or letter case"
    } satisfies Record<Rule, string>,
    noRule: "no rule",
    byEditor: (reading: string) => `the editor: ${reading}`,
    moved: "moved",
    differences: (n: number) => count(n, "difference in words or numbers", "differences in words or numbers"),
    next: "Next difference",
    previous: "Previous difference",
    at: (n: number, of: number) =>
      of === 0 ? "no difference shown" : n === 0 ? count(of, "difference shown", "differences shown") : `${n} of ${of}`,
    keys: "key d, backwards Shift+d",
    jump: "Differences",
    replaced: (left: string, right: string) => `${left} replaced by ${right}`,
    inserted: (text: string) => `${text} put in`,
    deleted: (text: string) => `${text} left out`,
    folded: (sentences: number, characters: number, relation: LineRelation) =>
      `${count(sentences, "sentence", "sentences")}, ${count(characters, "character", "characters")}, ${relations[relation]}`,
    nothing: "—",
    beforeHeadings: "(opening)",
    characters: "Characters",
    leftOut: "left out",
    takenShare: "taken over",
    leftOutShare: (share: string) => `${share} left out`,
    stretch: (characters: number, sentences: number) =>
      `${count(characters, "character", "characters")}, ${count(sentences, "sentence", "sentences")}`,
    mapText: (passages: number, sections: string) =>
      `${count(passages, "passage", "passages")} of the right side, taken from: ${sections || "no section"}`,
    beside: "beside the full report"
  }
};

export const zh: typeof en = {
  collation: {
    relations: relationsZh,
    readings: {slip: "转录之误", editorial: "编辑改动", open: "未定"},
    rules: {
      "latin-for-chinese": "以外文词代中文词",
      "doubled-wording": "文字重出，或叠字脱一",
      "swapped-characters": "相邻字互倒",
      "confused-characters": "音近或形近字",
      "broken-word": "脱一字，所余不成词",
      "miscopied-number": "数字误一位",
      connective: "仅连接词、虚词",
      "moved-words": "句内移位",
      "list-member": "列举中的一项",
      clause: "整个分句",
      "other-word": "改换措辞",
      word: "增删词语",
      number: "数字不同",
      punctuation: "标点",
      width: "全半角、空白或大小写"
    },
    noRule: "无规则",
    byEditor: (reading) => `编者：${reading}`,
    moved: "移位",
    differences: (n) => `文字或数字差异${n}处`,
    next: "下一处差异",
    previous: "上一处差异",
    at: (n, of) => (of === 0 ? "未显示差异" : n === 0 ? `显示${of}处差异` : `第${n}处，共${of}处`),
    keys: "按键 d，反向 Shift+d",
    jump: "差异",
    replaced: (left, right) => `“${left}”改为“${right}”`,
    inserted: (text) => `增“${text}”`,
    deleted: (text) => `删“${text}”`,
    folded: (sentences, characters, relation) => `${sentences}句，${characters}字，${relationsZh[relation]}`,
    nothing: "—",
    beforeHeadings: "（开头）",
    characters: "字数",
    leftOut: "略去",
    takenShare: "采用",
    leftOutShare: (share) => `略去${share}`,
    stretch: (characters, sentences) => `${characters}字，${sentences}句`,
    mapText: (passages, sections) => `右侧${passages}处文字，出自：${sections || "无"}`,
    beside: "与全文对读"
  }
};
