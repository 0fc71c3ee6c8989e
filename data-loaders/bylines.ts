import {isPersonName} from "./names.js";

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
const MEETING = "(?:[\\p{Script=Han}，、]{0,40}(?:会议|大会|全会)(?:《[^。]{2,40}》)?[\\p{Script=Han}]{0,6})";
const PATTERN = new RegExp(`^[（(]?${DAY}${MEETING}?[）)]?(?<name>[\\p{Script=Han}·]{2,16})?$`, "u");

/** Reads a line such as （2019年5月6日）刘伟, given without white space; null where it is none. */
export function readByline(text: string): Byline | null {
  if (text.length > 90) return null;
  const match = PATTERN.exec(text);
  if (!match?.groups) return null;
  const {year, month, day, name} = match.groups;
  if (name && !isSpeaker(name)) return null;
  const value = `${number(year!)}-${pad(number(month!))}-${pad(number(day!))}`;
  const valid = !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
  return {day: valid ? value : null, dayText: valid ? `${year}年${month}月${day}日` : null, name: name ?? null};
}

const OFFICE =
  /(?:总理|省长|市长|主席|书记|主任|县长|区长|州长|盟长|院长|检察长|会长|部长|局长)(?<person>[\p{Script=Han}·]{2,4})$/u;

/** Whether text is a person, with or without an office before the name: 习近平, 国务院总理温家宝. */
export function isSpeaker(text: string): boolean {
  if (text.length > 20) return false;
  const person = OFFICE.exec(text)?.groups?.person;
  return isPersonName(person ?? text);
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
