/** A time that a text names, first and last day. */
export interface Time {
  words: string;
  /** NULL where the words name a day up to which something counts. */
  from: string | null;
  /** NULL where the words count from a year that is not known. */
  to: string | null;
  /** Whether the words say as of when: 截至2018年底, 到2023年. */
  asOf: boolean;
  /** Whether the words only name what is compared with, 比2015年增长, or belong to another figure. */
  compared: boolean;
  /** Whether the words look ahead: 5年内. They say nothing of what was done. */
  ahead: boolean;
  /** Where the words stand: `[start, end)`. */
  start: number;
  end: number;
  /** As far as they hold: to the bracket's end, or the semicolon where they only date a level. */
  until: number;
}

const BETWEEN = /^(?:的|为|约|近|已?达到|共)*$/u;
const LONGEST = 6;
/** How many times are looked at before the nearest that is meant. */
const FEW = 30;

/** The time that stands right before a place: 2014年的7666户. */
export function timeAttached(text: string, times: readonly Time[], at: number): Time | null {
  const time = times[lastBefore(times, at)];
  if (!time || at - time.end > LONGEST || !BETWEEN.test(text.slice(time.end, at))) return null;
  return time;
}

/** The nearest time before a place that is meant for more than the figure behind it. */
export function timeBefore(times: readonly Time[], at: number, ahead: boolean): Time | null {
  const last = lastBefore(times, at);
  for (let i = last; i >= 0 && i > last - FEW; i--) {
    const time = times[i]!;
    if (!time.compared && at <= time.until && (!time.ahead || ahead)) return time;
  }
  return null;
}

