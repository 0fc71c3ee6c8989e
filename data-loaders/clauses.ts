import type {Expression, Grammar} from "./expressions.js";
import type {Masks} from "./masks.js";
import {findVerbs, firstVerbGroup, verbAt} from "./verbs.js";

/** A stretch of a folded text: `[start, end)`. */
export interface Stretch {
  start: number;
  end: number;
}

/** A figure with the words of its clause on either side. */
export interface Surroundings {
  expression: Expression;
  /** From the clause's start, or what an earlier figure claimed, to the figure. */
  left: Stretch;
  /** From the figure to the clause's end or the next figure. */
  right: Stretch;
  /** Whether another figure ends `right`, no mark between. */
  touches: boolean;
}

const END = new Set("，。；：！？,;!?");

/** Where the clause around a place starts, not before `from`: behind the last mark that is in no quotation or bracket. */
export function clauseStart(text: string, masks: Masks, at: number, from: number): number {
  let start = at;
  while (start > from && (masks.depth[start - 1] === 1 || !isEnd(text, start - 1))) start -= 1;
  return start;
}

/** Where the clause around a place ends, not after `to`. */
export function clauseEnd(text: string, masks: Masks, at: number, to: number): number {
  let end = at;
  while (end < to && (masks.depth[end] === 1 || !isEnd(text, end))) end += 1;
  return end;
}

function isEnd(text: string, at: number): boolean {
  const glyph = text[at]!;
  if (glyph === "—") return text[at + 1] === "—";
  return END.has(glyph) || (glyph === ":" && !/\d/u.test(text[at + 1] ?? ""));
}

const TIME_LEAD =
  /^(?:截[至止到]*|到|至|自|在)?(?:(?:(?:19|20)\d\d|[一二][零九][零一二三四五六七八九]{2})年(?:上半年|下半年|\d{1,2}月(?:底|末|初|份|\d{1,2}日)?|第?[一二三四]季度|年?底|年?末|初|以来|来|度)?|[今去上当明]年(?:上半年|下半年|\d{1,2}月(?:底|末|份)?|年?底|年?末|以来)?|目前(?:为止)?|现在|本世纪末|同期|全年|年内|年底|年末|上半年|下半年|前[一二三]季度|前[\d一二三四五六七八九十]+个月|[一二两三四五六七八九十\d]+(?:年|个月)(?:来|内|间|以来)|(?:近|过去|今后|未来|前|这)的?[几两一二三四五六七八九十\d]*年来?|[“"]?[一二三四五六七八九十]{1,3}五[”"]?(?:期间|时期|以来|末|规划期间?))(?:，|,|、)?/u;
/** 五年 before a verb, 力争 before a time. */
const YEARS = /^[\d两三四五六七八九十]+年共?/u;
const ONLY_YEARS = /^[\d两三四五六七八九十]{1,2}年(?:(?:合计|共计|累计|总计|共)?$|(?:合计|共计|累计|总计|共))/u;
const HOPES =
  /^(?:力争|争取|确保|预计|计划|要)(?=[到在]?(?:19|20|[一二][零九])[\d零一二三四五六七八九]{2}年|到本世纪末|[到在]?(?:全年|年[内底末]|[今明]年|[上下]半年))/u;
