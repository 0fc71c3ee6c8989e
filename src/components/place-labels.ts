/** A label's middle and foot, in pixels, and its width. */
export interface LabelBox {
  x: number;
  y: number;
  width: number;
}

/**
 * How many lines each label is raised by, so that none covers another: the lower come first, each takes the lowest free
 * line. `line` is the height of a line, in pixels.
 */
export function raiseLabels(boxes: readonly LabelBox[], line: number): number[] {
  const placed: LabelBox[] = [];
  const raised = boxes.map(() => 0);
  const order = boxes.map((box, i) => ({box, i})).toSorted((a, b) => b.box.y - a.box.y || a.box.x - b.box.x);
  for (const {box, i} of order) {
    let level = 0;
    const covers = (other: LabelBox) =>
      Math.abs(other.x - box.x) < (other.width + box.width) / 2 && Math.abs(other.y - (box.y - level * line)) < line;
    while (placed.some(covers)) level++;
    placed.push({...box, y: box.y - level * line});
    raised[i] = level;
  }
  return raised;
}
