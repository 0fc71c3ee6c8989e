import type {Alignment, Quantity, Report} from "./tables.js";

/**
 * Quantities of digests with the figure of the full report that each repeats: the same number, unit and qualifier in a
 * sentence that shares wording with its own; else that of the same thing, by its words or its series; else the only one
 * in the full report. One figure of the full report is repeated once at most by one digest.
 */
export function findReprints(
  quantities: readonly Quantity[],
  reports: readonly Pick<Report, "report_id" | "digest_of">[],
  alignments: readonly Pick<Alignment, "left_sentence_id" | "right_sentence_id">[]
): Quantity[] {
  const originals = new Map(reports.map(({report_id, digest_of}) => [report_id, digest_of]));
  const aligned = new Set(
    alignments.map(({left_sentence_id, right_sentence_id}) => `${right_sentence_id}~${left_sentence_id}`)
  );
  const figures = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const key = keyOf(quantity.report_id, quantity);
    figures.set(key, [...(figures.get(key) ?? []), quantity]);
  }
  const taken = new Set<string>();
  const repeats = new Map<Quantity, string>();
  // Those that their wording tells take their figures first.
  for (const rule of [inAlignedSentence, ofTheSame])
    for (const quantity of quantities) {
      const original = originals.get(quantity.report_id);
      if (!original || repeats.has(quantity)) continue;
      const same = figures.get(keyOf(original, quantity)) ?? [];
      const free = same.filter(({quantity_id}) => !taken.has(`${quantity.report_id} ${quantity_id}`));
      const found = rule(quantity, free, same.length);
      if (!found) continue;
      taken.add(`${quantity.report_id} ${found.quantity_id}`);
      repeats.set(quantity, found.quantity_id);
    }
  return quantities.map((quantity) => ({...quantity, repeats: repeats.get(quantity) ?? quantity.repeats}));

  function inAlignedSentence(quantity: Quantity, free: readonly Quantity[]): Quantity | undefined {
    const beside = free.filter((other) => aligned.has(`${quantity.sentence_id}~${other.sentence_id}`));
    return beside.find((other) => isSame(quantity, other)) ?? beside[0];
  }

  function ofTheSame(quantity: Quantity, free: readonly Quantity[], all: number): Quantity | undefined {
    return free.find((other) => isSame(quantity, other)) ?? (all === 1 ? free[0] : undefined);
  }
}

function keyOf(report_id: string, {value_exact, value_max, unit, qualifier}: Quantity): string {
  return [report_id, value_exact, value_max, unit, qualifier].join("|");
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.series_id !== null && a.series_id === b.series_id ? true : bare(a.indicator) === bare(b.indicator);
}

function bare(text: string | null): string {
  return (text ?? "").replace(/\s+/gu, "");
}
