declare module "htl" {
  type Interpolated = unknown;
  /** An element, or a span or fragment of several, with values interpolated as text, attributes or nodes. */
  export function html(strings: TemplateStringsArray, ...values: Interpolated[]): HTMLElement;
  export function svg(strings: TemplateStringsArray, ...values: Interpolated[]): SVGElement;
}
