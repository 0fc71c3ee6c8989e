import {clauseEnd, clauseStart, dropAgent, isAgent, startsWithVerb, stripLead} from "./clauses.js";
import type {Stretch, Surroundings} from "./clauses.js";
import type {Expression, Grammar} from "./expressions.js";
import {findLink, lengthWithoutAdverbs, VERBAL} from "./links.js";
import type {Link} from "./links.js";
import type {Masks} from "./masks.js";
import {cutNoun, nounBehind, OF, trimNoun} from "./nouns.js";
import {findVerbs, firstVerbGroup, lastVerb, verbAt} from "./verbs.js";
import type {VerbKind} from "./verbs.js";

/** What a figure counts and the words that tie it to its sentence, all in the folded text. */
export interface Mention {
  expression: Expression;
  /** What is counted; null where the words do not say. */
  indicator: Stretch | null;
  /** All subjects of a row of figures, of which the indicator is one. */
  shares?: Stretch;
  /** Whether the indicator was taken from an earlier figure. */
  inherited: boolean;
  /** Which figure that is, by its place in the sentence, where it is not the one right before. */
  inheritedFrom?: number;
  /** From the start of the figure's clause, or the end of the figure before it, to the figure. */
  left: Stretch;
  verb: string | null;
  verbKind: VerbKind | null;
  link: Link | null;
  /** Whether the counted noun stands behind the figure. */
  before: boolean;
}

/** The figures of a sentence with what each counts, in order. */
export function readMentions(grammar: Grammar, text: string, found: readonly Expression[], masks: Masks): Mention[] {
  const mentions: Mention[] = [];
  let claimed = 0;
  found.forEach((expression, i) => {
    const start = clauseStart(text, masks, expression.outerStart, claimed);
    const stop = found[i + 1]?.outerStart ?? text.length;
    const end = clauseEnd(text, masks, expression.outerEnd, stop);
    const surroundings = {
      expression,
      left: {start, end: expression.outerStart},
      right: {start: expression.outerEnd, end},
      touches: end === stop && stop < text.length
    };
    const mention = readMention(grammar, text, surroundings, mentions.at(-1) ?? null, start === claimed && i > 0);
    mentions.push(mention);
    claimed = Math.max(expression.outerEnd, mention.before && mention.indicator ? mention.indicator.end : 0);
  });
  return mentions;
}

/** Objects too bare to say what is counted: the verb belongs to the indicator then. */
const BARE =
  /^(?:各类|各项|各种)?(?:职工|员工|工人|资金|经费|款项|款物|金额|总金额|总额|经济损失|损失|物资|人员|群众|人数|费用|总数|数量|面积|基层|一线)$/u;
/** A measure by its tail, whatever verb it begins with: 调解成功率, 培训合格率. */
const RATE = /^\p{Script=Han}{2,10}率$/u;
/** Those who took part or were served: 参赛选手, 受益职工. */
const CONCERNED = /^(?:参[加与训赛会展演]|受[益助训教]|持证|在[岗册编])/u;
const AVERAGED = /^(?:人均|户均|日均|月均|年均)/u;
/** Verbs that a thing may stand before: “妈妈小屋”建成560个, 贷款累计发放6亿元. */
const MADE =
  /^(?:建成|建立|成立|组建|创建|举办|开办|召开|发放|印发|制发|发出|配备|开通|签订|命名|评选|编印|出版|投放|开班)$/u;
/** Verbs that are the object of another: 带动就业, 接受咨询. They go on with no figure before them. */
const NOMINAL = /\p{Script=Han}(?:就业|创业|消费|咨询|培训|体检|疗休养|疗养)$/u;
const THOSE = /^\p{Script=Han}{2,4}$/u;
/** Verbs that tell new from old, and so belong to the indicator. */
const NEWLY = /^(?:净增|新)/u;
const CONTINUES = /^(?:[、和及与或）)]|以及|并|且|每|，|大关|关口|$)/u;

