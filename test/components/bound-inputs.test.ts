import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {asParameter, bindInputs} from "../../src/components/bound-inputs.js";
import type {Input} from "../../src/components/bound-inputs.js";
import {QuerySession} from "../../src/components/query-session.js";
import type {Ask} from "../../src/components/query-session.js";

const query: ShippedQuery = {
  name: "words",
  title: "Words",
  title_zh: "词语",
  description: "",
  description_zh: "",
  parameters: [{name: "most", value: 20, label: "Most", label_zh: "最多"}],
  sql: "SELECT 1",
  result: {fields: [], rows: []}
};

beforeEach(() => vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout", "performance"]}));
afterEach(() => vi.useRealTimers());

/** An input and its cell's root, as far as binding sees them. */
function bind(value: unknown) {
  const ask = vi.fn<Ask>(() => new Promise(() => {}));
  const input = Object.assign(new EventTarget(), {value}) as unknown as Input;
  const root = {isConnected: true};
  const reset = bindInputs({most: input}, new QuerySession(query, ask, () => {}), root as HTMLElement);
  const set = (next: unknown) => {
    input.value = next;
    input.dispatchEvent(new Event("input"));
  };
  return {ask, asked: () => ask.mock.calls.map(([, {parameters}]) => parameters["most"]), input, root, set, reset};
}

test("an input at the parameter's default asks nothing; another value asks at once", () => {
  expect(bind(20).ask).not.toHaveBeenCalled();
  expect(bind(5).asked()).toEqual([5]);
});

test("of a burst of changes the first and the last are asked", () => {
  const {asked, set} = bind(20);
  vi.advanceTimersByTime(1000);
  for (const value of [21, 22, 23, 24]) {
    set(value);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1000);
  expect(asked()).toEqual([21, 24]);
});

test("an input no longer asks once its cell has left the page", () => {
  const {asked, root, set} = bind(20);
  vi.advanceTimersByTime(1000);
  set(21);
  root.isConnected = false;
  vi.advanceTimersByTime(1000);
  set(22);
  vi.advanceTimersByTime(1000);
  expect(asked()).toEqual([21]);
});

test("reset puts the default into the input and tells the others that listen", () => {
  const {input, reset} = bind(5);
  const told = vi.fn<() => void>();
  input.addEventListener("input", told);
  reset();
  expect(input.value).toBe(20);
  reset();
  expect(told).toHaveBeenCalledTimes(1);
});

test("values that SQL cannot hold are refused", () => {
  expect(asParameter([1, ["甲"], undefined])).toEqual([1, ["甲"], null]);
  expect(() => asParameter({a: 1})).toThrow("value of an input that SQL cannot hold");
});