const LINKS =
  /^(?:[（(]|累计(?![数量额])|把|将(?!军|来)|使得?(?![用馆命])|让(?![利步])|其中|同时|并且|并(?!联)|还(?!款)|也|另外|另|此外|包括|且|而(?!立)|则|又|等)/u;
const JOINS = /^(?:、|和(?!谐|平|解)|以?及(?!时)|与|并|的|等)/u;
const MODALS =
  /^(?:力争|争取|计划|拟|预计|预期|确保|将|要|努力|力求|实现|使得?(?![用馆命])|让|推动|促进|带动|保证|保持|促使|被(?:上级|各级|省级|国家)?)/u;
const ADVERBS =
  /^(?:累计|总计|共计|合计|一共|总共|共|已经|已|先后|全部|全面|率先|积极|认真|广泛|大力|持续|不断|进一步|稳步|有序|圆满|成功|切实|牵头|联合|初步|首次|集中|统筹|精心|着力|努力|全力|深入|扎实|分别|直接|间接|平均|每年|正在|正|再|依法|免费|统一|定期|及时|主动|健全|共同|重点|连续[\d一二三四五六七八九十]+年|严格|加快|继续|有效|妥善|专门|动态)/u;
const PLACES =
  /^(?:全(?:[市省区县国州校院厂]|系统|行业|公司|集团|铁路)|本[市省区县会院校]|[市省区县](?:里|级)|各地|各级|首都|在全[市省区县国](?:范围内?)?|系统内?|通过[^，]{2,14}?(?=[提开发举组受办服为]))/u;
/** 已建工会的企业: what 已 begins qualifies the noun. */
const ATTRIBUTE = /^已[^，的]{1,8}的/u;
const AGENT_LEAD =
  /^(?:全[市省区县国])?(?:各级|各地|基层|[\p{Script=Han}]{0,3}[市省区县校院州])?(?:总?工会(?:组织|系统)?(?:领导干部|干部)?)|^(?:集团公司|集团|公司|学校|学院|医院|单位)/u;
const OURS = /^我(?:[市省区县国会院校司州]|们)/u;
const AGENTS =
  /^(?:全[市省区县国])?(?:各级|各地|各区|各县|各|市|省|区|县|全国|全总|基层|[\p{Script=Han}]{2,3}[市省区县])?(?:及?(?:开发区|产业|基层|直属|行业|地方|各级|区级|市级))*(?:总?工会(?:组织|系统|党员干部|干部)?|党委|政府|部门|单位|机关|党员干部)$/u;

/** The stretch without the words at its start that say when, where, how and by whom, as far as they only lead on. */
export function stripLead(
  grammar: Grammar,
  text: string,
  stretch: Stretch,
  follows: boolean,
  levels: boolean
): Stretch {
  let {start} = stretch;
  const {end} = stretch;
  for (let joined = follows; ;) {
    const rest = text.slice(start, end);
    if (levels && ATTRIBUTE.test(rest)) break;
    const word =
      (joined ? JOINS.exec(rest) : null) ??
      TIME_LEAD.exec(rest) ??
      LINKS.exec(rest) ??
      OURS.exec(rest) ??
      HOPES.exec(rest) ??
      beforeVerb(grammar, rest, YEARS) ??
      ONLY_YEARS.exec(rest) ??
      beforeVerb(grammar, rest, MODALS, levels) ??
      beforeVerb(grammar, rest, ADVERBS) ??
      beforeVerb(grammar, rest, PLACES) ??
      (levels && !/[现共建设]有$/u.test(text.slice(start, end + 2)) ? null : beforeVerb(grammar, rest, AGENT_LEAD));
    if (!word || word[0].length === 0) break;
    start += word[0].length;
    joined = joined && /^[、的]$/u.test(word[0]);
  }
  return {start: Math.min(start, end), end};
}

/** What a pattern finds at the start of a text, if a verb stands behind it or none is asked for. */
function beforeVerb(grammar: Grammar, text: string, pattern: RegExp, always = false): RegExpExecArray | null {
  const word = pattern.exec(text);
  return word && (always || leadsToVerb(grammar, text.slice(word[0].length))) ? word : null;
}

/** Whether a text begins with a verb that governs, adverbs before it. */
function leadsToVerb(grammar: Grammar, text: string): boolean {
  let rest = text.slice(0, 24);
  for (let adverb = ADVERBS.exec(rest); adverb; adverb = ADVERBS.exec(rest)) {
    if (startsWithVerb(grammar, rest)) return true;
    rest = rest.slice(adverb[0].length);
  }
  return startsWithVerb(grammar, rest);
}

/** Whether a text begins with a verb of building, doing or having; `plain`: one that never stands in a name. */
export function startsWithVerb(grammar: Grammar, text: string, plain = false): boolean {
  if (!verbAt(grammar.verbs, text, 0)) return false;
  const [first] = findVerbs(grammar.verbs, text.slice(0, 24));
  if (!first || (plain && grammar.verbs.both.has(first.word))) return false;
  return first.start === 0 && (first.kind === "build" || first.kind === "act" || first.kind === "hold");
}

/** Whether words merely name who acts: 各级工会, 市总工会. */
export function isAgent(words: string): boolean {
  return AGENTS.test(words);
}

/** The stretch without a subject that merely names who acts: 各级工会, 市总工会. */
export function dropAgent(grammar: Grammar, text: string, {start, end}: Stretch): Stretch {
  const group = firstVerbGroup(grammar.verbs, text.slice(start, end));
  if (!group || group.start === 0 || !AGENTS.test(text.slice(start, start + group.start))) return {start, end};
  return {start: start + group.start, end};
}