function readMention(
  grammar: Grammar,
  text: string,
  surroundings: Surroundings,
  previous: Mention | null,
  follows: boolean
): Mention {
  const {expression, left} = surroundings;
  const words = text.slice(left.start, left.end);
  const own = findLinkAround(grammar, words, text.slice(expression.outerEnd, surroundings.right.end));
  const coordinate = previous !== null && /^[、和与及]$/u.test(words) && !previous.before;
  const link = coordinate ? previous.link : own;
  const subject = stripLead(
    grammar,
    text,
    {start: left.start, end: left.start + (own?.start ?? lengthWithoutAdverbs(words))},
    follows,
    link !== null && link.kind !== "from"
  );
  const common = {expression, left, link, inherited: false};
  const {unit} = expression;
  if (unit?.noun) {
    const noun = {start: expression.end - unit.written.length, end: expression.end};
    return {...common, indicator: noun, verb: null, verbKind: null, before: true};
  }
  if (standsBefore(grammar, text, surroundings, subject, link)) {
    const listed = previous?.before && previous.verb && /^[、和]$/u.test(text.slice(previous.indicator!.end, left.end));
    const verb = listed
      ? {text: previous.verb!, kind: previous.verbKind!}
      : link
        ? null
        : governingVerb(grammar, text, subject);
    const noun = nounBehind(grammar, text, surroundings, verb?.text ?? null);
    const around = verb ?? verbAround(grammar, text, surroundings, noun);
    const [word, verbKind] = [around?.text ?? null, around?.kind ?? null];
    if (noun)
      return {...common, link: link?.word === "为" ? null : link, indicator: noun, verb: word, verbKind, before: true};
  }
  if (coordinate) return {...inherit(common, previous, link), verb: previous.verb, verbKind: previous.verbKind};
  const {bareVerb, ...read} = nounAhead(grammar, text, subject, link);
  const same = previous?.expression.unit?.unit === unit?.unit;
  if ((!read.indicator && link) || (bareVerb && !previous)) {
    const topic = topicAbove(grammar, text, left, previous?.expression.outerEnd ?? 0);
    if (topic || !previous) return {...common, ...read, indicator: topic ?? read.indicator, before: false};
  }
  if (previous && (!read.indicator || (bareVerb && same))) return inherit({...common, ...read}, previous, link);
  return {...common, ...read, before: false};
}

/** Where the indicator stands, or why there is none. */
export function indicatorBasis({indicator, before, inherited, shares, link, verb}: Mention): string {
  if (!indicator) return "the clause names nothing that is counted";
  if (shares) return "one of the subjects that 「分别」 gives figures to";
  if (inherited) return "carried from the figure before";
  if (before) return "the noun behind the figure";
  if (link) return `what stands before 「${link.word}」`;
  return verb ? `what 「${verb}」 is done to` : "the words before the figure";
}

/** The link before a figure; 由 is none where those who make something up stand behind: 由52家单位组成. */
function findLinkAround({verbs}: Grammar, before: string, behind: string): Link | null {
  const link = findLink(verbs, before);
  return link?.kind === "from" && /^[^，。；]{0,20}?(?:组成|构成|承担|牵头|出资)/u.test(behind) ? null : link;
}

type Common = Pick<Mention, "expression" | "left" | "link" | "inherited"> & Partial<Pick<Mention, "verb" | "verbKind">>;

function inherit(common: Common, {indicator}: Mention, link: Link | null): Mention {
  const {verb = null, verbKind = null} = common;
  return {...common, indicator, inherited: true, link, verb, verbKind, before: false};
}

/** The verb that stands right before the figure: 帮扶 in 帮扶1.1万名困难职工子女. */
function governingVerb(grammar: Grammar, text: string, {start, end}: Stretch) {
  const slice = text.slice(start, end).replace(/(?:首批|近期|[第][一二三四五六]批)$/u, "");
  const verb = lastVerb(grammar.verbs, slice);
  if (!verb || (verb.kind !== "build" && verb.kind !== "act" && verb.kind !== "hold")) return null;
  const group = firstVerbGroup(grammar.verbs, slice);
  return group && group.start + group.text.length >= verb.end
    ? {text: group.text, kind: group.kind}
    : {text: verb.word, kind: verb.kind};
}

/** The verb that governs from further off: 推出…等十余项政策措施, 为1.6万家企业返还经费. */
function verbAround(grammar: Grammar, text: string, {left, right}: Surroundings, noun: Stretch | null) {
  const ahead = firstVerbGroup(grammar.verbs, text.slice(left.start, left.end));
  if (ahead) return {text: ahead.text, kind: ahead.kind};
  const from = noun?.end ?? right.start;
  const behind = firstVerbGroup(grammar.verbs, text.slice(from, Math.max(from, Math.min(right.end, from + 24))));
  return behind && {text: behind.text, kind: behind.kind};
}

function standsBefore(
  grammar: Grammar,
  text: string,
  {expression, right}: Surroundings,
  subject: Stretch,
  link: Link | null
): boolean {
  const behind = text.slice(right.start, right.end);
  if (OF.test(behind)) return !/^的(?:同时|基础|速度|水平|比例|目标|分配|安排|构成|用途)/u.test(behind);
  if (CONTINUES.test(behind) || behind.startsWith("（")) return false;
  const empty = subject.start >= subject.end;
  if (link && link.word !== "为" && link.word !== "是" && link.kind !== "has") return empty && link.kind === "level";
  if (
    link?.word === "为" &&
    !empty &&
    !findVerbs(grammar.verbs, behind).length &&
    expression.unit?.dimension !== "count"
  )
    return false;
  if (!VERBAL.test(behind) && !startsWithVerb(grammar, behind, true)) return true;
  if (link) return false;
  const object = nounAhead(grammar, text, subject, null);
  return (object.indicator === null || object.bareVerb) && expression.unit?.dimension !== "money";
}

