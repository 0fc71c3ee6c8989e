import type {Placed} from "./blocks.js";
import type {Draft} from "./drafts.js";
import {placeParts} from "./parts.js";
import type {Placing} from "./parts.js";
import type {Section} from "./tables.js";

/**
 * The heading tree: a root that governs all, and a section for each heading. A heading belongs to the nearest one above
 * it of a higher level; a part goes down from the top headings, save where an editor gives a deeper one its own. `year`
 * is the one in which the report is given.
 */
export function makeSections(report_id: string, blocks: readonly Placed[], year: number | null): Section[] {
  const headings = blocks.filter(({block}) => block.role === "heading");
  const root: Open = {
    draft: null,
    level: 0,
    section: {
      section_id: `${report_id}/s0`,
      report_id,
      parent_id: null,
      ordinal: 0,
      level: 0,
      heading: "",
      part: headings.length > 0 ? "front" : "other",
      part_basis: headings.length > 0 ? "stands above the first heading" : "the text has no heading"
    },
    start: Infinity,
    end: 0
  };
  const placings = placeTop(headings, blocks, year);
  const all = [root];
  const open = [root];
  for (const {draft, block} of blocks) {
    if (block.role === "furniture") continue;
    if (block.role === "heading") {
      const level = block.level ?? 1;
      while (open.at(-1)!.level >= level) open.pop();
      const parent = open.at(-1)!.section;
      const placing = draft.part ?? placings.get(draft) ?? {part: parent.part, basis: "as the heading above it"};
      const section = {
        section_id: `${report_id}/s${all.length}`,
        report_id,
        parent_id: parent.section_id,
        ordinal: all.length,
        level: parent.level + 1,
        heading: block.text,
        part: placing.part,
        part_basis: placing.basis
      };
      open.push({draft, level, section, start: block.source_start, end: block.source_end});
      all.push(open.at(-1)!);
    }
    for (const governing of open) governing.end = Math.max(governing.end, block.source_end);
    root.start = Math.min(root.start, block.source_start);
  }
  return all.map(({section, start, end}) =>
    Object.assign(section, {source_start: Math.min(start, end), source_end: end})
  );
}

interface Open {
  draft: Draft | null;
  level: number;
  section: Omit<Section, "source_start" | "source_end">;
  start: number;
  end: number;
}

/** The parts of the headings that have none above them. */
function placeTop(headings: readonly Placed[], blocks: readonly Placed[], year: number | null): Map<Draft, Placing> {
  let highest = Infinity;
  const top = headings.filter(({block}) => {
    const level = block.level ?? 1;
    const isTop = level <= highest;
    highest = Math.min(highest, level);
    return isTop;
  });
  const texts = new Map(top.map(({draft, block}) => [draft, block.text]));
  const drafts = top.map(({draft}) => draft);
  const placings = placeParts(drafts, {
    title: blocks.find(({block}) => block.role === "title")?.block.text ?? "",
    introduction: introductionOf(blocks),
    year,
    textOf: (draft) => texts.get(draft) ?? ""
  });
  return new Map(drafts.map((draft, i) => [draft, placings[i]!]));
}

/** The last paragraph above the first heading. */
function introductionOf(blocks: readonly Placed[]): string {
  const end = blocks.findIndex(({block}) => block.role === "heading");
  return blocks.slice(0, Math.max(0, end)).findLast(({block}) => block.role === "paragraph")?.block.text ?? "";
}
