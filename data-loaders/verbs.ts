import {isMap, isScalar, LineCounter, parseDocument} from "yaml";
import {groupBy} from "./groups.js";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";

/** What a verb says of the figure that it governs. */
export type VerbKind = "build" | "act" | "hold" | "reach" | "up" | "down" | "plan";

/** A verb in a text: `[start, end)`. */
export interface Verb {
  word: string;
  kind: VerbKind;
  start: number;
  end: number;
}

/** The verbs of the lexicon. */
export interface Verbs {
  kinds: ReadonlyMap<string, VerbKind>;
  /** Verbs that also stand before nouns as a part of their name: 服务热线. */
  both: ReadonlySet<string>;
  /** Lengths of the words that begin with a glyph, the longest first; and the longest of all. */
  lengths: ReadonlyMap<string, readonly number[]>;
  longest: number;
}

const KINDS: readonly VerbKind[] = ["build", "act", "hold", "reach", "up", "down", "plan"];

/** Reads `verbs.yaml`; what is wrong with it goes to `problems`. */
export function parseVerbs({file, text}: LexiconFile, problems: Problem[]): Verbs {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const complain = (offset: number, problem: string, remedy: string) =>
    problems.push({file, line: lines.linePos(offset).line, problem, remedy});
  const kinds = new Map<string, VerbKind>();
  const both = new Set<string>();
  for (const error of document.errors) complain(error.pos[0], `not YAML: ${error.message}`, "mend the YAML here");
  if (document.errors.length === 0 && isMap(document.contents)) {
    for (const {key, value} of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : "";
      const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      const kind = KINDS.find((one) => one === name);
      if ((!kind && name !== "both") || !isScalar(value)) {
        complain(at, `not a list of verbs: ${name}`, `write one of ${KINDS.join(", ")} or both, >- and words`);
        continue;
      }
      for (const word of String(value.value)
        .split(/\s+/u)
        .filter((one) => one !== "")) {
        if (!kind) both.add(word);
        else if (!kinds.has(word)) kinds.set(word, kind);
      }
    }
  }
  const words = [...kinds.keys(), ...both];
  const lengths = new Map<string, number[]>();
  for (const [glyph, group] of groupBy(words, (word) => word[0]!))
    lengths.set(
      glyph,
      [...new Set(group.map((word) => word.length))].toSorted((a, b) => b - a)
    );
  return {kinds, both, lengths, longest: Math.max(1, ...words.map((word) => word.length))};
}

/** Words for people: a verb before them does something to them. */
const PEOPLE =
  /^(?:各类|全市|全省|一线|在职|困难|下岗|失业|退休|残疾|贫困|新就业|户外|农民工|女职?工|职工|员工|群众|会员|工人|劳动者|人员|子女|家庭|家属|劳模|干部|学生|学员|骨干|骑手|司机|快递员|志愿者|患者|老人|党员|基层)/u;
/** Heads of names that a verb stands in: 服务热线, 援助案件, 创新工作室. */
const HEADS =
  /^(?:项目|计划|活动|中心|平台|热线|站|卡|案件|资金|经费|金额|组织|机构|工程|工作|制度|机制|体系|成果|大赛|竞赛|比赛|课程|基地|岗位|人数|总数|用户|单位|对象|资料|网点|网络|队伍|团队|员|者|室|班|点|会|屋|所|率|量|额|数|费|品|时长|里程|能力|水平|标准|政策|基金|市场|需求|支出|收入|结构|生(?![产活育态])|金(?![牌银融])|款|物资|信|函|方案|意见|办法|细则|课题|报告|意向|券|论文|文章|问卷|措施|手册|协议|合同|类|场所|人员|小组|联盟|联合|服务|保障|季|周|月|日|行动|规划|总额|面积|余额|利润|范围|覆盖|等)/u;

/** What makes a measure of any verb before it: 覆盖率, 覆盖面. */
const MEASURES = /^(?:率|面(?![向对临试])|额|系数)/u;

/**
 * The verbs of a folded text from left to right, no two overlapping. Words of one glyph are verbs only at the start.
 * A word that may be part of a name is a verb where people or a verb stand behind it, or at the start where no head of
 * a name does.
 */
export function findVerbs(verbs: Verbs, text: string): Verb[] {
  const found: Verb[] = [];
  for (let i = 0; i < text.length;) {
    const word = verbAt(verbs, text, i);
    if (word) found.push({word, kind: verbs.kinds.get(word) ?? "act", start: i, end: i + word.length});
    i += word?.length ?? 1;
  }
  let first = 0;
  return found.filter((verb, i) => {
    if (i === 0 || !sideBySide(text, found[i - 1]!, verb)) first = verb.start;
    return governs(verbs, text, found, i, first);
  });
}

