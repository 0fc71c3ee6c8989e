import {startsWithVerb} from "./clauses.js";
import type {Stretch, Surroundings} from "./clauses.js";
import type {Grammar} from "./expressions.js";
import {findVerbs} from "./verbs.js";

/** What joins a figure to the noun behind it. */
export const OF = /^(?:不等)?的/u;
const FUNCTION =
  /(?:从(?!业|事)|(?<![存])在(?!京|职|岗|册|校|建|编|线|档)|(?<![结])对(?!象|口|接|外|台)|(?<![面方取导])向|(?<![作行成])为|(?<![自理])由|被|把|将|(?<!平)均(?!等|衡)|全部|都(?!市)|已|分别|进行|可|以(?![上下内外来])|用于|通过|按照?|同比|(?<![占对百])比(?=\d|上年|去年|同期)|并(?!联)|实施(?!方案|意见|办法|细则)|给予|予以|赴(?![会约任])|受到|得到|获评|实行|推行|组成|构成)/u;
const ACTIVITY = /(?:功能|工作|任务|建设|改造|升级|创建|验收|评估|整改|定位|调研|培训|体检|审计)$/u;
const COUNTED_HEAD =
  /^[\p{Script=Han}“”]{0,16}(?:单位|企业|驿站|服务站|之家|家庭|项目|社区|学校|工会|机构|组织|场所|园区|班组|站点|站|工作室|书屋|基地)/u;

/** The noun behind a figure: all of the clause where a verb rules it, else as far as the next verb. */
export function nounBehind(
  grammar: Grammar,
  text: string,
  {expression, right, touches}: Surroundings,
  verb: string | null
): Stretch | null {
  const start = right.start + (OF.exec(text.slice(right.start, right.start + 3))?.[0].length ?? 0);
  const behind = text.slice(start, right.end);
  let length = behind.length;
  const share = expression.unit?.dimension === "share" || expression.over !== null;
  const head = ACTIVITY.test(behind) ? COUNTED_HEAD.exec(behind) : null;
  if (head && verb && /(?:完成|推进|开展|启动|落实|做好)$/u.test(verb)) length = head[0].length;
  else if (!share && (!verb || (touches && !/[、和及与]$/u.test(behind)))) length = cutNoun(grammar, behind);
  const noun = behind.slice(0, length).replace(/(?:以?及|[、和与并及的])+$/u, "");
  return noun === "" ? null : {start, end: start + noun.length};
}

/** How far a noun goes that no verb rules: to the next verb or function word, and to 的 where no adjective is before it. */
export function cutNoun(grammar: Grammar, behind: string): number {
  const verb = findVerbs(grammar.verbs, behind).find(
    ({start, word, kind}) => start > 1 && word.length > 1 && kind !== "plan" && !belongs(behind, start)
  );
  const word = FUNCTION.exec(behind.slice(1));
  const at = Math.min(verb?.start ?? behind.length, word ? word.index + 1 : behind.length);
  const genitive = behind.slice(0, at).indexOf("的");
  if (genitive > 0 && !startsWithVerb(grammar, behind) && /^[\p{Script=Han}]{2,6}$/u.test(behind.slice(0, genitive)))
    return genitive;
  return at;
}

/** Whether a verb inside a noun stands before 的 and so only qualifies it: 会员参加的活动. */
function belongs(behind: string, start: number): boolean {
  const close = behind.indexOf("的", start);
  return close > start && close - start < 12;
}

/** Without marks and particles at its edges; null where nothing is left. */
export function trimNoun(text: string, {start, end}: Stretch): Stretch | null {
  const slice = text.slice(start, end);
  const lead = /^(?:[、，：:的了]|首批|[\d一二三四五六七八九十两]{1,2}年来)+/u.exec(slice)?.[0].length ?? 0;
  const tail =
    /(?:[、，：:—]|(?<![目有])的|将|(?<![需主重必摘首纪紧概提简])要|总计|共计|合计|共|累计)+$/u.exec(
      slice.slice(lead)
    )?.[0].length ?? 0;
  return lead + tail < slice.length ? {start: start + lead, end: end - tail} : null;
}
