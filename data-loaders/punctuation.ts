/** Marks that stand after a sentence's end mark and belong to it. */
export const CLOSERS = "”’」』》〉）)】〕］\\]\"'";

/** A half-width point that stands for 。 behind a Chinese glyph that is no number: 服务职工. */
export const POINT = "(?<=[\\p{Script=Han}”》）])(?<![一二三四五六七八九十])[.．｡]";
const SENTENCE_END = new RegExp(`(?:[。！？!?…]|${POINT})[${CLOSERS}]*$`, "u");
const CLAUSE_END = new RegExp(`[；;：:][${CLOSERS}]*$`, "u");

/** Whether text ends as a sentence ends, closing quotes behind it. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether text ends as an item of a list or the words before a list end. */
export function endsClause(text: string): boolean {
  return CLAUSE_END.test(text);
}

/** Whether text has an end of sentence in it, so that it cannot be a heading. */
export function holdsSentence(text: string): boolean {
  return /[。！？]/u.test(text);
}

/** Whether text breaks off at a mark after which a clause must follow. */
export function breaksOff(text: string): boolean {
  return /[，,、（(《〈“‘「『〔—~～-]$/u.test(text) && !text.endsWith("——");
}

const PARTICLE =
  /^(?:的(?!确|士)|等(?!级|候|待|于|额)|了(?!解|结|然|却)|和(?!谐|平|睦|解|气|衷|善)|与(?!此|会|时|其|众)|及(?!时|早|格|其|至)|或(?!许|者说))/u;

/** Whether text begins with what can only follow something: a closing or a pausing mark, a particle, a conjunction. */
export function continues(text: string): boolean {
  return /^[，,、。．；;：:！？!?”’」』》〉）)】〕］%％‰]/u.test(text) || PARTICLE.test(text);
}

const DANGLING =
  /(?:(?<!目)的|(?<![总共温缓饱柔])和|(?<!参)与|(?<![普涉])及|或|把|将|被|(?<![自理缘])由|(?<!服)从|以|(?<![总反])之|(?<![运使作应利效引费信采租雇享专共服聘])用)$/u;

/** Whether text ends with a word after which something must follow: 坚持不懈用, 加强和. */
export function dangles(text: string): boolean {
  return DANGLING.test(text);
}

/** Whether a number goes on from the end of one text to the start of the next: `1.` and `4万个`, `472.5万` and `人次`. */
export function splitsNumber(left: string, right: string): boolean {
  if (/[0-9０-９][.．,，]?$/u.test(left) && /^[0-9０-９]/u.test(right)) return true;
  return (
    /[0-9０-９][余多]?[万亿千百]?$/u.test(left) &&
    /^(?:[万亿余多]|人次|[年月日个家人名件项元户场次期位所条份吨]|%|％)/u.test(right)
  );
}

const OPENING = "《〈“‘（(「『【〔";
const CLOSING = "》〉”’）)」』】〕";
const OPEN_WINDOW = 200;

/** The closing mark that the end of a text still waits for, or null. */
export function openMark(text: string): string | null {
  const from = Math.max(0, text.length - OPEN_WINDOW);
  let closed = "";
  for (let i = text.length - 1; i >= from; i--) {
    const glyph = text[i]!;
    const pair = OPENING.indexOf(glyph);
    if (pair >= 0) {
      const mark = CLOSING[pair]!;
      if (!closed.endsWith(mark)) return mark;
      closed = closed.slice(0, -1);
    } else if (CLOSING.includes(glyph)) closed += glyph;
  }
  return null;
}
