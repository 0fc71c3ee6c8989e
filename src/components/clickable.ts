import type {RenderFunction} from "@observablehq/plot";

/**
 * A render transform that makes each mark a button: a click, Enter or the space bar calls `open` with its row. The mark
 * must draw one element a row; its `ariaLabel` names the button.
 */
export function clickable<Row>(rows: readonly Row[], open: (row: Row) => void): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context)!;
    index.forEach((at, i) => {
      const element = group.children[i];
      const row = rows[at];
      if (!element || row === undefined) return;
      element.setAttribute("role", "button");
      element.setAttribute("tabindex", "0");
      element.classList.add("gb-clickable");
      element.addEventListener("click", () => open(row));
      element.addEventListener("keydown", (event) => {
        const {key} = event as KeyboardEvent;
        if (key !== "Enter" && key !== " ") return;
        event.preventDefault();
        open(row);
      });
    });
    return group;
  };
}
