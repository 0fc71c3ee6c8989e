/** A period, first and last day as YYYY-MM-DD, and the words it rests on. */
export interface Coverage {
  from: string;
  to: string;
  basis: string;
}

const YEAR = "(?<year>(?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3})年";
const FIVE_YEAR =
  '[“"]?(?<plan>[一二三四五六七八九十]{1,3})五[”"]?(?:时期|期间|规划|计划)|第(?<nth>[一二三四五六七八九十]{1,3})个五年(?:规划|计划)';

type Reader = (match: RegExpExecArray, year: number | null) => [from: string, to: string] | null;

/** Ways in which texts name periods; `year` is the year in which the report is given, where that is known. */
const WAYS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(FIVE_YEAR, "u"), ({groups}) => fiveYearPlan(countOf(groups?.plan ?? groups?.nth ?? ""))],
  [
    new RegExp(`${YEAR}(?:至|到|—|－|-)(?<last>(?:19|20)\\d\\d)年`, "u"),
    ({groups}) => [firstDay(yearOf(groups!.year!)), lastDay(Number(groups!.last))]
  ],
  [new RegExp(`${YEAR}上半年`, "u"), ({groups}) => [firstDay(yearOf(groups!.year!)), `${yearOf(groups!.year!)}-06-30`]],
  [new RegExp(`${YEAR}下半年`, "u"), ({groups}) => [`${yearOf(groups!.year!)}-07-01`, lastDay(yearOf(groups!.year!))]],
  [new RegExp(YEAR, "u"), ({groups}) => [firstDay(yearOf(groups!.year!)), lastDay(yearOf(groups!.year!))]],
  [/过去(?:的)?五年|五年来|近五年/u, (_, year) => (year ? [firstDay(year - 5), lastDay(year - 1)] : null)],
  [/今后五年|未来五年/u, (_, year) => (year ? [firstDay(year), lastDay(year + 4)] : null)],
  [/上半年/u, (_, year) => (year ? [firstDay(year), `${year}-06-30`] : null)],
  [/下半年/u, (_, year) => (year ? [`${year}-07-01`, lastDay(year)] : null)],
  [/一年来|过去(?:的)?一年|去年|上年/u, (_, year) => (year ? [firstDay(year - 1), lastDay(year - 1)] : null)],
  [/今年|本年/u, (_, year) => (year ? [firstDay(year), lastDay(year)] : null)],
  [/明年|来年/u, (_, year) => (year ? [firstDay(year + 1), lastDay(year + 1)] : null)]
];

/**
 * The period that words name: the first way that fits each text, all of them together. Null where none names one, or
 * where one counts from the report's own year and that is not known.
 */
export function readCoverage(texts: readonly string[], year: number | null): Coverage | null {
  const found = texts.flatMap((text) => readOne(text.normalize("NFKC"), text, year) ?? []);
  const [first] = found;
  if (!first) return null;
  const from = found.map((one) => one.from).toSorted()[0]!;
  const to = found
    .map((one) => one.to)
    .toSorted()
    .at(-1)!;
  return {from, to, basis: found.map((one) => one.basis).join("; ")};
}

function readOne(text: string, printed: string, year: number | null): Coverage | null {
  for (const [pattern, read] of WAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const span = read(match, year);
    if (!span) return null;
    const counted = /\d|[一二][〇零○]/u.test(match[0]) || match.groups?.plan || match.groups?.nth || !year;
    return {from: span[0], to: span[1], basis: `「${printed}」${counted ? "" : `, counted from ${year}`}`};
  }
  return null;
}

/** The nth five-year plan: the first began in 1953, and from the third (1966) on they follow one another. */
function fiveYearPlan(nth: number): [string, string] | null {
  if (nth < 1) return null;
  const start = nth < 3 ? 1953 + 5 * (nth - 1) : 1966 + 5 * (nth - 3);
  return [firstDay(start), lastDay(start + 4)];
}

const DIGITS = "〇一二三四五六七八九";

function countOf(number: string): number {
  const [tens, ones] = number.includes("十") ? number.split("十") : [null, number];
  const units = ones === "" ? 0 : DIGITS.indexOf(ones ?? "");
  return tens === null ? units : (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + units;
}

function yearOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  return Number([...text.replace(/[零○]/gu, "〇")].map((glyph) => DIGITS.indexOf(glyph)).join(""));
}

function firstDay(year: number): string {
  return `${year}-01-01`;
}

function lastDay(year: number): string {
  return `${year}-12-31`;
}
