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
  [
    "outlook",
    /今后|未来|下一步|下一阶段|下半年|明年|来年|展望|规划|计划|主要任务|总体要求|目标任务|工作安排|工作部署|工作思路|工作重点|指导思想|奋斗目标|任务和要求/u
  ],
  ["situation", /形势|面临的|机遇|挑战|存在的?(?:主要)?问题|问题和不足/u],
  ["review", /回顾|过去|以来|一年来|五年来|上半年|工作情况|工作总结|完成情况|主要成绩|成效|成就|进展|体会|经验/u]
];

/** What an introduction announces: 进行了梳理——— looks back, 进行了展望—— ahead. */
const ANNOUNCED: readonly (readonly [Part, RegExp])[] = [
  ["outlook", /展望|目标|任务|部署|安排/u],
  ["review", /梳理|回顾|成果|成就|成绩|总结/u]
];

/**
 * The parts of the top headings, in reading order: what an editor says, else the heading's own words, else what the
 * introduction announces, else where a numbering begins anew (what comes first looks back, the rest ahead); a heading
 * that none of these tells goes with the one before it.
 */
export function placeParts(
  headings: readonly Draft[],
  introduction: string,
  textOf: (draft: Draft) => string
): Placing[] {
  const announced = readAnnouncement(introduction);
  const restart = findRestart(headings);
  let last: Placing | null = null;
  return headings.map((draft, i) => {
    const own: Placing | null = draft.part ?? readWords(textOf(draft));
    const rule: Placing | null =
      announced ??
      (restart > 0
        ? {part: i < restart ? "review" : "outlook", basis: `numbering begins anew at ${textOf(headings[restart]!)}`}
        : null);
    last = own ??
      rule ??
      (last && {part: last.part, basis: "as the heading before it"}) ?? {part: "other", basis: "no words tell"};
    return last;
  });
}

function readWords(heading: string): Placing | null {
  for (const [part, words] of WORDS) {
    const match = words.exec(heading);
    if (match) return {part, basis: `「${match[0]}」 in the heading`};
  }
  return null;
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
