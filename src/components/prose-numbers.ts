const WORDS = [
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
  "thir(?:teen|ty)|four(?:teen|ty)|for(?:teen|ty)|fif(?:teen|ty)|six(?:teen|ty)|seven(?:teen|ty)|eigh(?:teen|ty)|nine(?:teen|ty)|twenty",
  "hundreds?|thousands?|millions?|billions?|dozens?|twice|thrice|half|halves|thirds?|quarters?"
].join("|");
const NUMBER = new RegExp(`\\p{N}+(?:[.,]\\p{N}+)*|\\b(?:${WORDS})\\b`, "giu");

/**
 * The numbers that a text says, in digits of any script or spelled out in English, in their order. "One" and ordinals are
 * left out: in prose they rarely count.
 */
export function findNumbers(text: string): string[] {
  return text.match(NUMBER) ?? [];
}
