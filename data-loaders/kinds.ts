import type {Mention} from "./indicators.js";
import type {Part, Quantity} from "./tables.js";

/** Whether a figure says a state, something done, a plan or a change, and the words or the rule that this rests on. */
export type Meaning = Pick<Quantity, "kind" | "kind_basis" | "direction">;

/** What a figure's kind is read from. */
export interface KindContext {
  mention: Mention;
  /** The folded sentence. */
  text: string;
  part: Part;
  /** Where the sentence says as of when, or -1. */
  asOfAt: number;
  /** Kind of the figure before it in the sentence. */
  previous: Meaning | null;
}

const PLAN =
  /(?:力争|争取(?!到|了|财政|资金|经费|上级|各级|政府|社会|中央|政策|项目)|确保|预计|拟(?!定)|目标(?:是|为)|力求|计划(?=购|新|建|完|投|培|开|发|安|实|举|组|今|到|用|于|在|为)|不断推进到)/u;
const PAST = /(?:去年|上年|过去|五年来|已(?!经?成为|建(?:立|成)?[^，。；]{0,6}的|建会)|截至)/u;
const COMPARED = /[比较](?:上年|去年|过去)/gu;
const STANDING = /(?:已|累计|共有?(?![建同享青产创])|现|一共|总共)/u;
const STOCK_NOUN =
  /(?:总数|总量|存量|用户|会员数|户数|人数|数量|规模|率|比重|覆盖面|余额|里程|面积|容量|总人口|人口|储备|保有量|存栏|在岗|粉丝|指数|系数|年龄|寿命|标准|水平|度)$/u;
const WEALTH = /(?:资产|负债|存款|债务|净值)(?:总额|总量|规模)?$/u;
const FLOW_NOUN =
  /(?:金额|收入|支出|投资|产量|产值|增加值|生产总值|总值|销售额|贸易额|交易额|成交额|营业额|资金|经费|投入|款物|诉求|案件|利润|贷款|税收|点击量|阅读量|浏览量|发电量|进出口|总额|人次|增幅|增速|新增.{0,12}|参[赛训演展]\p{Script=Han}{1,4}|受益\p{Script=Han}{1,4}|受众|观众|听众)$/u;
/** What is covered by something that stands, stands as well. */
const COVERS = /^(?:覆盖|涵盖)$/u;
/** So many there are to whom something happened: 有3名职工获…称号. */
const HAPPENED = /^[^，。；]{0,40}?(荣?获|被|受到|得到|晋升|当选|入选|参加|参与|取得)/u;
const IN_POST = /(?:在职|在编|在册|在岗|专职|兼职|专兼职)\p{Script=Han}{2,8}$/u;
const EVENT_UNIT = /^(?:人次|件|次|场|场次|期|户次|件次|起|例|批次|台次)$/u;

/** The kind of a figure. NULL where the rules cannot know, with the reason. */
export function readKind(context: KindContext): Meaning {
  const {mention, text, part} = context;
  const {link, left, expression} = mention;
  const lead = text.slice(left.start, left.end);
  const planned =
    part === "outlook" && !PAST.test(lead.replace(COMPARED, "")) ? "the part plans" : quote(PLAN.exec(lead));
  const direction = link?.kind === "up" || link?.kind === "down" ? link.kind : null;
  if (planned && link?.kind !== "from") return {kind: "target", kind_basis: planned, direction};
  if (direction) return {kind: "change", kind_basis: `「${link!.word}」`, direction};
  if (expression.unit?.written === "番" || expression.unit?.unit === "百分点")
    return {kind: "change", kind_basis: `「${expression.unit.unit}」 measures a difference`, direction: "up"};
  return {...readState(context, lead), direction: null};
}

type State = Pick<Quantity, "kind" | "kind_basis">;

function readState({mention, text, part, previous, asOfAt}: KindContext, lead: string): State {
  const {link, expression, verb, verbKind, indicator} = mention;
  const noun = indicator ? text.slice(indicator.start, indicator.end) : "";
  const asOf = asOfAt >= 0 && asOfAt < mention.left.end;
  const carried = previous?.kind === "stock" || previous?.kind === "flow" ? previous.kind : null;
  const carry = {kind: carried, kind_basis: "carried from the figure before"};
  if (link?.kind === "from" || link?.kind === "to")
    return {kind: "stock", kind_basis: `「${link.word}」: one end of a change`};
  if (link?.kind === "share" && carried) return carry;
  if (expression.unit?.unit === "倍" && carried) return carry;
  if (expression.unit?.dimension === "share" || expression.over)
    return {kind: "stock", kind_basis: "a share: the state at the period's end"};
  const event =
    (link?.kind === "has" || verbKind === "hold") && mention.before
      ? HAPPENED.exec(text.slice(expression.outerEnd))
      : null;
  if (event) return {kind: "flow", kind_basis: `「${link?.word ?? verb}」 with 「${event[1]}」`};
  if (link?.kind === "has") return {kind: "stock", kind_basis: `「${link.word}」`};
  if (link?.kind === "level") {
    if (WEALTH.test(noun)) return {kind: "stock", kind_basis: `「${link.word}」 of a state`};
    if (FLOW_NOUN.test(noun) || EVENT_UNIT.test(expression.unit?.unit ?? ""))
      return {kind: "flow", kind_basis: `「${link.word}」 of what adds up over a period`};
    if (STOCK_NOUN.test(noun) || asOf) return {kind: "stock", kind_basis: `「${link.word}」 of a state`};
    return verbKind === "act"
      ? {kind: "flow", kind_basis: `「${verb}」`}
      : {kind: "stock", kind_basis: `「${link.word}」 of a state`};
  }
  if (verbKind === "hold") return {kind: "stock", kind_basis: `「${verb}」`};
  if (verbKind === "build") {
    if (COVERS.test(verb ?? "") && carried === "stock") return carry;
    const standing = quote(STANDING.exec(lead));
    if (standing) return {kind: "stock", kind_basis: `${standing} with 「${verb}」`};
    if (asOf) return {kind: "stock", kind_basis: `「${verb}」 in a sentence that says as of when`};
    return {kind: "flow", kind_basis: `「${verb}」`};
  }
  if (verbKind === "act") return {kind: "flow", kind_basis: `「${verb}」`};
  if (IN_POST.test(noun) && /^[人名位]$/u.test(expression.unit?.unit ?? ""))
    return {kind: "stock", kind_basis: "those in a post"};
  if (/(?:总数|总量|存量|保有量|总人口|率)$/u.test(noun))
    return {kind: "stock", kind_basis: `「${noun.slice(-2)}」 names a state`};
  if (carried) return carry;
  if (asOf || STOCK_NOUN.test(noun))
    return {kind: "stock", kind_basis: asOf ? "the sentence says as of when" : "names a state"};
  if (FLOW_NOUN.test(noun) || EVENT_UNIT.test(expression.unit?.unit ?? ""))
    return {kind: "flow", kind_basis: "what adds up over a period"};
  if (part === "review" || part === "front") return {kind: "flow", kind_basis: "no verb of a state in the review"};
  return {kind: null, kind_basis: "no verb, and the part neither reviews nor plans"};
}

function quote(match: RegExpExecArray | null): string | null {
  return match && `「${match[0]}」`;
}
