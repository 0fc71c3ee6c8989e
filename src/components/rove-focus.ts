const OPERABLE = "a[href], button, [tabindex]";
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last
};

/**
 * Makes a chart's operable marks one stop of the Tab key, with arrow keys, Home and End between them. Says whether
 * there are any. Links of SVG (`a` with `xlink:href`) count too.
 */
export function roveFocus(chart: HTMLElement): boolean {
  const marks = [...chart.querySelectorAll<HTMLElement | SVGElement>(`${OPERABLE}, svg a`)];
  let present = marks[0];
  if (!present) return false;
  for (const mark of marks) mark.setAttribute("tabindex", mark === present ? "0" : "-1");
  const enter = (mark: HTMLElement | SVGElement) => {
    present?.setAttribute("tabindex", "-1");
    mark.setAttribute("tabindex", "0");
    present = mark;
  };
  const holder = chart.firstElementChild as HTMLElement | SVGElement;
  holder.addEventListener("focusin", ({target}) => {
    const mark = marks.find((other) => other === target);
    if (mark) enter(mark);
  });
  holder.addEventListener("keydown", (event) => {
    const {key, target, ctrlKey, metaKey, altKey} = event as KeyboardEvent;
    const at = marks.findIndex((mark) => mark === target);
    const next = at < 0 || ctrlKey || metaKey || altKey ? undefined : marks[STEPS[key]?.(at, marks.length - 1) ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return true;
}
