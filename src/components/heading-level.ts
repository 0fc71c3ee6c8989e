/** A level of heading: 1 is the page's title. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The level that a heading in an element takes, so that none is skipped: one below the last of the page before it. */
export function levelBelow(element: HTMLElement): HeadingLevel {
  const before = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(
    (heading) =>
      !heading.closest(".gb-cell") && heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  );
  return nextLevel(Number(before.at(-1)?.tagName.slice(1) ?? 1) as HeadingLevel);
}

export function nextLevel(level: HeadingLevel): HeadingLevel {
  return Math.min(level + 1, 6) as HeadingLevel;
}
