import type {Draft} from "./drafts.js";
import type {Part} from "./tables.js";

/** A part and the words or the rule that it rests on. */
export interface Placing {
  part: Part;
  basis: string;
}

/** Words of headings that tell the part, asked in this order. */
const WORDS: readonly (readonly [Part, RegExp])[] = [
  ["closing", /结束语|结语/u],
  ["review", /回顾|完成情况|工作总结|工作情况|主要成绩|取得的?成[绩就效]/u],
  [
    "outlook",
    /今后|未来|下一步|下一阶段|下半年|明年|来年|展望|规划|计划|主要任务|主要目标|总体要求|目标任务|目标和任务|工作安排|工作部署|工作思路|工作重点|指导思想|奋斗目标|使命任务|任务和要求/u
  ],
  ["situation", /形势|面临的|机遇|挑战|存在的?(?:主要)?问题|问题和不足/u],
  ["review", /过去|以来|一年来|五年来|上半年|成效|成就|进展|体会|经验/u]
];

/** What an introduction announces: 进行了梳理——— looks back, 进行了展望—— ahead. */
const ANNOUNCED: readonly (readonly [Part, RegExp])[] = [
  ["outlook", /展望|目标|任务|部署|安排/u],
  ["review", /梳理|回顾|成果|成就|成绩|总结/u]
];

/** What the parts of a report are read from beside its headings. */
export interface Surroundings {
  title: string;
  /** Last paragraph above the first heading. */
  introduction: string;
  /** Year in which the report is given. */
  year: number | null;
  textOf: (draft: Draft) => string;
}

/**
 * The parts of the top headings, in reading order: what an editor says, else the heading's own words or the year it
 * names, else what the introduction announces, else where a numbering begins anew (what comes first looks back, the rest
 * ahead), else what the title says of the whole; a heading that none of these tells goes with the one before it.
 */
export function placeParts(headings: readonly Draft[], {title, introduction, year, textOf}: Surroundings): Placing[] {
  const announced = readAnnouncement(introduction);
  const restart = findRestart(headings);
  const planned = /(?:规划|计划|纲要)(?:[（(].{1,8}[）)])?$/u.exec(title)?.[0];
  let last: Placing | null = null;
  return headings.map((draft, i) => {
    const own = draft.part ?? readWords(textOf(draft)) ?? readOwnYear(textOf(draft), year);
    const anew = restart > 0 ? `numbering begins anew at ${textOf(headings[restart]!)}` : null;
    const rule: Placing | null =
      announced ??
      (anew ? {part: i < restart ? "review" : "outlook", basis: anew} : null) ??
      (planned ? {part: "outlook", basis: `「${planned}」 in the title`} : null);
    last = own ?? rule ?? (last && {part: last.part, basis: "as the heading before it"}) ?? UNTOLD;
    return last;
  });
}

const UNTOLD: Placing = {part: "other", basis: "no words tell"};

function readWords(heading: string): Placing | null {
  for (const [part, words] of WORDS) {
    const match = words.exec(heading);
    if (match) return {part, basis: `「${match[0]}」 in the heading`};
  }
  return null;
}

/** A heading that names the year of the report itself is of the work to come, one that names an earlier year looks back. */
function readOwnYear(heading: string, year: number | null): Placing | null {
  const named = /((?:19|20)\d\d)年/u.exec(heading.normalize("NFKC"));
  if (!named || year === null) return null;
  const part = Number(named[1]) < year ? "review" : "outlook";
  return {part, basis: `「${named[0]}」 in the heading of a report of ${year}`};
}

/** Reads the last clause of an introduction that ends with a dash: it says what follows. */
function readAnnouncement(introduction: string): Placing | null {
  const clause = /([^。，,]{2,80}[^—])[—―─]{2,}$/u.exec(introduction)?.[1];
  if (!clause) return null;
  for (const [part, words] of ANNOUNCED)
    if (words.test(clause)) return {part, basis: `「${clause}」 in the introduction`};
  return null;
}

/** Index of the first numbered top heading that begins again from one; 0 where none does. */
function findRestart(headings: readonly Draft[]): number {
  const first = headings.findIndex(({numbering}) => numbering?.value === 1);
  if (first < 0) return 0;
  const style = headings[first]!.numbering!.style;
  const again = headings.findIndex(
    ({numbering}, i) => i > first && numbering?.value === 1 && numbering.style === style
  );
  return Math.max(0, again);
}

const ADDRESS = /^(?:各位(?:代表|委员|领导|同志|同仁|来宾)|同志们|朋友们|代表们|委员们|让我们)/u;

/** Index of the first of the paragraphs at the very end that make the final address; the number of all where none does. */
export function findClosing(paragraphs: readonly string[]): number {
  const last = paragraphs.length - 1;
  if (last > 0 && ADDRESS.test(paragraphs[last]!) && !/[：:]$/u.test(paragraphs[last]!)) return last;
  if (last > 1 && ADDRESS.test(paragraphs[last - 1]!) && paragraphs[last]!.length < 200) return last - 1;
  return paragraphs.length;
}
