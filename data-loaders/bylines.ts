/** What a line under the title says of when and by whom. */
export interface Byline {
  /** Day as YYYY-MM-DD, where it is named. */
  day: string | null;
  /** Its words. */
  dayText: string | null;
  /** The speaker or signatory, where named. */
  name: string | null;
}

const DAY =
  "(?<year>(?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3})年(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日";
const NAME = "(?:(?:代?(?:市|省|区|县|州|主席|总理|书记|国务院|工会)[^，。（）()]{0,12})?[\\p{Script=Han}·]{2,8})";
const PATTERN = new RegExp(
  `^[（(]?${DAY}(?:[\\p{Script=Han}，、]{0,40}(?:会议|大会|全会)[\\p{Script=Han}]{0,6})?[）)]?(?<name>${NAME})?$`,
  "u"
);

/** Reads a line such as （2019年5月6日）刘伟, given without white space; null where it is none. */
export function readByline(text: string): Byline | null {
  if (text.length > 80) return null;
  const match = PATTERN.exec(text);
  if (!match?.groups) return null;
  const {year, month, day, name} = match.groups;
  const value = `${number(year!)}-${pad(number(month!))}-${pad(number(day!))}`;
  const valid = !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
  return {day: valid ? value : null, dayText: valid ? `${year}年${month}月${day}日` : null, name: name ?? null};
}

const DIGITS = "〇一二三四五六七八九";

function number(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const glyphs = [...text.replace(/[零○]/gu, "〇")];
  if (!glyphs.includes("十")) return Number(glyphs.map((glyph) => DIGITS.indexOf(glyph)).join(""));
  const [tens, ones] = text.split("十") as [string, string];
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