/** Words that begin with a verb of one glyph and are no such verb. */
const COMPOUND =
  /^(?:有[效关机色利限序偿毒害望力条]|建[筑议制言国]|是[否非]|为[了此]|从[业事]|创[业意伤收效汇利税优先刊]|提[前案名质速货存炼])/u;

/** The longest verb that starts at a place of a folded text, whether it governs there or not; or null. */
export function verbAt(verbs: Verbs, text: string, at: number): string | null {
  for (const length of verbs.lengths.get(text[at]!) ?? []) {
    const word = text.slice(at, at + length);
    if (word.length < length) continue;
    if (!verbs.kinds.has(word) && !verbs.both.has(word)) continue;
    if (length > 1 || (at === 0 && !COMPOUND.test(text.slice(0, 2)))) return word;
  }
  return null;
}

function sideBySide(text: string, left: Verb, right: Verb): boolean {
  return right.start === left.end || (right.start === left.end + 1 && /[和并、及]/u.test(text[left.end]!));
}

/** `first`: where the run of verbs starts that this one stands in. */
function governs(verbs: Verbs, text: string, found: readonly Verb[], i: number, first: number): boolean {
  const {word, end} = found[i]!;
  if (MEASURES.test(text.slice(end, end + 2))) return false;
  if (!verbs.both.has(word)) return true;
  if (!verbs.kinds.has(word)) return false;
  const behind = text.slice(end, end + 6).replace(/^[了过出]/u, "");
  if (PEOPLE.test(behind))
    return !/^(?:会员|企业|职工|单位|人员)(?:服务|帮扶|培训|教育|之家|总数|卡)/u.test(behind) || first === 0;
  const next = found[i + 1];
  const chained = next && next.kind !== "plan" && sideBySide(text, found[i]!, next);
  if (chained && (first === 0 || verbs.both.has(next.word)) && governs(verbs, text, found, i + 1, first)) return true;
  return first === 0 && !HEADS.test(behind) && (chained || !behind.startsWith("、"));
}

/** A run of verbs side by side, as in 制定和修订 or 推荐评选表彰; `end` is behind 了, 过 or 出. */
export interface VerbGroup {
  text: string;
  kind: VerbKind;
  start: number;
  end: number;
}

/** The first run of verbs in a folded text, or null. Verbs of levels, changes and plans are none: they stand apart. */
export function firstVerbGroup(verbs: Verbs, text: string): VerbGroup | null {
  const found = findVerbs(verbs, text).filter(({kind}) => kind === "build" || kind === "act" || kind === "hold");
  const [first] = found;
  if (!first) return null;
  let {end, kind} = first;
  for (const verb of found.slice(1)) {
    if (!/^[、和并及与了]?$/u.test(text.slice(end, verb.start))) break;
    ({end, kind} = verb);
  }
  const aspect = /^(?:了|过|出了?)(?!版|台|席|口|境)/u.exec(text.slice(end, end + 3))?.[0] ?? "";
  return {text: text.slice(first.start, end), kind, start: first.start, end: end + aspect.length};
}

/** The verb that a folded text ends with, 了, 过 and 出 left out, or null. */
export function lastVerb(verbs: Verbs, text: string): Verb | null {
  const whole = endingVerb(verbs, text);
  const bare = endingVerb(verbs, text.replace(/(?:了|过|出|出了)$/u, ""));
  return whole && bare ? (bare.start < whole.start ? bare : whole) : (whole ?? bare);
}

function endingVerb(verbs: Verbs, bare: string): Verb | null {
  for (let length = Math.min(verbs.longest, bare.length); length > 0; length--) {
    const word = bare.slice(-length);
    const kind = verbs.kinds.get(word);
    if (!kind || (length === 1 && !standsAlone(word, bare))) continue;
    return {word, kind, start: bare.length - length, end: bare.length};
  }
  return null;
}

/** Whether a verb of one glyph at the end of a text is a word of its own: 已建, 共, 达; not 附近 or 全国. */
function standsAlone(word: string, text: string): boolean {
  const before = text.at(-2) ?? "";
  if (word === "达") return !/[表传到抵直通发]/u.test(before);
  if (word === "占") return !/[抢侵霸独挤]/u.test(before);
  if (/[为是共仅]/u.test(word)) return !/[行作成认因以公不]/u.test(before);
  if (word === "建") return /^(?:|[已新共续])$/u.test(before);
  if (word === "有") return !/[所国公占拥具享]/u.test(before);
  if (/[增减降翻]/u.test(word)) return !/[新净倍递猛锐]/u.test(before);
  return before === "";
}
