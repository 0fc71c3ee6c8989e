import * as inputs from "@observablehq/inputs";

// All of Observable's inputs, as they are, but for those below.
export * from "@observablehq/inputs";

/** Observable's range input. Its slider, which has no label of its own, is named as its number field is. */
export function range(...args: Parameters<typeof inputs.range>): ReturnType<typeof inputs.range> {
  const form = inputs.range(...args);
  const name = form.querySelector("label")?.textContent?.trim();
  if (name) form.querySelector('input[type="range"]')?.setAttribute("aria-label", name);
  return form;
}
