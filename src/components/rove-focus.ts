type Mark = HTMLElement | SVGElement;

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last
};

/**
 * Makes the operable marks of a chart one stop of the Tab key, with arrow keys, Home and End between those that are seen.
 * The buttons of a toolbar stay stops of their own. The answer is to be called after each drawing; it says whether there
 * are any such marks.
 */
export function roveFocus(chart: HTMLElement): () => boolean {
  let marks: Mark[] = [];
  const choose = (mark: Mark | undefined) => {
    for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
  };
  // Listeners stand on the chart's frame: Chromium lets an svg that listens for the focus take it.
  chart.addEventListener("focusin", ({target}) => {
    const mark = marks.find((other) => other === target);
    if (mark) choose(mark);
  });
  chart.addEventListener("keydown", (event) => {
    const {key, target, ctrlKey, metaKey, altKey} = event;
    if (!STEPS[key] || ctrlKey || metaKey || altKey) return;
    const seen = marks.filter((mark) => mark.checkVisibility());
    const at = seen.findIndex((mark) => mark === target);
    const next = at < 0 ? undefined : seen[STEPS[key](at, seen.length - 1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return () => {
    const found = chart.querySelectorAll<Mark>("a[href], svg a, button, [tabindex]");
    marks = [...found].filter((mark) => !mark.closest('[role="toolbar"]'));
    choose(marks[0]);
    return marks.length > 0;
  };
}
