import type {QuerySession, Parameters} from "./query-session.js";
import {sameParameters} from "./query-session.js";
import type {Parameter} from "./result.js";

/** An input of Observable's, or any element with a value and "input" events. */
export type Input = HTMLElement & {value?: unknown};

/** Events that follow one another faster than this wait for the last of them, in milliseconds. */
const PAUSE = 80;

/**
 * Binds elements to a query's parameters, by name: the first change of a burst asks at once, the last of it after a
 * pause. The listeners go when `root` has left the page. The answer sets the elements back to the query's defaults.
 */
export function bindInputs(inputs: Record<string, Input>, session: QuerySession, root: HTMLElement): () => void {
  const bound = Object.entries(inputs);
  const read = (): Parameters => Object.fromEntries(bound.map(([name, input]) => [name, asParameter(input.value)]));
  let asked = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = false;
  const ask = () => {
    asked = performance.now();
    session.setParameters(read());
  };
  const listen = () => {
    seen ||= root.isConnected;
    clearTimeout(timer);
    if (seen && !root.isConnected) for (const [, input] of bound) input.removeEventListener("input", listen);
    else {
      const wait = asked + PAUSE - performance.now();
      if (wait > 0) timer = setTimeout(ask, wait);
      else ask();
    }
  };
  for (const [, input] of bound) input.addEventListener("input", listen);
  session.setParameters(read());
  return () => {
    for (const [name, input] of bound) {
      const value = session.defaults[name] ?? null;
      if (sameParameters({value: asParameter(input.value)}, {value})) continue;
      input.value = value;
      input.dispatchEvent(new Event("input", {bubbles: true}));
    }
  };
}

/** An input's value as SQL can hold it. Throws for what it cannot. */
export function asParameter(value: unknown): Parameter {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(asParameter);
  throw new TypeError(`value of an input that SQL cannot hold: ${String(value)}`);
}
