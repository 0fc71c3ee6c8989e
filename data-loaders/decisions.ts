import type {Edit} from "./editorial-edits.js";
import type {QuantityDecision} from "./editorial-quantities.js";
import type {VariantDecision} from "./editorial-variants.js";
import type {EditRow} from "./tables.js";

/** An editor's decisions as rows, in the order in which they act: those on the layout, then those on figures and on differences. */
export function tabulateEdits(
  report_id: string,
  edits: readonly Edit[],
  quantities: readonly QuantityDecision[],
  variants: readonly VariantDecision[] = []
): EditRow[] {
  const layout = edits.map((edit, i) => ({
    report_id,
    ordinal: i + 1,
    kind: edit.kind,
    words: edit.kind === "move" && edit.through ? `${edit.block} … ${edit.through}` : edit.block,
    decision: decide(edit),
    reason: edit.reason,
    line: edit.line
  }));
  const figures = quantities.map(({sentence, expression, nth, drop, set, reason, line}, i) => ({
    report_id,
    ordinal: edits.length + i + 1,
    kind: "quantity" as const,
    words: `${sentence} … ${expression}${nth === null ? "" : ` (${nth})`}`,
    decision: drop
      ? "no quantity"
      : Object.entries(set)
          .map(([name, value]) => `${name} ${value ?? "unknown"}`)
          .join(", "),
    reason,
    line
  }));
  const differences = variants.map(({sentence, here, there, reading, reason, line}, i) => ({
    report_id,
    ordinal: edits.length + quantities.length + i + 1,
    kind: "variant" as const,
    words: `${sentence} … ${here}`,
    decision: `${reading} for ${there}`,
    reason,
    line
  }));
  return [...layout, ...figures, ...differences];
}

function decide(edit: Edit): string {
  switch (edit.kind) {
    case "move":
      return `${edit.side} ${edit.target}`;
    case "role":
      return edit.level === null ? edit.role : `${edit.role} of level ${edit.level}`;
    case "level":
      return `level ${edit.level}`;
    case "part":
      return `part ${edit.part}`;
    case "join":
      return "continues the block above";
    case "split":
      return `cut before ${edit.at}`;
    case "keep_space":
      return `space kept between ${edit.left} and ${edit.right}`;
  }
}
