import type {CodingRow} from "./tables.js";

/** How often two coders give a theme: both, one of them, neither. */
export interface Counts {
  both: number;
  only_left: number;
  only_right: number;
  neither: number;
}

/** How two coders agree on a theme, or on all together (`theme_id` null). */
export interface Agreement extends Counts {
  theme_id: string | null;
  /** The F1 of either measured against the other: 2·both / (2·both + only_left + only_right). NULL where none gives it. */
  f1: number | null;
  /** Cohen's kappa. NULL where chance alone would make them agree wholly. */
  kappa: number | null;
}

/** A sentence that two coders code differently. */
export interface Difference {
  sentence_id: string;
  only_left: string[];
  only_right: string[];
}

/**
 * Cohen's kappa (Cohen, 1960): (p_o − p_e) / (1 − p_e), p_o the share of sentences on which both say the same, p_e the
 * share on which two coders would by chance who give the theme as often as these do. NULL for no sentence and for p_e 1.
 */
export function cohenKappa({both, only_left, only_right, neither}: Counts): number | null {
  const all = both + only_left + only_right + neither;
  if (all === 0) return null;
  const observed = (both + neither) / all;
  const left = (both + only_left) / all;
  const right = (both + only_right) / all;
  const chance = left * right + (1 - left) * (1 - right);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}

/**
 * How two coders agree on the sentences that both coded: for all decisions about a theme together, first, and for each
 * theme that one of them gives. A theme that either calls arguable for a sentence is left out there.
 */
export function measureAgreement(
  codings: readonly CodingRow[],
  left: string,
  right: string,
  themes: readonly string[]
): {agreements: Agreement[]; differences: Difference[]; sentences: number} {
  const byLeft = bySentence(codings, left);
  const byRight = bySentence(codings, right);
  const counts = new Map<string, Counts>(
    themes.map((theme) => [theme, {both: 0, only_left: 0, only_right: 0, neither: 0}])
  );
  const differences: Difference[] = [];
  let sentences = 0;
  for (const [sentence_id, ours] of byLeft) {
    const theirs = byRight.get(sentence_id);
    if (!theirs) continue;
    sentences += 1;
    const difference: Difference = {sentence_id, only_left: [], only_right: []};
    for (const [theme, count] of counts) {
      if (ours.disputed.has(theme) || theirs.disputed.has(theme)) continue;
      const [a, b] = [ours.themes.has(theme), theirs.themes.has(theme)];
      count[a ? (b ? "both" : "only_left") : b ? "only_right" : "neither"] += 1;
      if (a && !b) difference.only_left.push(theme);
      if (b && !a) difference.only_right.push(theme);
    }
    if (difference.only_left.length + difference.only_right.length > 0) differences.push(difference);
  }
  const total = {both: 0, only_left: 0, only_right: 0, neither: 0};
  for (const count of counts.values())
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += count[key];
  const given = [...counts].filter(([, {both, only_left, only_right}]) => both + only_left + only_right > 0);
  return {
    agreements: [agree(null, total), ...given.map(([theme, count]) => agree(theme, count))],
    differences,
    sentences
  };
}

function agree(theme_id: string | null, counts: Counts): Agreement {
  const {both, only_left, only_right} = counts;
  const either = 2 * both + only_left + only_right;
  return {theme_id, ...counts, f1: either === 0 ? null : (2 * both) / either, kappa: cohenKappa(counts)};
}

interface Coded {
  themes: Set<string>;
  disputed: Set<string>;
}

function bySentence(codings: readonly CodingRow[], coder: string): Map<string, Coded> {
  const sentences = new Map<string, Coded>();
  for (const row of codings) {
    if (row.coder !== coder) continue;
    const coded = sentences.get(row.sentence_id) ?? {themes: new Set(), disputed: new Set()};
    sentences.set(row.sentence_id, coded);
    if (row.theme_id !== null) (row.disputed ? coded.disputed : coded.themes).add(row.theme_id);
  }
  return sentences;
}
