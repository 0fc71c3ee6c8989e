declare module "@observablehq/inputs" {
  /** An element that is an input: its `value`, and an "input" event at each change. */
  export type Widget = HTMLElement & {value: unknown};
  type Options = Record<string, unknown>;
  export function button(content?: unknown, options?: Options): Widget;
  export function checkbox(data: Iterable<unknown>, options?: Options): Widget;
  export function radio(data: Iterable<unknown>, options?: Options): Widget;
  export function select(data: Iterable<unknown>, options?: Options): Widget;
  export function toggle(options?: Options): Widget;
  export function range(extent?: [number, number], options?: Options): Widget;
  export function number(extent?: [number, number], options?: Options): Widget;
  export function search(data: Iterable<unknown>, options?: Options): Widget;
  export function table(data: Iterable<unknown>, options?: Options): Widget;
  export function text(options?: Options): Widget;
  export function textarea(options?: Options): Widget;
  export function date(options?: Options): Widget;
  export function datetime(options?: Options): Widget;
  export function color(options?: Options): Widget;
  export function file(options?: Options): Widget;
  export function form(inputs: unknown, options?: Options): Widget;
  export function input<T>(value?: T): EventTarget & {value: T};
  export function bind<T extends EventTarget>(target: T, source: EventTarget & {value?: unknown}): T;
}
