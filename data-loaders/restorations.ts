/** What an indicator's left-out words are restored from, all in one width. */
export interface Omission {
  indicator: string;
  /** The sentence as far as the figure, and as far as the figure's clause. */
  before: string;
  above: string;
  /** Indicator of the figure before it, its left-out words restored, and whether only a list mark stands between. */
  previous: {indicator: string; listed: boolean} | null;
}

const MONEY = /^(?:涉及|挽回|涉案|总)?(?:金额|总金额|资金|经济损失)$/u;
const AVERAGED = /^(?:人均|户均|日均|月均|年均)$/u;
const NEWLY = /^(?:新增|新建|新发展|净增|新成立|新组建)/u;
/** Nouns so general that the clause before says what kind is meant: 开展劳动争议调解和法律援助，受理案件. */
const GENERAL = /^(?:案件|活动|项目|课程|问题|线索|建议|提案)$/u;
const TOPIC =
  /(?:开展|加强|深化|推进|做好|实施|组织|举办|健全|落实)([^，。；：]{3,24}?)(?:工作|活动|机制|建设)?[，；]$/u;
const LONGEST = 16;
/** 粮食，平均每年产量…: what is produced stands in a clause of its own. */
const OUTPUT = /^(?:平均每年|年均)?(?:总|年)?产量$/u;
const PRODUCT = /(?:^|[。；：])([\p{Script=Han}]{1,10})，$/u;

/** A rate of the same bodies as the one before it: 非公企业建会率…，职工入会率… is that of 非公企业职工. */
const BODIES = /^(?:[\p{Script=Han}]{0,6}?(?:企业|单位|园区|社区|学校|机关))(?=[\p{Script=Han}]{0,8}率$)/u;
const MEMBERS = /^(?:职工|会员|员工|女职工)[\p{Script=Han}]{0,6}率$/u;

/** The indicator with the words restored that the sentence leaves out, or as it is. */
export function restoreIndicator({indicator, before, above, previous}: Omission): string {
  if (previous && MONEY.test(indicator) && !previous.indicator.endsWith("率")) return previous.indicator + indicator;
  if (previous && AVERAGED.test(indicator)) return indicator + previous.indicator;
  if (previous && MEMBERS.test(indicator)) {
    const bodies = BODIES.exec(previous.indicator)?.[0];
    if (bodies) return bodies + indicator;
  }
  if (previous?.listed) {
    const twin = shareModifier(previous.indicator, indicator);
    if (twin) return twin;
    const newly = NEWLY.exec(previous.indicator)?.[0];
    if (newly && !NEWLY.test(indicator)) return newly + indicator;
  }
  const longer = findLonger(before.slice(0, Math.max(0, before.length - indicator.length)), indicator);
  if (longer) return longer;
  if (OUTPUT.test(indicator)) {
    const product = PRODUCT.exec(above.slice(-LONGEST))?.[1];
    if (product) return product + indicator.replace(/^(?:平均每年|年均)/u, "");
  }
  if (GENERAL.test(indicator)) {
    const topic = TOPIC.exec(above.slice(-40))?.[1];
    if (topic) return topic.endsWith(indicator) ? topic : topic + indicator;
  }
  return indicator;
}

/** 劳动奖状…、奖章: of two short words with the same first glyph, the second shares what stands before the first. */
function shareModifier(previous: string, indicator: string): string | null {
  if (indicator.length > 3 || previous.length <= indicator.length) return null;
  const tail = previous.slice(-indicator.length);
  return tail[0] === indicator[0] && tail !== indicator ? previous.slice(0, -indicator.length) + indicator : null;
}

/** A longer name earlier in the sentence that ends with the indicator: 劳模工匠创新工作室 for 工作室. */
function findLonger(before: string, indicator: string): string | null {
  const head = /^\p{Script=Han}{3,6}(?=具有|$)/u.exec(indicator)?.[0];
  if (!head) return null;
  for (let at = before.indexOf(head); at > 0; at = before.indexOf(head, at + 1)) {
    const run = /\p{Script=Han}+$/u.exec(before.slice(Math.max(0, at - LONGEST), at))?.[0] ?? "";
    const name = run.replace(
      /^.*(?:实现|保持|发挥|加强|推进|建设|开展|深化|完善|推动|健全|组织|打造|落实|做好|建立|建成|的|和|与|及)/u,
      ""
    );
    if (name.length >= 2 && !/[\d百千万亿余]/u.test(name)) return name + indicator;
  }
  return null;
}
