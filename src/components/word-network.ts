import * as Plot from "@observablehq/plot";
import {forceLink, forceManyBody, forceSimulation, forceX, forceY} from "d3-force";
import type {SimulationNodeDatum} from "d3-force";
import {clickable} from "./clickable.js";
import {words} from "./words.js";
import type {Language} from "./words.js";

/** A row of `word-network`: two words and the sentences that they share. */
export interface NetworkRow {
  source: string;
  target: string;
  together: number;
  source_sentences: number;
  target_sentences: number;
  log_dice: number;
}

interface Node extends SimulationNodeDatum {
  id: string;
  sentences: number;
  radius: number;
}

const FONT = 13;
const STEPS = 300;

/** Words as discs, those of the same sentences joined; a line opens the sentences that hold both. Laid out the same each time. */
export function wordNetwork<Row extends NetworkRow>(
  rows: readonly Row[],
  {width, lang, open}: {width: number; lang: Language; open?: (row: Row) => void}
) {
  const {lexical} = words(lang);
  const height = Math.round(Math.max(460, Math.min(640, width * 0.75)));
  const nodes = layOut(rows, width, height);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const end = (id: string) => byId.get(id)!;
  const name = (row: Row) => lexical.edge(row.source, row.target, row.together, row.log_dice);
  const most = Math.max(...rows.map(({together}) => together));
  return Plot.plot({
    width,
    height,
    margin: 0,
    axis: null,
    x: {domain: [0, width], range: [0, width]},
    y: {domain: [0, height], range: [0, height]},
    r: {type: "identity"},
    marks: [
      Plot.link(rows, {
        x1: (row: Row) => end(row.source).x,
        y1: (row: Row) => end(row.source).y,
        x2: (row: Row) => end(row.target).x,
        y2: (row: Row) => end(row.target).y,
        stroke: "var(--gb-accent)",
        strokeOpacity: 0.45,
        strokeWidth: (row: Row) => 1 + (5 * row.together) / most,
        strokeLinecap: "round",
        ariaLabel: name,
        title: name,
        render: open && clickable(rows, open)
      }),
      Plot.dot(nodes, {
        x: "x",
        y: "y",
        r: "radius",
        fill: "color-mix(in srgb, var(--gb-accent) 35%, var(--theme-background))",
        title: ({id, sentences}: Node) => lexical.node(id, sentences)
      }),
      Plot.text(nodes, {
        x: "x",
        y: "y",
        text: "id",
        fontSize: FONT,
        fill: "currentColor",
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        strokeOpacity: 0.8,
        pointerEvents: "none"
      })
    ]
  });
}

function layOut(rows: readonly NetworkRow[], width: number, height: number): Node[] {
  const sizes = new Map(
    rows.flatMap((row) => [[row.source, row.source_sentences] as const, [row.target, row.target_sentences] as const])
  );
  const most = Math.max(...sizes.values());
  const nodes: Node[] = [...sizes].map(([id, sentences]) => ({
    id,
    sentences,
    radius: 4 + 14 * Math.sqrt(sentences / most)
  }));
  const links = rows.map(({source, target}) => ({source, target}));
  const narrow = width < 500;
  const simulation = forceSimulation(nodes)
    .force(
      "link",
      forceLink<Node, {source: string; target: string}>(links)
        .id(({id}) => id)
        .distance(narrow ? 36 : 64)
        .strength(0.2)
    )
    .force("charge", forceManyBody().strength(narrow ? -80 : -200))
    .force("x", forceX(width / 2).strength(0.05))
    .force("y", forceY(height / 2).strength(0.08))
    .stop();
  for (let step = 0; step < STEPS; step++) {
    simulation.tick();
    moveApart(nodes);
    keepInside(nodes, width, height);
  }
  for (let step = 0; step < STEPS && moveApart(nodes); step++) keepInside(nodes, width, height);
  return nodes;
}

function keepInside(nodes: readonly Node[], width: number, height: number): void {
  for (const node of nodes) {
    node.x = Math.max(halfWidth(node), Math.min(width - halfWidth(node), node.x!));
    node.y = Math.max(halfHeight(node), Math.min(height - halfHeight(node), node.y!));
  }
}

const halfWidth = ({id, radius}: Node) => Math.max(radius, ([...id].length * FONT) / 2) + 3;
const halfHeight = ({radius}: Node) => Math.max(radius, FONT / 2) + 2;

/** Moves discs with their words out of one another, along the shorter way. Whether any had to move. */
function moveApart(nodes: readonly Node[]): boolean {
  let moved = false;
  for (const [i, a] of nodes.entries())
    for (const b of nodes.slice(i + 1)) {
      const [dx, dy] = [b.x! - a.x!, b.y! - a.y!];
      const overlapX = halfWidth(a) + halfWidth(b) - Math.abs(dx);
      const overlapY = halfHeight(a) + halfHeight(b) - Math.abs(dy);
      if (overlapX <= 0 || overlapY <= 0) continue;
      moved = true;
      if (overlapX < overlapY) {
        const shift = ((dx < 0 ? -1 : 1) * overlapX) / 2;
        [a.x, b.x] = [a.x! - shift, b.x! + shift];
      } else {
        const shift = ((dy < 0 ? -1 : 1) * overlapY) / 2;
        [a.y, b.y] = [a.y! - shift, b.y! + shift];
      }
    }
  return moved;
}
