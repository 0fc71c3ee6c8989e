import {lastVerb} from "./verbs.js";
import type {Verbs} from "./verbs.js";

/** The words that tie a figure to the subject before it: 达到, 占, 增长, 从, 减少到. */
export interface Link {
  word: string;
  /** level: so much it is. share: so much of something. up, down: by so much. from, to: the two ends of a change. has: so many there are. */
  kind: "level" | "share" | "up" | "down" | "from" | "to" | "has";
  /** Of a level reached by a change: 提高到 up, 减少到 down. */
  direction: "up" | "down" | null;
  /** Where the link starts in the text before the figure: the subject ends here. */
  start: number;
}

const YEAR =
  /(?:[\d一二三四五六七八九十两]{1,2}年前|(?:(?:19|20)\d\d|[一二][零九][零一二三四五六七八九]{2})年(?:末|底|初)?|[“"]?十?[一二三四五六七八九]五[”"]?(?:期间|时期|末)|[二三四五六七八九]十年代(?:末|初|中期)?|[上去今]年(?:末|底|初|同期)?|(?:上年|去年)?同期|目前|现在|年初|年底)的?$/u;
const ADVERB =
  /(?:分别|(?<![人户日月])均|各自?|都(?!市)|已经|已|将|累计|总计|合计|共计|总共|(?<![公])共|平均|年均|年平均|实际|动态|同比|环比|净|首次|历史性地?|大幅(?:度)?|稳步|进一步|预计|力争|一直|(?<=.)(?:人均|户均)|每(?:人|户|家|年|月|天|日|个|亩)|逐年|逐步|(?<![优率首领])先|就|仅|也|(?<![返归偿])还|又|再|高达|多达|全部|可|仍|了)$/u;
const COMPARED =
  /(?:(?<![占对百环同之])比(?!例|重|赛)|(?<![比])较(?!大|高|好|强)|(?:与|同)[^，。；、]{1,14}相比$)[^，。；、]{0,14}$/u;
const SHARE_OF = /占[^，。；]{1,24}的$/u;
const CHANGE_TO =
  /(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|减少|缩小|缩短|回落|上涨|升|降|增|减|拓展|跃升|攀升|压减|压缩)[到至为]$/u;
const DOWNWARD = /^(?:下降|降低|减少|缩小|缩短|回落|降|减|压)/u;
const LEVEL = /(?:保持|稳定|维持|控制|压缩|限制)(?:和稳定)?在$/u;

/** How far back the words of a link are looked for. */
const WINDOW = 60;

/** The link that the words before a figure end with, or null. */
export function findLink(verbs: Verbs, before: string): Link | null {
  const skipped = Math.max(0, before.length - WINDOW);
  const found = readLink(verbs, before.slice(skipped));
  return found && {...found, start: found.start + skipped};
}

/** What another figure is compared with: 比1995年的…增加…. */
const BASE = /[比较](?:(?:(?:19|20)\d\d|[一二][零九][零一二三四五六七八九]{2})年|上年|去年|上年?同期)(?:末|底)?的$/u;
/** 高于全省平均水平1.5个百分点: what it is compared with stands before the figure. */
const BEYOND = /([高低])[于出](?:全[国省市区县]|上年|同期|计划|预期|目标)[^，。；的\d]{0,10}$/u;
/** 投入拟安排9884亿元: planned to be so much. */
const PLANNED = /(?:拟|计划|预计)(?:安排|完成|达到)$/u;

function readLink(verbs: Verbs, before: string): Link | null {
  const base = BASE.exec(before);
  if (base) return link(before, "比", "from", null, base.index);
  const planned = PLANNED.exec(before);
  if (planned) return link(before, planned[0], "level", null, planned.index);
  let rest = stripTail(before);
  const from = /[从由]$/u.exec(rest);
  if (from && !/[自理]由$/u.test(rest)) return link(rest, "从", "from", null, rest.length - 1);
  const to = CHANGE_TO.exec(rest);
  if (to) return link(rest, to[0], "to", DOWNWARD.test(to[0]) ? "down" : "up", to.index);
  const level = LEVEL.exec(rest);
  if (level) return link(rest, level[0], "level", null, level.index);
  const share = SHARE_OF.exec(rest);
  if (share) return link(rest, "占", "share", null, share.index);
  rest = rest.replace(/了$/u, "");
  const beyond = BEYOND.exec(rest);
  if (beyond) {
    const kind = beyond[1] === "低" ? "down" : "up";
    return link(rest, beyond[0].slice(0, 2), kind, kind, beyond.index);
  }
  const verb = lastVerb(verbs, rest);
  if (!verb) return null;
  if (/^(?:占|占到|占比|占比达)$/u.test(verb.word)) return link(rest, "占", "share", null, verb.start);
  if (verb.kind === "reach" && !/^(?:由|从|共|共计|总计|合计|累计|平均|人均)$/u.test(verb.word))
    return link(rest, verb.word, "level", null, verb.start);
  if (verb.kind === "up" || verb.kind === "down") return link(rest, verb.word, verb.kind, verb.kind, verb.start);
  return verb.kind === "hold" && verb.word.endsWith("有") ? link(rest, verb.word, "has", null, verb.start) : null;
}

function link(rest: string, word: string, kind: Link["kind"], direction: Link["direction"], at: number): Link {
  return {word, kind, direction, start: stripTail(rest.slice(0, at), true).length};
}

/** Length of the words before a figure without the adverbs that lead to it: 国内生产总值[将]. */
export function lengthWithoutAdverbs(text: string): number {
  const skipped = Math.max(0, text.length - WINDOW);
  return skipped + stripTail(text.slice(skipped)).length;
}

/** The words without adverbs, years and comparisons at their end. */
function stripTail(text: string, compared = false): string {
  let rest = text;
  for (;;) {
    const match = YEAR.exec(rest) ?? ADVERB.exec(rest) ?? (compared ? COMPARED.exec(rest.slice(-18)) : null);
    if (!match) return rest;
    rest = rest.slice(0, rest.length - match[0].length);
  }
}

/** Words behind a figure that go on telling of it, so that what it counts stands before it. */
export const VERBAL =
  /^(?:用于|用作|用来|增加|提高|减少|下降|上升|增长|降|到|至|来自|以(?!上|下)|为|参加|参与|获|得到|享受|受益|实现|通过|进行|纳入|加入|达|已|均|全部|都|被|由|向|从|在(?!京|职|岗|册|校|建|编|线|档)|对(?!外|口)|可|将|正|不|按|组成|左右|和|及|与|要(?![害素点求塞])|应(?![用急])|，|、)/u;
