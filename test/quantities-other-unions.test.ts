import {expect, test} from "vitest";
import type {ReportPeriods} from "../data-loaders/periods.js";
import {listFigures, listRejected, readFigures} from "./figures.js";

/** A report of January 2020 that reviews 2015 to 2019, and one of July that plans for the rest of its year. */
const years: ReportPeriods = {
  published_on: "2020-01-10",
  covers_from: "2015-01-01",
  covers_to: "2019-12-31",
  plans_from: "2020-01-01",
  plans_to: "2024-12-31"
};
const half: ReportPeriods = {
  published_on: "2020-07-10",
  covers_from: "2020-01-01",
  covers_to: "2020-06-30",
  plans_from: "2020-07-01",
  plans_to: "2020-12-31"
};

test.each<[string, ...string[]]>([
  ["半数以上的街道成立了工会。", "半数以上 = 50 % over"],
  ["女职工占近一半。", "近一半 = 50 % approx"],
  ["比重达到三分之一左右，", "三分之一左右 = 1/3 approx"],
  ["安全生产事故为零。", "零 = 0"],
  ["人均预期寿命增长到七十八点二岁。", "七十八点二岁 = 78.2 岁"],
  ["转移四千万农业劳动力。", "四千万 = 40000000"],
  ["帮助80名单亲女职工。", "80名 = 80 名"],
  ["举办宣传560场（次）以上。", "560场（次）以上 = 560 场次 over"],
  ["接听咨询2.8万通。", "2.8万通 = 28000 通"],
  ["职工3200户每户发放1000元。", "3200户 = 3200 户", "1000元 = 1000 元"]
])("figures: %s", (text, ...figures) => {
  expect(listFigures(text)).toEqual(figures);
});

test.each([
  ["加工零件。", "零件"],
  ["服务职工零距离。", "零"],
  ["零次跑腿。", "零次"]
])("none: %s", (text, number) => {
  expect(listFigures(text)).toEqual([]);
  expect(listRejected(text)).toHaveProperty(number);
});

test.each(["一半是希望。", "签了半数字。"])("no share, no head count: %s", (text) => {
  expect(listFigures(text)).toEqual([]);
});

test.each<[string, ...string[]]>([
  ["各级工会筹集送温暖资金6亿元。", "送温暖资金"],
  ["全系统累计培训技术工人2万人次。", "技术工人"],
  ["集团公司现有职工4万人。", "职工"],
  ["新组建工会30家，发展会员2万人，分别增长12%和6%。", "新组建工会", "会员", "新组建工会", "会员"],
  ["调解争议80件，成功率81%，分别增长12%和3个百分点。", "争议", "成功率", "争议", "成功率"],
  ["调解成功率81%。", "调解成功率"],
  ["发放慰问金36万元。", "慰问金"],
  ["形成调研报告28篇。", "调研报告"],
  ["招收研究生3万人。", "研究生"],
  ["女代表占38%。", "女代表"],
  ["困难职工建档率要达到100%。", "困难职工建档率"],
  ["参赛企业达3.6万家。", "参赛企业"],
  ["“妈妈小屋”建成560个。", "“妈妈小屋”"],
  ["扶持职工5200人，带动就业2万人。", "扶持职工", "就业"],
  ["收到提案74件，立案61件，办结58件。", "提案", "提案", "提案"],
  ["收入突破2亿元大关。", "收入"],
  ["成立由52家成员单位组成的联席会议。", "成员单位"],
  ["对8个工会给予每家2万元不等的补助。", "工会", "补助"],
  ["将困难职工帮扶标准由每户每年3000元提高到5000元。", "困难职工帮扶标准", "困难职工帮扶标准"],
  ["已建工会的企业建制率达到90%。", "已建工会的企业建制率"],
  ["会员总数达2860名。", "会员总数"],
  ["全年使用经费1260万元。", "使用经费"],
  ["工资增长8%，高于全省平均水平1.5个百分点。", "工资", "工资"],
  ["运行2年来服务职工15万人次。", "服务职工"]
])("what is counted: %s", (text, ...indicators) => {
  expect(readFigures(text).map(({indicator}) => indicator)).toEqual(indicators);
});

test("an amount for each restores what it is an amount of", () => {
  const [, each] = readFigures("补助学费240万元，人均2000元。");
  expect(each).toMatchObject({indicator: "人均", indicator_full: "人均学费"});
});

test("a growth given to several figures is told of each in full", () => {
  const full = readFigures("新建工会30家，发展会员2万人，分别增长12%和6%。").map(({indicator_full}) => indicator_full);
  expect(full).toEqual(["新建工会", "会员", "新建工会", "会员"]);
});

test.each<[string, ...string[]]>([
  ["工会资产总额达31亿元。", "stock"],
  ["三分之二以上的单位建立了制度。", "stock"],
  ["现有工会30家，覆盖企业2万家。", "stock", "stock"],
  ["签订合同30份，覆盖企业2万家。", "flow", "flow"],
  ["有3名职工获劳动模范称号。", "flow"],
  ["有3万家企业建立了制度。", "stock"],
  ["在职干部35人。", "stock"],
  ["参赛人数达2万人。", "flow"],
  ["收入达18亿元，是2010年的2.6倍。", "flow", "flow"],
  ["省市共建学院2所。", "flow"],
  ["争取财政资金1600万元。", "flow"]
])("what it says: %s", (text, ...kinds) => {
  expect(readFigures(text).map(({kind}) => kind)).toEqual(kinds);
});

test.each<[text: string, from: string, to: string]>([
  ["自2016年以来，培训职工3万人次。", "2016-01-01", "2020-01-10"],
  ["“十三五”以来，培训职工3万人次。", "2016-01-01", "2020-01-10"],
  ["2017—2019年，培训职工3万人次。", "2017-01-01", "2019-12-31"],
  ["从2017年到2019年，培训职工3万人次。", "2017-01-01", "2019-12-31"],
  ["2019年前11个月，培训职工3万人次。", "2019-01-01", "2019-11-30"],
  ["2019年收入18亿元，年均增长21%。", "2015-01-01", "2019-12-31"],
  ["会员由五年前的3万人增加到5万人。", "2019-12-31", "2019-12-31"]
])("when, in a review: %s", (text, from, to) => {
  expect(readFigures(text, "review", years).at(-1)).toMatchObject({period_from: from, period_to: to});
});

test("five years ago is counted from the last year under review, the year before from a review of one", () => {
  expect(readFigures("会员由五年前的3万人增加到5万人。", "review", years)[0]!.period_from).toBe("2014-01-01");
  const [before, after] = readFigures("合同由上年3万份增加到5万份。", "review");
  expect([before!.period_from, after!.period_to]).toEqual(["2018-01-01", "2019-12-31"]);
});

test.each<[text: string, from: string, to: string]>([
  ["用三年时间，培训职工3万人次。", "2020-01-01", "2022-12-31"],
  ["到“十四五”期末，会员达到5万人。", "2025-12-31", "2025-12-31"],
  ["2021年至2023年，每年新增会员5万人。", "2021-01-01", "2023-12-31"]
])("when, in an outlook: %s", (text, from, to) => {
  expect(readFigures(text, "outlook", years)[0]).toMatchObject({period_from: from, period_to: to, kind: "target"});
});

test("the whole year of a plan for half of it is the year", () => {
  const [plan] = readFigures("力争全年新建站点100个。", "outlook", half);
  expect(plan).toMatchObject({period_from: "2020-01-01", period_to: "2020-12-31", indicator: "新建站点"});
  expect(readFigures("新建站点100个。", "outlook", half)[0]!.period_from).toBe("2020-07-01");
});
