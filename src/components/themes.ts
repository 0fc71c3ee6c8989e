import {words} from "./words.js";
import type {Language} from "./words.js";

/** The themes of the codebook with a short name and a colour; others go by their ids, in grey. */
export type KnownTheme = keyof ReturnType<typeof words>["themes"]["names"];

/** The colour of a theme: a custom property of `house-style.css`, so that it follows the reader's scheme. */
export function themeColor(theme_id: string): string {
  return `var(--gb-${theme_id}, var(--gb-other))`;
}

/** What to call a theme where there is little room. */
export function themeName(theme_id: string, lang: Language): string {
  const {names} = words(lang).themes;
  return theme_id in names ? names[theme_id as KnownTheme] : theme_id;
}