function lastBefore(times: readonly Time[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What relative words count from. */
export interface Years {
  thisYear: number | null;
  /** The year that 上半年 belongs to where none is named. */
  half: number | null;
  covers: Span | null;
  /** The year that a review is of, which 上年 counts from; null where it is of several. */
  reviewed: number | null;
  plans: Span | null;
  /** The day of 截至目前. */
  now: string | null;
}

interface Span {
  from: string;
  to: string;
}

const DIGITS = "零一二三四五六七八九";
const NUMBERED = "(?:(?:19|20)\\d\\d|[一二][零九][零一二三四五六七八九]{2})";
const YEAR = `(?:(?<first>${NUMBERED})年?[-—至到~]+(?=${NUMBERED}年))?(?<year>${NUMBERED})年(?!代)`;
const COUNT = "[一二两三四五六七八九十\\d]{1,3}";
/** What the words of a time begin with: the pattern is tried there alone. */
const FIRST =
  '(?=[截目至今过近这前未下“"到当本去上明年底末第]|用[\\d一二两三四五六七八九十]|[\\d一二两三四五六七八九十零]{1,5}[年月~—\\-至到个季期时规以末”"])';
const TIME = new RegExp(
  `${FIRST}(?:${[
    "(?<now>截[至止]到?(?:目前|现在|今)|目前为止|至今|目前(?=已|共|有|，))",
    `(?<past>(?:过去|近|这|前)的?(?<pastcount>${COUNT})年(?:来|间|以来)?|(?<sincecount>${COUNT})年(?:来|间|以来|(?<ago>前)(?![期景往])))`,
    `(?<future>(?:今后|未来|下一步)的?(?<futurecount>${COUNT})年|(?<within>${COUNT})年(?:之)?内|用(?<over>${COUNT})年(?:左右)?的?时间)`,
    '[“"]?(?<plan>十?[一二三四五六七八九十])五[”"]?(?:(?:规划)?期?末|期间|时期|规划期|(?<plansince>以来))',

    `(?<asof>截[至止]到?|截止至|到(?=${NUMBERED}年|[今明]年)|至(?=${NUMBERED}年(?:年?底|末)))?(?:${YEAR}|(?<relative>[今去上当本明]年))?(?:(?<half>[上下]半年)|前(?<months>${COUNT})个月|(?<quarters>前)?第?(?<quarter>[一二三四])个?季度|(?<month>\\d{1,2})(?:月?[-—至到~](?<last>\\d{1,2}))?月(?:(?<day>\\d{1,2})日|(?<monthend>底|末))?(?:份)?|(?<end>年?[底末])|(?<since>以来|年初以来))?`
  ].join("|")})`,
  "gu"
);
/** A time that belongs to the figure behind it alone. */
const OWNED = /^的(?:[约近共]|达到)?[\d零一二三四五六七八九十百千万两]/u;

/** The times that a folded text names, in order; titles and slogans are left out. */
export function readTimes(text: string, years: Years): Time[] {
  const masked = text.includes("《") ? text.replace(/《[^》]*》/gu, (title) => "〇".repeat(title.length)) : text;
  const times: Time[] = [];
  for (const match of masked.matchAll(TIME)) {
    if (match[0] === "") continue;
    const span = resolve(match, years);
    if (!span) continue;
    const before = masked.slice(Math.max(0, match.index - 2), match.index);
    const end = match.index + match[0].length;
    const rest = masked.slice(end, end + 8);
    times.push({
      ...span,
      words: match[0],
      compared:
        match.groups?.["ago"] !== undefined ||
        /[比较按]$/u.test(before) ||
        OWNED.test(/[由从]$/u.test(before) && /^[\d零一二三四五六七八九十百千万两]/u.test(rest) ? `的${rest}` : rest) ||
        /^的?(?:相比|价格|不变价)/u.test(rest),
      ahead: match.groups?.["future"] !== undefined,
      start: match.index,
      end,
      until: holdsUntil(masked, match.index, end)
    });
  }
  return times;
}

/** 1995年达到…；: the words date the level that they stand before, not what follows the semicolon. */
const DATES_LEVEL = /^(?:将|已|就)?(?:达|增加到|增至|提高到|上升到|扩大到|降到|下降到|减少到)/u;
const BEFORE_BRACKET = /[（(][^（）()，。；]{0,6}$/u;

function holdsUntil(text: string, start: number, end: number): number {
  const bracket = BEFORE_BRACKET.test(text.slice(Math.max(0, start - 8), start));
  const dates = start > 0 && /\d|[零九]/u.test(text.slice(start, end)) && DATES_LEVEL.test(text.slice(end, end + 5));
  const stop = bracket ? closing(text, end) : dates ? text.indexOf("；", end) : -1;
  return stop < 0 ? Infinity : stop;
}

/** How far behind a bracket's words its end is looked for. */
const LONGEST_BRACKET = 60;

function closing(text: string, from: number): number {
  const at = text.slice(from, from + LONGEST_BRACKET).search(/[）)]/u);
  return at < 0 ? -1 : from + at;
}

function resolve(match: RegExpExecArray, years: Years): Pick<Time, "from" | "to" | "asOf"> | null {
  const groups = match.groups ?? {};
  const {asof, now, past, ago, future, plan} = groups;
  if (now) return {from: null, to: years.now, asOf: true};
  if (ago) return agoFrom(numberOf(groups["sincecount"]!), years);
  if (past) return inPast(numberOf(groups["pastcount"] ?? groups["sincecount"]!), years);
  if (future) return inFuture(numberOf(groups["futurecount"] ?? groups["within"] ?? groups["over"]!), years);
  if (plan) return fivePlan(numberOf(plan), match[0].endsWith("末"), groups["plansince"] ? years.now : null);
  const year = yearNamed(groups, years);
  if (groups["first"] && year) return betweenYears(numberOfYear(groups["first"]), year);
  const span = year === undefined ? null : within(groups, year);
  if (!span) return null;
  const end = Boolean(asof) || Boolean(groups["end"]) || Boolean(groups["monthend"]) || Boolean(groups["day"]);
  if (year === null) return {from: null, to: null, asOf: end};
  if (groups["since"]) return {from: span.from, to: years.now ?? span.to, asOf: false};
  return {from: end ? null : span.from, to: span.to, asOf: end};
}

/** The year that is meant: undefined where the words name none, null where it is not known. */
function yearNamed(
  groups: Record<string, string | undefined>,
  {thisYear, half, reviewed}: Years
): number | null | undefined {
  const {year, relative} = groups;
  if (relative === "当年" && half !== null) return half;
  if (relative === "上年" && reviewed !== null) return reviewed - 1;
  if (year) return numberOfYear(year);
  if (relative) {
    const step = /^[去上]/u.test(relative) ? -1 : relative.startsWith("明") ? 1 : 0;
    return thisYear === null ? null : thisYear + step;
  }
  const part = groups["half"] ?? groups["months"] ?? groups["quarter"] ?? groups["month"];
  return part
    ? (half ?? thisYear)
    : groups["end"]?.startsWith("年") || groups["since"]?.startsWith("年")
      ? (half ?? thisYear)
      : undefined;
}

function within(groups: Record<string, string | undefined>, year: number | null): Span | null {
  const {half, months, quarter, quarters, month, last, day} = groups;
  const y = year ?? 0;
  if (half) return half === "上半年" ? span(y, 1, 6) : span(y, 7, 12);
  if (quarter) {
    const n = "一二三四".indexOf(quarter) + 1;
    return quarters ? span(y, 1, 3 * n) : span(y, 3 * n - 2, 3 * n);
  }
  if (months) return span(y, 1, Math.min(12, numberOf(months)));
  if (!month) return span(y, 1, 12);
  const [first, final] = [Number(month), Number(last ?? month)];
  if (first < 1 || final > 12 || first > final) return null;
  if (day) {
    const date = `${y}-${two(first)}-${two(Number(day))}`;
    return {from: date, to: date};
  }
  return span(y, first, final);
}

/** 五年来: the period under review where it is as long; else so many years before this one. */
function inPast(count: number, {covers, thisYear}: Years): Pick<Time, "from" | "to" | "asOf"> {
  if (covers && lengthOf(covers) === count) return {...covers, asOf: false};
  if (thisYear === null) return {from: null, to: null, asOf: false};
  return {from: `${thisYear - count}-01-01`, to: `${thisYear - 1}-12-31`, asOf: false};
}

/** 五年前: counted from the last year under review. */
function agoFrom(count: number, {covers, thisYear}: Years): Pick<Time, "from" | "to" | "asOf"> {
  const last = covers ? Number(covers.to.slice(0, 4)) : thisYear === null ? null : thisYear - 1;
  return last === null ? {from: null, to: null, asOf: false} : {...span(last - count, 1, 12), asOf: false};
}

/** 2009—2011年. */
function betweenYears(first: number, last: number): Pick<Time, "from" | "to" | "asOf"> | null {
  return last < first ? null : {from: `${first}-01-01`, to: `${last}-12-31`, asOf: false};
}

/** 今后五年, 5年内: counted from the first year planned for; else from this one. */
function inFuture(count: number, {plans, thisYear}: Years): Pick<Time, "from" | "to" | "asOf"> | null {
  const first = plans ? Number(plans.from.slice(0, 4)) : thisYear;
  if (first === null) return {from: null, to: null, asOf: false};
  return {from: `${first}-01-01`, to: `${first + count - 1}-12-31`, asOf: false};
}

/** The nth five-year plan, from the third (1966) on; its end, or it as far as `until`. */
function fivePlan(nth: number, end: boolean, until: string | null): Pick<Time, "from" | "to" | "asOf"> | null {
  if (nth < 3) return null;
  const first = 1966 + 5 * (nth - 3);
  if (end) return {from: null, to: `${first + 4}-12-31`, asOf: true};
  const {from, to} = span(first, 1, 60);
  return {from, to: until !== null && until > from ? until : to, asOf: false};
}

/** From the first day of a month to the last day of another, counted on into later years. */
function span(year: number, first: number, last: number): Span {
  const end = new Date(Date.UTC(year, last, 0));
  return {from: `${year}-${two(first)}-01`, to: end.toISOString().slice(0, 10)};
}

function lengthOf({from, to}: Span): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
}

function numberOfYear(text: string): number {
  return /^\d/u.test(text) ? Number(text) : Number([...text].map((glyph) => DIGITS.indexOf(glyph)).join(""));
}

function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : [null, text];
  const units = ones ? Math.max(0, DIGITS.indexOf(ones === "两" ? "二" : ones)) : 0;
  return tens === null ? units : (tens ? DIGITS.indexOf(tens) : 1) * 10 + units;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
