import {toDouble} from "./decimals.js";
import type {Expression} from "./expressions.js";
import type {Masks} from "./masks.js";
import {lastVerb} from "./verbs.js";
import type {Verbs} from "./verbs.js";

/** Why a number measures nothing. */
export type Exclusion =
  | "name" // in a title, a slogan or a name: 《…》, “四个意识”, 5A级, 12351
  | "date" // 2018年, 8月, and durations: 5年内, 24小时
  | "ordinal" // 第十四次, 前三名, 二次会议
  | "threshold" // 百人以上企业, 65岁以下
  | "idiom" // 一个, 千家万户, 两种资源
  | "members" // 京津冀三地, 调解和保障两项: all are named
  | "base" // 每万人
  | "bare"; // a number without a unit that nothing makes an amount

/** An expression in its folded text. */
export interface Candidate {
  text: string;
  expression: Expression;
  masks: Masks;
  verbs: Verbs;
}

const TIME =
  /^(?:个?(?:多|半)?(?:年|月|季度|星期|学期|工作日|世纪|周年?|小时|钟头)|[日天号时分秒岁届]|周|季|点(?:半|钟|整)|分钟|刻)/u;
const RANK = /(?:第|(?<![目以此提当之年])前|届|排名|名列|位列|[○零])$/u;
const LATIN = /^[A-Za-z]/u;
const PART_OF_NAME = /^[\d.·A-Za-z]/u;

/** Why an expression is no quantity, or null. */
export function exclude(candidate: Candidate): Exclusion | null {
  const {text, expression, masks} = candidate;
  const {start, end, outerStart, outerEnd, unit} = expression;
  const before = text.slice(Math.max(0, outerStart - 12), outerStart);
  const after = text.slice(outerEnd, outerEnd + 16);
  if (masks.named[start] === 1) return "name";
  if (PART_OF_NAME.test(text[start - 1] ?? "") || LATIN.test(text[end] ?? "")) return "name";
  if (RANK.test(text.slice(Math.max(0, start - 3), start)) || /^[\d十]*[,、—-]?第/u.test(after)) return "ordinal";
  if (text[start - 1] === "每" && unit?.dimension !== "money") return "base";
  if (isNought(expression)) return NOUGHT.test(before) && CLAUSE_END.test(after) ? null : "idiom";
  if (!unit) return excludeBare(candidate, before, after);
  if (unit.written === "个" && TIME.test(`个${text.slice(end, end + 3)}`)) return "date";
  if (unit.written === "个" && after.startsWith("一")) return "idiom";
  if (unit.written === "期" && /^(?:工程|项目|建设|改造)/u.test(after)) return "ordinal";
  if (unit.written === "届" && !/(?:举办|召开|举行|连续|开展)了?$/u.test(before)) return "ordinal";
  if (isThreshold(expression, text, after)) return "threshold";
  if (CAPACITY.has(unit.unit) && PROJECT.test(after)) return "name";
  if (expression.bareScale && outerStart === start && !expression.loose) return "idiom";
  if (unit.noun && expression.style === "chinese") return "members";
  if (namesMembers(candidate)) return "members";
  return expression.style === "chinese" ? excludeSmall(candidate, before, after) : null;
}

/** 零 alone is part of a word: 零件, 零距离, but where it says that there is none of something. */
function isNought({style, value}: Expression): boolean {
  return style === "chinese" && value.units === 0n;
}

const LEVEL = /(?:达到?|为|占|[至到]|仅|共计?|合计|总计|累计|超过|突破|约|近|各)$/u;
const MEASURE =
  /(?:系数|指数|总数|人数|户数|次数|数量|数|评分|得分|总量|规模|用户|点击量|阅读量|粉丝)(?:已|均|分别|累计)?(?:达到?|为|[升降增提高]*[至到]|超过|突破|约|近|共计?)?$/u;
/** 事故为零: none of them. */
const NOUGHT = /(?:为|[降减归][至到为])$/u;
const CLAUSE_END = /^(?:[，。；！？：、）,;]|和|$)/u;
const COUNTED =
  /^(?:职工|员工|会员|群众|农民工|志愿者|学生|教师|居民|人口|劳动力|网民|粉丝|困难|贫困|农村|城镇|女职工|党员|干部|户外|新就业|劳动者|城乡|师生|家庭|人民|产业|中小)/u;

/** Without a unit, a figure counts where it has a scale or a measure before it; else it is a name or a date. */
function excludeBare({text, expression}: Candidate, before: string, after: string): Exclusion | null {
  const {end, over, style, bareScale, qualifier, start, outerStart, value} = expression;
  if (over)
    return qualifier !== "exact" || CLAUSE_END.test(after) || /^[的以大多]|^(?:职工|企业)/u.test(after) ? null : "bare";
  const behind = text.slice(end, end + 4);
  if (TIME.test(behind) && !/^分(?:之|别)/u.test(behind)) return "date";
  if (bareScale)
    return (outerStart < start || expression.loose) && (COUNTED.test(after) || CLAUSE_END.test(after)) ? null : "idiom";
  if (style === "mixed" && /[万亿]/u.test(text.slice(start, end)))
    return CLAUSE_END.test(after) || /^\p{Script=Han}/u.test(after) ? null : "bare";
  if (style === "chinese") {
    const glyphs = text.slice(start, end);
    const scaled = /[百千万亿]/u.test(glyphs);
    if (/[二三四五六七八九]\p{Script=Han}*[万亿]$/u.test(glyphs) && /^\p{Script=Han}/u.test(after)) return null;
    return scaled && (COUNTED.test(after) || CLAUSE_END.test(after)) && toDouble(value) >= 100 ? null : "bare";
  }
  if (COUNTED.test(after) && qualifier !== "exact") return null;
  if (!CLAUSE_END.test(after)) return "bare";
  if (MEASURE.test(before)) return null;
  return LEVEL.test(before) && /\./u.test(text.slice(start, end)) ? null : "bare";
}

