const WORDS = [
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
  "thir(?:teen|ty)|four(?:teen|ty)|for(?:teen|ty)|fif(?:teen|ty)|six(?:teen|ty)|seven(?:teen|ty)|eigh(?:teen|ty)|nine(?:teen|ty)|twenty",
  "hundreds?|thousands?|millions?|billions?|dozens?|twice|thrice|half|halves|thirds?|quarters?"
].join("|");
const DIGIT = "[\\p{Nd}\\p{No}]";
const HAN =
  "[〇零二三四五六七八九十百千万亿两][〇零一二三四五六七八九十百千万亿两]*(?=[年月日个家件人名次户元倍成份%])";
const NUMBER = new RegExp(
  `(?<!\\b[A-Z]+-?[\\p{Nd}.]*)${DIGIT}+(?:[.,]${DIGIT}+)*|\\b(?:${withCapital(WORDS)})\\b|${HAN}`,
  "gu"
);

/**
 * The numbers that a text says, in their order: digits of any script, numbers spelled out in English, and in Chinese
 * before a measure word. Left out are "one" and ordinals, which in prose rarely count, and names in capitals that end in
 * digits: UTF-16, F1.
 */
export function findNumbers(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

function withCapital(words: string): string {
  return words
    .split("|")
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join("|");
}
