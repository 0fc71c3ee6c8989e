/** Tables of up to so many rows are drawn whole. */
const WHOLE = 500;

/** Rows drawn beyond each edge of what is seen. */
const MARGIN = 8;

/** Pixels that browsers let a box be high, with room to spare: Firefox stops short of 18 million. */
const HIGHEST = 10_000_000;

/** Pixels at either end that scroll one to one where the rest is compressed. */
const ENDS = 4000;

/** Rows that are printed of a table that is not drawn whole. */
export const PRINTED = 200;

export interface RowWindow {
  /** Draws anew from the top: other rows, or the same in another order. */
  reset(numRows: number): void;
  /** Scrolls as little as needed for a row to be seen, and draws it. */
  reveal(row: number): void;
  /** The drawn element of a row; null where the row is not drawn. */
  element(row: number): HTMLTableRowElement | null;
  /** Rows that are seen at a time. */
  readonly pageRows: number;
  /** Index of the first row that is seen. */
  readonly top: number;
}

export interface RowWindowOptions {
  scroller: HTMLElement;
  table: HTMLTableElement;
  /** Makes the element of a row. */
  draw: (row: number) => HTMLTableRowElement;
  /** Told after rows have been drawn or dropped. */
  drawn: () => void;
}

/**
 * The rows of a table that are seen, drawn as the reader scrolls. Up to 500 rows are drawn whole, each as high as its
 * text; of more, all are of one height (`gb-uniform`), so that any row is reached at once. Where the rows together are
 * higher than a box may be, the scroll bar is compressed; small steps still move by their own pixels.
 */
export function rowWindow({scroller, table, draw, drawn}: RowWindowOptions): RowWindow {
  const body = table.tBodies[0] ?? table.createTBody();
  const above = spacer();
  const below = spacer();
  body.before(above);
  body.after(below);
  let numRows = 0;
  let height = 0;
  /** Pixels of rows above what is seen, and of the scroll bar. They differ where it is compressed. */
  let offset = 0;
  let scrolled = 0;
  let first = 0;
  let printing = false;

  const whole = () => numRows <= WHOLE;
  const seen = () => Math.max(0, scroller.clientHeight - (table.tHead?.offsetHeight ?? 0));
  const total = () => numRows * height;
  const track = () => Math.min(total(), HIGHEST);
  const compressed = () => total() > HIGHEST;

  /** The offset that a place of the scroll bar stands for. */
  const offsetAt = (place: number) => {
    if (!compressed() || place <= ENDS) return place;
    if (place >= track() - ENDS) return total() - (track() - place);
    return ENDS + ((place - ENDS) * (total() - 2 * ENDS)) / (track() - 2 * ENDS);
  };
  const placeOf = (at: number) => {
    if (!compressed() || at <= ENDS) return at;
    if (at >= total() - ENDS) return track() - (total() - at);
    return ENDS + ((at - ENDS) * (track() - 2 * ENDS)) / (total() - 2 * ENDS);
  };

  function fill(from: number, to: number): void {
    const present = body.rows;
    while (present.length > 0 && first < from) {
      present[0]!.remove();
      first++;
    }
    while (present.length > 0 && first + present.length > to) present[present.length - 1]!.remove();
    if (present.length === 0) first = from;
    const head = Array.from({length: Math.max(0, first - from)}, (_, i) => draw(from + i));
    body.prepend(...head);
    first = from;
    const tail = Array.from({length: Math.max(0, to - first - present.length)}, (_, i) =>
      draw(first + present.length + i)
    );
    body.append(...tail);
    drawn();
  }

  function update(): void {
    if (printing) return;
    if (whole()) {
      if (body.rows.length !== numRows) fill(0, numRows);
      stretch(above, 0);
      stretch(below, 0);
      return;
    }
    if (height === 0) {
      fill(0, Math.min(numRows, 40));
      height = body.rows[0]?.getBoundingClientRect().height ?? 0;
      if (height === 0) return;
    }
    const from = Math.max(0, Math.floor(offset / height) - MARGIN);
    const to = Math.min(numRows, Math.ceil((offset + seen()) / height) + MARGIN);
    fill(from, to);
    const start = Math.max(0, from * height - offset + scrolled);
    stretch(above, start);
    stretch(below, Math.max(0, track() - start - (to - from) * height));
  }

  function scrollTo(at: number): void {
    offset = Math.max(0, Math.min(at, total() - seen()));
    scrolled = placeOf(offset);
    stretch(below, Math.max(0, track()));
    scroller.scrollTop = scrolled;
    scrolled = scroller.scrollTop;
    update();
  }

  let settling: ReturnType<typeof setTimeout> | undefined;
  scroller.addEventListener(
    "scroll",
    () => {
      const place = scroller.scrollTop;
      const step = place - scrolled;
      if (whole() || step === 0) return;
      const inside = place > ENDS && place < track() - ENDS - seen();
      offset = compressed() && inside && Math.abs(step) < seen() ? offset + step : offsetAt(place);
      scrolled = place;
      update();
      clearTimeout(settling);
      // The scroll bar catches up with small steps once they end.
      if (compressed()) settling = setTimeout(() => scrollTo(offset), 200);
    },
    {passive: true}
  );
  let width = 0;
  new ResizeObserver(() => {
    if (whole() || printing || scroller.clientHeight === 0) return;
    const before = height;
    if (width !== scroller.clientWidth) height = 0;
    width = scroller.clientWidth;
    update();
    if (before > 0 && height !== before) scrollTo((offset / before) * height);
  }).observe(scroller);
  addEventListener("beforeprint", () => {
    if (whole() || !scroller.isConnected) return;
    fill(0, Math.min(numRows, PRINTED));
    printing = true;
  });
  addEventListener("afterprint", () => {
    printing = false;
    if (scroller.isConnected) update();
  });

  return {
    reset(rows) {
      numRows = rows;
      body.replaceChildren();
      first = 0;
      table.classList.toggle("gb-uniform", !whole());
      offset = scrolled = 0;
      scroller.scrollTop = 0;
      update();
    },
    reveal(row) {
      if (!whole() && height > 0) {
        if (row * height < offset) scrollTo(row * height);
        else if ((row + 1) * height > offset + seen()) scrollTo((row + 1) * height - seen());
      }
      body.rows[row - first]?.scrollIntoView({block: "nearest", inline: "nearest"});
    },
    element: (row) => (row >= first ? (body.rows[row - first] ?? null) : null),
    get pageRows() {
      return height > 0 ? Math.max(1, Math.floor(seen() / height)) : 10;
    },
    get top() {
      return height > 0 && !whole() ? Math.ceil(offset / height) : 0;
    }
  };
}

function spacer(): HTMLTableSectionElement {
  const element = document.createElement("tbody");
  element.className = "gb-space";
  element.setAttribute("aria-hidden", "true");
  const row = element.insertRow();
  row.insertCell();
  return element;
}

function stretch(element: HTMLTableSectionElement, height: number): void {
  element.rows[0]!.style.height = `${height}px`;
  element.hidden = height <= 0;
}