const GROUP =
  /^(?:的)?(?:(?:非公|国有|大中型?|中小|小微|规模|民营|建会|用人|重点|大型|工业|区属|市属|在京|上规模)?(?:企业|单位|公司|工会|机构|组织|班组|学校|医院|园区|街道|乡镇|村|社区|城市|县|项目|工程|店|商场|场所|小区|楼宇|贫困|老人|老年|退休|人口|青年|青少年|劳模|桥梁|建筑|锅炉|机组|大额|贷款|资金|采购|合同|作业|困难))/u;
/** 20万吨乙烯工程 and 60万千瓦机组 are named by their size. */
const CAPACITY = new Set(["吨", "千瓦", "吨级"]);
const PROJECT = /^级?[\p{Script=Han}]{0,8}?(?:工程|项目|机组|装置|生产线|泊位|电站)/u;

const SIZE = new Set(["人", "名", "元", "户", "平方米", "亩", "吨", "米", "公里", "千瓦", "位", "个", "床", "张"]);

/** 百人以上企业 and 1亿元以上项目 say which, not how many. */
function isThreshold({unit, end, outerEnd}: Expression, text: string, after: string): boolean {
  if (outerEnd === end || !unit || !/以[上下内]/u.test(text.slice(end, outerEnd))) return false;
  return SIZE.has(unit.written) && GROUP.test(after);
}

const MOST_NAMED = 9;
const POINTED = /^(?:[，。；！？：、）,;]|和|及|与|$)/u;

/** Whether as many members as are counted stand right before, none left to 等: 美团、滴滴两家平台. */
function namesMembers({text, expression, masks}: Candidate): boolean {
  const {value, start, outerStart, unit, qualifier, end} = expression;
  const count = toDouble(value);
  if (!Number.isInteger(count) || count < 2 || count > MOST_NAMED || unit?.dimension !== "count") return false;
  if (outerStart < start || qualifier !== "exact" || POINTED.test(text.slice(end, end + 1))) return false;
  let clause = start;
  while (
    clause > 0 &&
    start - clause < 120 &&
    (masks.depth[clause - 1] === 1 || !/[，。；：,;]/u.test(text[clause - 1]!))
  )
    clause -= 1;
  const list = text.slice(clause, start);
  if (/(?:等|共|各|了|出|成|办|开|立|建|\d)$/u.test(list)) return false;
  const members = list
    .replace(/[《“（][^》”）]*[》”）]/gu, "某")
    .split(/、|以?及|(?<![总共温缓饱柔])和(?!谐|解|平)|(?<!参)与/u);
  return members.length === count && members.every((member) => member.length > 0 && member.length < 30);
}

/** Nouns of which reports number points, not things: 三个作用, 两个阶段. */
const ABSTRACT =
  /^(?:作用|方面|层面|环节|阶段|关系|问题|原则|坚持|统筹|意识|自信|维护|确立|毫不|重点|关键|转变|突破|结合|优先|更加|必须|体系|机制|文明|大局|市场|积极性|主体|责任|到位|不变|没有|离不开|层次|维度|领域|方向|目标|任务|要求|特点|特征|优势|战略|渠道|抓手|严禁|不准|着力|注重|强化|聚焦|基本|根本|飞跃|时代|月|工作|大|全面|重大|一批|新|确保|下功夫|结合起来|服务|面向|同步|同时|看齐|务必|导向|倡导|支撑|保障|到底|步骤|建设|轮子|先锋|模范|代表|先)/u;

/** Small Chinese figures: articles (一个), ordinals (二次会议), manners of speaking (两种资源), and those that count. */
function excludeSmall({text, expression, verbs}: Candidate, before: string, after: string): Exclusion | null {
  const {value, max, qualifier, unit, start, end, outerEnd} = expression;
  const glyphs = text.slice(start, end - (unit?.written.length ?? 0));
  if (!unit || unit.dimension === "share") {
    if (unit?.written !== "%" || !text.slice(start, end).endsWith("成")) return null;
    return /^(?:不变|不染)/u.test(after) ? "idiom" : null;
  }
  if (qualifier !== "exact" && !max) return toDouble(value) === 1 ? "idiom" : null;
  if (glyphs === "一") return "idiom";
  if (glyphs === "二" && unit.dimension !== "money" && unit.dimension !== "other") return "ordinal";
  if (toDouble(value) >= 100) return null;
  if (/^(?:[一二三四五六七八九十两][家户人心面言手计]|万户|万水)/u.test(after)) return "idiom";
  if (unit.small === "no") return "idiom";
  if (ABSTRACT.test(after)) return "idiom";
  if (unit.small === "count") return null;
  const verb = lastVerb(verbs, before.replace(/(?:等|共|近|首批)$/u, ""));
  if (verb && verb.kind !== "reach" && verb.kind !== "plan") return null;
  if (before.endsWith("等")) return null;
  const post = CLAUSE_END.test(text.slice(outerEnd, outerEnd + 1)) && /[\p{Script=Han}》”）]$/u.test(before);
  return post ? null : "idiom";
}