/** What stands before a figure; `bareVerb`: a verb alone, 办结 in 受理案件2万件，办结1.8万件. */
type Ahead = Pick<Mention, "indicator" | "verb" | "verbKind"> & {bareVerb: boolean};

/** The noun before a figure: the verb's object, or all of the words where the object is too bare or no verb governs. */
function nounAhead(grammar: Grammar, text: string, subject: Stretch, link: Link | null): Ahead {
  const none = {indicator: null, verb: null, verbKind: null, bareVerb: false};
  const slice = text.slice(subject.start, subject.end);
  if (slice === "") return none;
  const group = firstVerbGroup(grammar.verbs, slice);
  const whole = trimNoun(text, dropAgent(grammar, text, subject));
  if (link?.kind === "share") return {...none, indicator: subject};
  if (!group || (link && (group.start > 0 || slice.includes("的"))) || (RATE.test(slice) && isName(grammar, slice)))
    return {...none, indicator: whole};
  if (AVERAGED.test(slice)) return {...none, verb: group.text, verbKind: group.kind, indicator: whole};
  const verb = {verb: group.text, verbKind: group.kind, bareVerb: false};
  const object = trimNoun(text, {start: subject.start + group.end, end: subject.end});
  if (!object) {
    const newly = NEWLY.test(group.text) || MADE.test(group.text) ? group.start : 0;
    const noun = newly > 0 ? trimNoun(text, {start: subject.start, end: subject.start + newly}) : null;
    return {
      ...verb,
      indicator: noun ?? whole,
      bareVerb: group.start === 0 && !NOMINAL.test(text.slice(Math.max(0, subject.start - 2), subject.end))
    };
  }
  if (/^[和与及（(]/u.test(text.slice(object.start, object.end))) return {...verb, indicator: whole};
  const words = text.slice(object.start, object.end);
  if (NEWLY.test(group.text) || (BARE.test(words) && group.kind !== "hold")) return {...verb, indicator: whole};
  if (CONCERNED.test(group.text) && THOSE.test(words)) return {...verb, indicator: whole};
  return {...verb, indicator: object};
}

/** Whether words begin with a verb that may stand in a name. */
function isName({verbs}: Grammar, words: string): boolean {
  return verbs.both.has(verbAt(verbs, words, 0) ?? "");
}

const TURN =
  /(?<=.{2})(?:屡|连续|持续|保持|稳步|稳定|不断|明显|快速|迅速|大幅|总体|继续|再创|创|较快|平稳|进一步|显著|逐步|逐年)/u;

/** A clause that is but a noun, as a topic set before its figures: 第三产业，1990年达到2810亿元. */
const TOPIC = /^(?!据|从|在|以|为|对|与|经|通过|总的|总体|各地|各级|同时|此外)[\p{Script=Han}、“”]{2,14}$/u;
/** A longer one by its head: 投资占基本建设投资的比重，由56%提高到57%. */
const MEASURED = /^[\p{Script=Han}、“”]{2,40}(?:比重|比例|水平|总量|总额|人数|面积|率)$/u;
const LONGEST_TOPIC = 42;

/** What the clause before speaks of, behind `from`: 贸易顺差连续两年下降，2010年减少6.4%. */
function topicAbove(grammar: Grammar, text: string, left: Stretch, from: number): Stretch | null {
  if (!/[，,]/u.test(text[left.start - 1] ?? "")) return null;
  const end = left.start - 1;
  let start = end;
  while (start > from && end - start <= LONGEST_TOPIC && !/[，。；：！？,;]/u.test(text[start - 1]!)) start -= 1;
  if (end - start > LONGEST_TOPIC || (start === from && from > 0)) return null;
  const subject = stripLead(grammar, text, {start, end}, false, false);
  const words = text.slice(subject.start, subject.end);
  const turn = TURN.exec(words);
  const whole =
    MEASURED.test(words) ||
    (!turn && TOPIC.test(words) && !isAgent(words) && firstVerbGroup(grammar.verbs, words) === null);
  const length = whole ? words.length : Math.min(cutNoun(grammar, words), turn?.index ?? words.length);
  return length >= 2 && (whole || length < words.length)
    ? trimNoun(text, {start: subject.start, end: subject.start + length})
    : null;
}
