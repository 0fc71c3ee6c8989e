/** A label that wants to stand at a point: its text's width and height in pixels, and how far from the point. */
export interface Label {
  x: number;
  y: number;
  width: number;
  height: number;
  gap: number;
}

export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a label stands: the middle of its text. */
export interface Placed {
  x: number;
  y: number;
}

/**
 * Places for labels beside their points, the earlier ones first: to the right, the left, above or below, where the label
 * meets no other, no point and no edge. Null where there is no room.
 */
export function placeLabels(labels: readonly Label[], points: readonly Placed[], bounds: Bounds): (Placed | null)[] {
  const taken: Bounds[] = points.map(({x, y}) => box({x, y}, 6, 6));
  return labels.map(({x, y, width, height, gap}) => {
    const aside = gap + width / 2;
    const above = gap + height / 2;
    const spots = [
      {x: x + aside, y},
      {x: x - aside, y},
      {x, y: y - above},
      {x, y: y + above}
    ];
    const spot = spots.find((spot) => {
      const wanted = box(spot, width, height);
      return within(wanted, bounds) && !taken.some((other) => meet(wanted, other));
    });
    if (spot) taken.push(box(spot, width, height));
    return spot ?? null;
  });
}

function box({x, y}: Placed, width: number, height: number): Bounds {
  return {left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2};
}

const within = (a: Bounds, b: Bounds) =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
const meet = (a: Bounds, b: Bounds) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
