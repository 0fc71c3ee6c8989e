import {svg} from "htl";
import {LEADING} from "./house-style.js";
import {cutText} from "./text-width.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of the query `data-stages`: a table, the one it is made from (null for what stands first) and its rows. */
export interface StageRow {
  stage: string;
  made_from: string | null;
  made: number;
}

/** A stage with its place in the diagram, in columns and rows from 0. */
export interface PlacedStage {
  row: StageRow;
  column: number;
  line: number;
}

const BOX = {height: 44, gap: 16};
/** Width from which the stages up to the one that branches stand side by side. */
const WIDE = 640;

/**
 * Places the stages: one after another as long as each leads to one other, then a line for each branch. `across` says
 * whether the first ones stand side by side or one below another.
 */
export function placeStages(rows: readonly StageRow[], across: boolean): PlacedStage[] {
  const next = (stage: string | null) => rows.filter(({made_from}) => made_from === stage);
  const placed: PlacedStage[] = [];
  let trunk = next(null);
  for (let i = 0; trunk.length === 1; i++) {
    placed.push({row: trunk[0]!, column: across ? i : 0, line: across ? 0 : i});
    trunk = next(trunk[0]!.stage);
  }
  let line = across ? 1 : placed.length;
  const branch = (row: StageRow, column: number) => {
    placed.push({row, column, line});
    for (const [i, one] of next(row.stage).entries()) {
      if (i > 0) line++;
      branch(one, column + 1);
    }
  };
  for (const row of trunk) {
    branch(row, across ? 1 : 0);
    line++;
  }
  return placed;
}

/** The stages as boxes with their rows, joined by what is made from what; a box leads to the table's columns. */
export function stageDiagram(rows: readonly StageRow[], {width, lang}: {width: number; lang: Language}): SVGElement {
  const {method} = words(lang);
  const across = width >= WIDE;
  const placed = placeStages(rows, across);
  const columns = Math.max(...placed.map(({column}) => column)) + 1;
  const lines = Math.max(...placed.map(({line}) => line)) + 1;
  // On a phone the branches leave room at their left for the line that they hang on.
  const indent = across ? 0 : 14;
  const box = (width - indent - 2 - (columns - 1) * BOX.gap) / columns;
  const x = ({column}: PlacedStage) => 1 + indent + column * (box + BOX.gap);
  const y = ({line}: PlacedStage) => 1 + line * (BOX.height + BOX.gap);
  const at = new Map(placed.map((stage) => [stage.row.stage, stage]));
  const name = ({stage}: StageRow) => method.stages[stage] ?? stage;
  const link = (stage: PlacedStage) => {
    const from = stage.row.made_from === null ? undefined : at.get(stage.row.made_from);
    return from ? svg`<path d=${joint(from, stage)} marker-end="url(#gb-stage-arrow)" />` : null;
  };
  const joint = (from: PlacedStage, to: PlacedStage) => {
    const middle = y(to) + BOX.height / 2;
    if (from.line === to.line) return `M${x(from) + box},${middle}H${x(to) - 1}`;
    if (from.column === to.column && to.line === from.line + 1 && !branches(from))
      return `M${x(from) + box / 2},${y(from) + BOX.height}V${y(to) - 1}`;
    // A branch leaves the trunk at the side on which its box stands.
    const trunk = across ? x(to) - BOX.gap / 2 : 1 + indent / 2;
    const start = across
      ? `M${x(from) + box / 2},${y(from) + BOX.height}V${y(from) + BOX.height + BOX.gap / 2}H${trunk}`
      : `M${x(from)},${y(from) + BOX.height / 2}H${trunk}`;
    return `${start}V${middle}H${x(to) - 1}`;
  };
  const branches = (stage: PlacedStage) => placed.filter(({row}) => row.made_from === stage.row.stage).length > 1;
  const height = lines * (BOX.height + BOX.gap) - BOX.gap + 2;
  return svg`<svg class="gb-stages" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    <defs>
      <marker id="gb-stage-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0,0.5L7,4L0,7.5" />
      </marker>
    </defs>
    <g class="gb-stage-links">${placed.map(link)}</g>
    ${placed.map(
      (
        stage
      ) => svg`<a href=${`./data#${stage.row.stage}`} aria-label=${method.stageLink(name(stage.row), stage.row.made)}>
        <rect x=${x(stage)} y=${y(stage)} width=${box} height=${BOX.height} rx="5" />
        <text x=${x(stage) + box / 2} y=${y(stage) + BOX.height / 2 - 4} text-anchor="middle">${cutText(name(stage.row), box - 8)}</text>
        <text class="gb-stage-count" x=${x(stage) + box / 2} y=${y(stage) + BOX.height / 2 - 4 + LEADING} text-anchor="middle">${stage.row.made.toLocaleString("en")}</text>
      </a>`
    )}
  </svg>` as SVGElement;
}
