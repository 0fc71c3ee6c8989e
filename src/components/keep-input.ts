import type {Widget} from "@observablehq/inputs";
import {address} from "./address.js";
import type {Json} from "./packed.js";

/** How an input's state is read and set, where it is not its value. */
export interface Access {
  get: () => unknown;
  set: (value: unknown) => void;
}

/**
 * Keeps an input's value in the page's address under a name. A value that the input does not take, or that is no text,
 * number, truth value, day or list of these, is not kept. Gives the input back.
 */
export function keepInput(form: Widget, name: string | null, access = accessTo(form)): Widget {
  const published = plain(access.get());
  if (!name || published === undefined) return form;
  let early = true;
  address.keep(name, {
    element: form,
    read() {
      const value = plain(access.get());
      return same(value, published) ? undefined : value;
    },
    take(value = published) {
      const before = plain(access.get());
      if (same(value, before)) return;
      access.set(value);
      if (!same(plain(access.get()), value)) access.set(published);
      if (!early && !same(plain(access.get()), before)) form.dispatchEvent(new Event("input", {bubbles: true}));
    }
  });
  early = false;
  form.addEventListener("input", () => address.changed(name));
  return form;
}

function accessTo(form: Widget): Access {
  return {
    get: () => form.value,
    set(value) {
      form.value = value;
    }
  };
}

/**
 * The name of an input made with such options: `name`, or its label's Latin words, or all of the label where it has none:
 * "Words shown 显示词数" is `words-shown`. Null where there is neither.
 */
export function inputName(options: unknown): string | null {
  const {name, label} = (options ?? {}) as {name?: unknown; label?: unknown};
  if (typeof name === "string" && name) return name;
  const text = (label instanceof Node ? (label.textContent ?? "") : typeof label === "string" ? label : "").trim();
  return (
    text
      .toLowerCase()
      .match(/[a-z0-9]+/gu)
      ?.join("-") ??
    (text || null)
  );
}

/** A value as JSON holds it, a moment as ISO text; undefined for what is none of these. */
function plain(value: unknown): Json | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (!Array.isArray(value)) return undefined;
  const items = value.map(plain);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function same(left: Json | undefined, right: Json | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
