import type {Alignment, Variant} from "../../data-loaders/tables.js";

type Relation = Alignment["relation"] | "left only" | "right only";

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** What the page that sets two reports side by side shows. */
export const en = {
  collation: {
    relations: {
      identical: "identical",
      edited: "edited",
      abridged: "abridged",
      formula: "other numbers only",
      "left only": "only in the left report",
      "right only": "only in the right report"
    } satisfies Record<Relation, string>,
    kinds: {words: "words", number: "number", punctuation: "punctuation", width: "width"} satisfies Record<
      Variant["kind"],
      string
    >,
    readings: {slip: "slip of transcription", editorial: "editorial", "": "not decided"},
    moved: "moved",
    pair: "Reports",
    passagesOf: (n: number) => count(n, "passage", "passages"),
    passage: "Sentences",
    difference: "Differences",
    all: "all",
    differing: "that differ in words or numbers",
    accidentals: "punctuation and width too",
    next: "Next difference",
    previous: "Previous difference",
    at: (n: number, of: number) =>
      of === 0 ? "no difference" : n === 0 ? count(of, "difference", "differences") : `${n} of ${of}`,
    keys: "d, Shift+d",
    editor: "editor",
    nothing: "—",
    leftSentence: "left report",
    rightSentence: "right report",
    leftPlace: "Place in the left report (sentence)",
    rightPlace: "Place in the right report (sentence)",
    characters: "Characters",
    taken: "taken over",
    leftOut: "left out",
    shown: (n: number) => count(n, "row", "rows")
  }
};

export const zh: typeof en = {
  collation: {
    relations: {
      identical: "相同",
      edited: "有改动",
      abridged: "有删节",
      formula: "仅数字不同",
      "left only": "仅见于左侧报告",
      "right only": "仅见于右侧报告"
    },
    kinds: {words: "文字", number: "数字", punctuation: "标点", width: "全半角"},
    readings: {slip: "转录之误", editorial: "编辑改动", "": "未定"},
    moved: "移位",
    pair: "报告",
    passagesOf: (n) => `${n}处`,
    passage: "句子",
    difference: "差异",
    all: "全部",
    differing: "文字或数字有别者",
    accidentals: "包括标点与全半角",
    next: "下一处差异",
    previous: "上一处差异",
    at: (n, of) => (of === 0 ? "无差异" : n === 0 ? `${of}处差异` : `第${n}处，共${of}处`),
    keys: "d, Shift+d",
    editor: "编者",
    nothing: "—",
    leftSentence: "左侧报告",
    rightSentence: "右侧报告",
    leftPlace: "在左侧报告中的位置（句）",
    rightPlace: "在右侧报告中的位置（句）",
    characters: "字数",
    taken: "采用",
    leftOut: "未采用",
    shown: (n) => `${n}行`
  }
};
