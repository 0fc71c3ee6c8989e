import {words} from "./words.js";
import type {Language} from "./words.js";

/** The themes of the codebook with a short name and a colour; others go by their ids, in grey. */
export type KnownTheme = keyof ReturnType<typeof words>["themes"]["names"];

/** The colour of a theme: a custom property of `themes.css`, so that it follows the reader's scheme. */
export function themeColor(theme_id: string): string {
  return `var(--gb-${theme_id}, var(--gb-other))`;
}

/** What to call a theme where there is little room. */
export function themeName(theme_id: string, lang: Language): string {
  const {names} = words(lang).themes;
  return theme_id in names ? names[theme_id as KnownTheme] : theme_id;
}

/** The length of the longest name, in characters of the width of Chinese ones. */
export function longestName(theme_ids: readonly string[], lang: Language): number {
  const breadth = (name: string) =>
    [...name].reduce((sum, glyph) => sum + (/\p{Script=Han}/u.test(glyph) ? 1 : 0.54), 0);
  return Math.max(0, ...theme_ids.map((theme_id) => breadth(themeName(theme_id, lang))));
}
