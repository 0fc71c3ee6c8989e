import type {ChartPlan} from "./chart-plan.js";

/** A chart as a call of Observable Plot that runs in a page, where `source` is a variable that holds the rows. */
export function chartCode(
  {mark, transform, options, plot, shorten, zero}: ChartPlan,
  source: string,
  title: string
): string {
  const given = transform
    ? `Plot.${transform.name}(${literal(transform.outputs)}, ${literal(options)})`
    : literal(options);
  const calls = [
    ...(shorten ? [`Plot.axisY(${literal(axisOptions(shorten))})`] : []),
    `Plot.${mark}(${source}, ${given})`,
    ...(zero ? [`Plot.rule${zero.toUpperCase()}([0])`] : [])
  ];
  const lines = [
    ...(title ? [`title: ${JSON.stringify(title)}`] : []),
    ...Object.entries(plot).map(([key, value]) => `${key}: ${literal(value)}`),
    `marks: [\n    ${calls.join(",\n    ")}\n  ]`
  ];
  return `Plot.plot({\n  ${lines.join(",\n  ")}\n})`;
}

/** An axis whose words end in … where they have no room. */
export function axisOptions(shorten: number) {
  return {lineWidth: shorten, textOverflow: "ellipsis", labelAnchor: "top", labelArrow: "none"} as const;
}

function literal(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${literal(item)}`);
  return `{${entries.join(", ")}}`;
}
