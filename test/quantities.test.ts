import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../data-loaders/corpus.js";
import {analyseReport} from "../data-loaders/pipeline.js";
import {scoreQuantities} from "../data-loaders/quantity-accuracy.js";
import type {GoldQuantity} from "../data-loaders/quantity-accuracy.js";
import {stages} from "./stages.js";
import {grammar, listFigures, listRejected, readFigures} from "./figures.js";

const lines = <T>(file: string) =>
  readFileSync(`test/gold/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

describe("figures with their units and qualifiers", () => {
  test.each<[string, ...string[]]>([
    ["受理案件12.6万件。", "12.6万件 = 126000 件"],
    ["受理案件１２．６万件。", "１２．６万件 = 126000 件"],
    ["受理案件12.\n6 万\n件。", "12.\n6 万\n件 = 126000 件"],
    ["参加职工300 余 万 人\n次。", "300 余 万 人\n次 = 3000000 人次 over"],
    ["返还经费1 .87亿元。", "1 .87亿元 = 187000000 元"],
    ["新建1,925个站点。", "1,925个 = 1925 个"],
    ["新建1，925个站点。", "1，925个 = 1925 个"],
    ["组织3万余家企业。", "3万余家 = 30000 家 over"],
    ["培训3万余人次。", "3万余人次 = 30000 人次 over"],
    ["建成工作室近万家。", "近万家 = 10000 家 approx"],
    ["宣讲上千场。", "上千场 = 1000 场 over"],
    ["覆盖职工上千万人。", "上千万人 = 10000000 人 over"],
    ["慰问职工过百万人次。", "过百万人次 = 1000000 人次 over"],
    ["召开两次会议。", "两次 = 2 次"],
    ["出台十余项政策。", "十余项 = 10 项 over"],
    ["出台十几项政策。", "十几项 = 10 项 over"],
    ["建立数百家工会。", "数百家 = 100 家 over"],
    ["举办几十场活动。", "几十场 = 10 场 over"],
    ["组织万余名职工。", "万余名 = 10000 名 over"],
    ["选派三五名干部。", "三五名 = 3..5 名 approx"],
    ["慰问两百余万人次。", "两百余万人次 = 2000000 人次 over"],
    ["覆盖率达百分之九十五。", "百分之九十五 = 95 %"],
    ["自然增长率为千分之十点五五。", "千分之十点五五 = 10.55 ‰"],
    ["近三成职工参加。", "近三成 = 30 % approx"],
    ["八成以上企业建会。", "八成以上 = 80 % over"],
    ["收入是上年的2.5倍。", "2.5倍 = 2.5 倍"],
    ["总量翻了两番。", "两番 = 2 番"],
    ["产值翻番。", "翻番 = 1 番"],
    ["提高3.2个百分点。", "3.2个百分点 = 3.2 百分点"],
    ["下降1百分点。", "1百分点 = 1 百分点"],
    ["三分之二以上职工同意。", "三分之二以上 = 2/3 over"],
    ["投入2.1—2.5亿元。", "2.1—2.5亿元 = 210000000..250000000 元"],
    ["投入2.1－2.5亿元。", "2.1－2.5亿元 = 210000000..250000000 元"],
    ["服务10至12万人。", "10至12万人 = 100000..120000 人"],
    ["增长8%至10%。", "8%至10% = 8..10 %"],
    ["增长8～10%。", "8～10% = 8..10 %"],
    ["每年举办3到5场。", "3到5场 = 3..5 场"],
    ["占六至七成。", "六至七成 = 60..70 %"],
    ["粮食四亿九千万～五亿吨。", "四亿九千万～五亿吨 = 490000000..500000000 吨"],
    ["发布274家单位5万余个岗位。", "274家 = 274 家", "5万余个 = 50000 个 over"],
    ["标准提高到500元/人。", "500元/人 = 500 元/人"],
    ["浓度降到35微克/立方米。", "35微克/立方米 = 35 微克/立方米"],
    ["标准为每人每月300元。", "300元 = 300 元"],
    ["惠及12.67亿城乡居民。", "12.67亿 = 1267000000"],
    ["服务35万户外劳动者。", "35万 = 350000"],
    ["覆盖1.1万家庭。", "1.1万 = 11000"],
    ["用户达到125万。", "125万 = 1250000"],
    ["母婴关爱室2020家。", "2020家 = 2020 家"],
    ["装机容量二亿一千万千瓦。", "二亿一千万千瓦 = 210000000 千瓦"],
    ["建成20家国有企业工会。", "20家 = 20 家"],
    ["表彰100名优秀职工。", "100名 = 100 名"],
    ["建成3个体育场。", "3个 = 3 个"],
    ["发放300本职工手册。", "300本 = 300 本"],
    ["志愿服务12万小时。", "12万小时 = 120000 小时"],
    ["平均年龄45.5岁。", "45.5岁 = 45.5 岁"],
    ["系数为0.47，", "0.47 = 0.47"],
    ["工会经费3亿5000万元。", "3亿5000万元 = 350000000 元"],
    ["走访约200户。", "约200户 = 200 户 approx"],
    ["走访大约200户左右。", "大约200户左右 = 200 户 approx"],
    ["服务不少于200个。", "不少于200个 = 200 个 over"],
    ["服务不超过200个。", "不超过200个 = 200 个 under"],
    ["控制在5%以内。", "5%以内 = 5 % under"],
    ["低于4%。", "低于4% = 4 % under"],
    ["超过500家。", "超过500家 = 500 家 over"],
    ["超过500家和1000人。", "超过500家 = 500 家 over", "1000人 = 1000 人 over"],
    ["人数逾3万人。", "逾3万人 = 30000 人 over"],
    ["达到300家。", "300家 = 300 家"],
    ["节约5万度电。", "5万度电 = 50000 度电"],
    ["签约500项。", "500项 = 500 项"],
    ["附近300名职工参加。", "300名 = 300 名"],
    ["线上万人次。"],
    ["A率和B率分别达到97%和40%左右。", "97% = 97 % approx", "40%左右 = 40 % approx"],
    ["不足百家。", "不足百家 = 100 家 under"],
    ["等6个省区市工会。", "6个 = 6 个"],
    ["会同4部门印发。", "4部门 = 4 部门"],
    ["受理案件12\\n.6万件。", "12\\n.6万件 = 126000 件"],
    ["受理案件12&nbsp;万<br>件。", "12&nbsp;万<br>件 = 120000 件"],
    ["受理案件12\u200b万_x000D_件。", "12\u200b万_x000D_件 = 120000 件"],
    ["满意度测评19·5分。", "19·5分 = 19.5 分"],
    ["标准为１９．５元。", "１９．５元 = 19.5 元"],
    ["新建１，９２５个站点。", "１，９２５个 = 1925 个"],
    ["建成1\n,\n925个站点。", "1\n,\n925个 = 1925 个"],
    ["慰问职工472.5万\n\n人次。", "472.5万\n\n人次 = 4725000 人次"],
    ["组织一万二千余人。", "一万二千余人 = 12000 人 over"],
    ["有一千零五名职工，", "一千零五名 = 1005 名"],
    ["投资三点五亿元，", "三点五亿元 = 350000000 元"],
    ["近百余家企业参加，", "近百余家 = 100 家 approx"],
    ["慰问两三百人，", "两三百人 = 200..300 人 approx"],
    ["女职工占三成五。", "三成五 = 35 %"],
    ["下降千分之三。", "千分之三 = 3 ‰"],
    ["不到一成，", "不到一成 = 10 % under"],
    ["完成率百分之百。", "百分之百 = 100 %"],
    ["力争新建5至8家。", "5至8家 = 5..8 家"],
    ["约3—5万人次，", "约3—5万人次 = 30000..50000 人次 approx"],
    ["提高0.5个百分点至1个百分点。", "0.5个百分点至1个百分点 = 0.5..1 百分点"],
    ["生产钢5,500万----5,800万吨，", "5,500万----5,800万吨 = 55000000..58000000 吨"],
    ["增长19.6一26.4%，", "19.6一26.4% = 19.6..26.4 %"],
    ["发电量达到5500亿度，", "5500亿度 = 550000000000 度"],
    ["建设住宅十亿平方米，", "十亿平方米 = 1000000000 平方米"],
    ["发放补贴300元／人，", "300元／人 = 300 元/人"],
    ["拟安排资金5亿元。", "5亿元 = 500000000 元"],
    ["1个、2名、3家。", "1个 = 1 个", "2名 = 2 名", "3家 = 3 家"]
  ])("%s", (text, ...figures) => expect(listFigures(text)).toEqual(figures));
});

describe("numbers that measure nothing stay out", () => {
  test.each([
    ["2018年底召开。", "2018", "date"],
    ["一九九五年召开。", "一九九五", "date"],
    ["二〇二三年召开。", "二零二三", "date"],
    ["8月13日召开。", "13", "date"],
    ["五年来取得成绩。", "五", "date"],
    ["力争5年内实现。", "5", "date"],
    ["用3个月完成。", "3个", "date"],
    ["24小时值守。", "24", "date"],
    ["庆祝40周年大会。", "40", "date"],
    ["2019-2023年。", "2019-2023", "date"],
    ["第十四次代表大会。", "十四次", "ordinal"],
    ["第3届。", "3届", "ordinal"],
    ["前三名选手。", "三名", "ordinal"],
    ["十四届二次会议。", "二次", "ordinal"],
    ["五届三次职代会。", "三次", "ordinal"],
    ["推进2期工程。", "2期", "ordinal"],
    ["深入贯彻“四个意识”。", "四个", "name"],
    ["开展“100个最美班组”评选。", "100个", "name"],
    ["《2016年—2035年规划》", "2016", "name"],
    ["《关于12件实事的意见》", "12件", "name"],
    ["获评5A级组织。", "5", "name"],
    ["G20峰会。", "20", "name"],
    ["拨打12351热线。", "12351", "bare"],
    ["百人以上非公企业。", "百人", "threshold"],
    ["25人以上的企业。", "25人", "threshold"],
    ["投资1亿元以上项目。", "1亿元", "threshold"],
    ["面向65岁以下退休劳模。", "65", "date"],
    ["千家万户。", "千家", "idiom"],
    ["千人展示。", "千人", "idiom"],
    ["百名劳模进校园。", "百名", "idiom"],
    ["成为一个重要抓手。", "一个", "idiom"],
    ["突破了一批技术。", "一批", "idiom"],
    ["发挥三个作用。", "三个", "idiom"],
    ["分为两个阶段。", "两个", "idiom"],
    ["两种资源。", "两种", "idiom"],
    ["五个一活动。", "五个", "idiom"],
    ["四省工会。", "四省", "members"],
    ["京津冀三地。", "三", "bare"],
    ["美团、滴滴两家平台。", "两家", "members"],
    ["调解、仲裁和援助3项服务。", "3项", "members"],
    ["每10万人拥有。", "10万人", "base"],
    ["提高到每百户12台。", "百户", "base"],
    ["推进20万吨乙烯工程，", "20万吨", "name"],
    ["六十万千瓦机组投运，", "六十万千瓦", "name"],
    ["三峡二期工程胜利完成，", "二期", "ordinal"],
    ["十万火急。", "十万", "bare"],
    ["一成不变。", "一成", "idiom"],
    ["打通最后一公里。", "一公里", "idiom"],
    ["（一）坚持。", "一", "bare"],
    ["一是加强。", "一", "bare"],
    ["3、加强。", "3", "bare"]
  ])("%s", (text, number, why) => {
    expect(listRejected(text)).toMatchObject({[number]: why});
  });

  test.each([
    "统一部署",
    "万众一心",
    "三方机制",
    "一线职工",
    "十四五规划",
    "中国工会十七大",
    "两岸青年",
    "千千万万",
    "一事一议",
    "三城一区"
  ])("%s", (text) => expect(listFigures(text)).toEqual([]));
});

const say = (row: ReturnType<typeof readFigures>[number]) =>
  `${row.expression}: ${row.indicator_full === row.indicator ? row.indicator : `${row.indicator} → ${row.indicator_full}`}`;

describe("what is counted, in the report's words", () => {
  test.each<[string, ...string[]]>([
    ["制定和修订制度文件55个，", "55个: 制度文件"],
    ["建成5000余家职工创新工作室，", "5000余家: 职工创新工作室"],
    ["组织3万余家企业参与竞赛活动，", "3万余家: 企业参与竞赛活动"],
    ["为31家小微企业发放贷款848万元，", "31家: 小微企业", "848万元: 贷款"],
    ["12351职工服务热线受理职工诉求102万件；", "102万件: 职工诉求"],
    ["医疗互助等保障计划服务职工1139万人次，", "1139万人次: 医疗互助等保障计划服务职工"],
    ["全市各级劳动争议调解组织受理劳动争议案件1.58万件，", "1.58万件: 劳动争议案件"],
    ["各级工会慰问职工146.8万人次，", "146.8万人次: 慰问职工"],
    ["手机APP注册用户达到125万人，", "125万人: 手机APP注册用户"],
    ["在档困难职工户数从2014年的7666户减少到692户。", "7666户: 在档困难职工户数", "692户: 在档困难职工户数"],
    ["其中一线职工占46.6%，", "46.6%: 一线职工"],
    ["全市90.4%的建会企业开展了集体协商，", "90.4%: 建会企业开展了集体协商"],
    ["识别精准度、帮扶精准度均为100%，", "100%: 识别精准度、帮扶精准度"],
    ["54个试点单位从三方面推动改革，", "54个: 试点单位"],
    ["完成首批23家单位试点工作，", "23家: 单位"],
    ["助推1441人提高技能等级。", "1441人: 提高技能等级"],
    ["对43家先进单位进行复查。", "43家: 先进单位"],
    ["打造8个服务职工综合体试点、4个服务职工基地试点，", "8个: 服务职工综合体试点", "4个: 服务职工基地试点"],
    ["全市新增建会单位602家，新发展会员9.78万人。", "602家: 新增建会单位", "9.78万人: 新发展会员"],
    ["新增基层工会1876家、会员35.38万人。", "1876家: 新增基层工会", "35.38万人: 会员 → 新增会员"],
    ["评选劳动奖状80个、奖章435名。", "80个: 劳动奖状", "435名: 奖章 → 劳动奖章"],
    ["办理法律援助案件2562件、金额4.94亿元。", "2562件: 法律援助案件", "4.94亿元: 金额 → 法律援助案件金额"],
    ["开展劳动争议调解和法律援助，受理案件1.1万件。", "1.1万件: 案件 → 劳动争议调解和法律援助案件"],
    ["发挥劳模创新工作室作用，累计建成工作室近万家。", "近万家: 工作室 → 劳模创新工作室"],
    ["受理案件2万件，办结1.8万件。", "2万件: 案件", "1.8万件: 案件"],
    ["小学、初中毕业生升学率分别达到97%和40%。", "97%: 小学 → 小学毕业生升学率", "40%: 初中毕业生升学率"],
    ["失业率和增长率分别为4%和6%。", "4%: 失业率", "6%: 增长率"],
    ["国内生产总值比上年增长9.1%，达到11.67万亿元。", "9.1%: 国内生产总值", "11.67万亿元: 国内生产总值"],
    ["贸易顺差连续两年下降，2010年比上年减少6.4%。", "6.4%: 贸易顺差"],
    ["受理1.2万件。", "1.2万件: 受理"],
    ["出台妥善化解劳动纠纷9条措施，", "9条: 措施"],
    ["今年计划购买服务项目不少于200个，", "不少于200个: 服务项目"],
    ["第三产业，1990年达到2810亿元，比1985年增长71.3%。", "2810亿元: 第三产业", "71.3%: 第三产业"],
    [
      "技术改造投资占固定资产投资的比重，由24%提高到30%。",
      "24%: 技术改造投资占固定资产投资的比重",
      "30%: 技术改造投资占固定资产投资的比重"
    ],
    ["近一亿农村贫困人口脱贫，九百多万贫困人口搬迁。", "近一亿: 农村贫困人口脱贫", "九百多万: 贫困人口搬迁"],
    ["医院病床，五年增加40万张。", "40万张: 医院病床"],
    ["合成洗涤剂，1990年生产140万吨。", "140万吨: 合成洗涤剂"],
    ["粮食，平均每年产量4亿吨。", "4亿吨: 平均每年产量 → 粮食产量"],
    ["贸易顺差屡创新高，去年达到300亿元。", "300亿元: 贸易顺差"],
    ["一九九五年，发电量达到一万亿千瓦时。", "一万亿千瓦时: 发电量"],
    ["人口由八十年代末的八千万人减少到一九九五年的六千万人。", "八千万人: 人口", "六千万人: 人口"],
    ["钢一亿吨，比一九九五年的九千万吨增加一千万吨。", "一亿吨: 钢", "九千万吨: 钢", "一千万吨: 钢"],
    ["力争到2023年全市森林覆盖率从12%提高到14%。", "12%: 全市森林覆盖率", "14%: 全市森林覆盖率"],
    ["粮食产量4亿吨（其中2019年5亿吨）。", "4亿吨: 粮食产量", "5亿吨: 粮食产量"],
    [
      "中央财政用于民生的投入拟安排9884亿元，比上年增加1304亿元。",
      "9884亿元: 中央财政用于民生的投入",
      "1304亿元: 中央财政用于民生的投入"
    ],
    ["全市固定资产将新增6000亿元。", "6000亿元: 全市固定资产"],
    ["城市绿化覆盖率27%。", "27%: 城市绿化覆盖率"],
    ["全市节约和少用能源1亿吨。", "1亿吨: 节约和少用能源"],
    ["基本建设拨款（包括借款）3499亿元，", "3499亿元: 基本建设拨款（包括借款）"],
    ["教育、科学、文化事业费20亿元，", "20亿元: 教育、科学、文化事业费"],
    ["基本建设投资500亿元的分配如下，", "500亿元: 基本建设投资"],
    ["政府贷款60%以上要用于西部。", "60%以上: 政府贷款"],
    ["一线职工占代表总数的46.6%。", "46.6%: 一线职工 → 一线职工占代表总数的比重"],
    ["非公企业建会率达到90%，职工入会率达到80%。", "90%: 非公企业建会率", "80%: 职工入会率 → 非公企业职工入会率"],
    ["会同4部门印发意见，", "4部门: 部门"]
  ])("%s", (text, ...expected) => expect(readFigures(text).map(say)).toEqual(expected));
});

const mean = ({kind, direction, period_from, period_to}: ReturnType<typeof readFigures>[number]) =>
  [kind, direction, period_from === period_to ? period_to : `${period_from}..${period_to}`].filter(Boolean).join(" ");

describe("what a figure says and when, in a report of 2020-01-10 that reviews 2019", () => {
  const year = "2019-01-01..2019-12-31";
  test.each<[string, ...string[]]>([
    ["受理案件1.1万件。", `flow ${year}`],
    ["新建驿站30个。", `flow ${year}`],
    ["已建驿站30个，母婴室20个，开办托管班5个。", "stock 2019-12-31", "stock 2019-12-31", `flow ${year}`],
    ["累计建成驿站30个。", "stock 2019-12-31"],
    ["累计投入资金3亿元。", `flow ${year}`],
    ["现有会员5万人。", "stock 2019-12-31"],
    ["会员总数5万人。", "stock 2019-12-31"],
    ["用户达到5万人。", "stock 2019-12-31"],
    ["签约金额达1500万元。", `flow ${year}`],
    ["覆盖率达到90%。", "stock 2019-12-31"],
    ["评选劳模100名，其中女职工占30%。", `flow ${year}`, `flow ${year}`],
    ["会员增长12%。", `change up ${year}`],
    ["投诉下降12%。", `change down ${year}`],
    ["占比提高2个百分点。", `change up ${year}`],
    ["截至2018年底，已建工会30个，涵盖单位50家。", "stock 2018-12-31", "stock 2018-12-31"],
    ["截至目前，累计投入资金3亿元。", "flow 2019-01-01..2020-01-10"],
    ["上半年，新发展会员5万人。", "flow 2019-01-01..2019-06-30"],
    ["2018年，新发展会员5万人。", "flow 2018-01-01..2018-12-31"],
    ["去年，新发展会员5万人。", "flow 2019-01-01..2019-12-31"],
    ["今年以来，新发展会员5万人。", "flow 2020-01-01..2020-01-10"],
    ["三年来，新发展会员5万人。", "flow 2017-01-01..2019-12-31"],
    ["“十三五”期间，新发展会员5万人。", "flow 2016-01-01..2020-12-31"],
    ["3月至5月，新发展会员5万人。", `flow 2019-03-01..2019-05-31`],
    ["3-5月，新发展会员5万人。", `flow 2019-03-01..2019-05-31`],
    ["前三季度新发展会员5万人。", `flow 2019-01-01..2019-09-30`],
    ["落实两年内返还政策，返还经费3亿元。", `flow ${year}`],
    ["户数从2014年的7666户减少到692户。", "stock 2014-01-01..2014-12-31", "stock 2019-12-31"],
    ["比2015年增长9%。", `change up ${year}`],
    ["产量5亿吨，比2015年的4亿吨增加1亿吨。", `flow ${year}`, "stock 2015-01-01..2015-12-31", `change up ${year}`],
    ["三年来，国内生产总值达到3万亿元。", "flow 2019-01-01..2019-12-31"],
    [
      "三年来，发展会员5万人，2018年达到9万人；新建工会30家。",
      "flow 2017-01-01..2019-12-31",
      "stock 2018-01-01..2018-12-31",
      "flow 2017-01-01..2019-12-31"
    ],
    ["慰问5万人（其中2018年3万人），救助2万人。", `flow ${year}`, "flow 2018-01-01..2018-12-31", `flow ${year}`],
    ["二〇〇〇年，新发展会员5万人。", "flow 2000-01-01..2000-12-31"],
    ["到二〇二三年，力争建成工作室100家。", "target 2023-12-31"],
    ["确保70%以上经费用于基层。", `target ${year}`],
    ["力争到2023年建成工作室100家。", "target 2023-12-31"]
  ])("review: %s", (text, ...expected) => expect(readFigures(text).map(mean)).toEqual(expected));

  test.each<[string, ...string[]]>([
    ["新建驿站30个。", "target 2020-01-01..2020-12-31"],
    ["力争到2023年累计建成工作室近万家。", "target 2023-12-31"],
    ["力争5年内覆盖率保持在90%以上。", "target 2020-01-01..2024-12-31"],
    ["今年计划购买项目不少于200个。", "target 2020-01-01..2020-12-31"],
    ["会员增长5%左右。", "target up 2020-01-01..2020-12-31"]
  ])("outlook: %s", (text, ...expected) => expect(readFigures(text, "outlook").map(mean)).toEqual(expected));

  test("unknown stays NULL and says why", () => {
    const nothing = {published_on: null, covers_from: null, covers_to: null, plans_from: null, plans_to: null};
    const [row] = readFigures("受理案件1.1万件。", "review", nothing);
    expect(row).toMatchObject({period_from: null, period_to: null});
    expect(row!.period_basis).toContain("not known");
    expect(readFigures("去年受理案件1.1万件。", "review", nothing)[0]).toMatchObject({period_to: null});
    expect(readFigures("会员5万人。", "other")[0]).toMatchObject({kind: null, period_to: null});
  });

  test("a year at the head of a paragraph's sentence is the time of the next", () => {
    expect(readFigures("2018年，新发展会员5万人，新建工会30家。").map(mean)).toEqual([
      "flow 2018-01-01..2018-12-31",
      "flow 2018-01-01..2018-12-31"
    ]);
  });
});

test.each<[string, number | null, number | null]>([
  ["建成1.4万个。", 13_500, 14_500],
  ["建成9650个。", 9650, 9650],
  ["投入7.7亿元。", 765_000_000, 775_000_000],
  ["覆盖率为90.4%。", 90.35, 90.45],
  ["参加300余万人次。", 3_000_000, 4_000_000],
  ["覆盖率达90%以上。", 90, null],
  ["不超过200个。", null, 200],
  ["约200个。", 150, 250],
  ["增长8%至10%。", 8, 10]
])("%s lies between %s and %s", (text, low, high) =>
  expect(readFigures(text)[0]).toMatchObject({value_low: low, value_high: high})
);

describe("what the rest of the report tells", () => {
  const analyse = (text: string) =>
    analyseReport(
      {report_id: "r", file: "r.txt", bytes: new TextEncoder().encode(text), editorial: null},
      {...stages, grammar, series: []}
    );

  test("a heading dates the figures below it, its subsections included", async () => {
    const {quantities} = await analyse(`政府工作报告

——2011年3月5日在第十一届全国人民代表大会第四次会议上

一、“十二五”时期的主要目标和任务
城镇登记失业率控制在5%以内，新建住房3600万套。
二、2011年的工作
（一）改善民生
新建住房1000万套，改造农村危房150万户。
`);
    expect(quantities.map(({expression, period_from, period_to}) => [expression, period_from, period_to])).toEqual([
      ["5%以内", "2011-01-01", "2015-12-31"],
      ["3600万套", "2011-01-01", "2015-12-31"],
      ["1000万套", "2011-01-01", "2011-12-31"],
      ["150万户", "2011-01-01", "2011-12-31"]
    ]);
  });

  test("literal debris in a number is read over", async () => {
    const {quantities} = await analyse(
      "一、去年工作回顾\n全市各级工会受理案件12\\n.6万件，慰问职工472.5万\\n\\n人次。\n"
    );
    expect(quantities.map(({value, unit}) => [value, unit])).toEqual([
      [126_000, "件"],
      [4_725_000, "人次"]
    ]);
  });
});

describe("against what people marked", async () => {
  const reports = await Promise.all(
    (await readCorpus("data-loaders/corpus")).map((raw) => analyseReport(raw, {...stages, grammar, series: []}))
  );
  const rows = reports.flatMap(({quantities}) => quantities);
  const {detection, fields, errors} = scoreQuantities(rows, lines<GoldQuantity>("quantities.jsonl"));

  test("every figure is found, none too many", () =>
    expect({...detection, errors}).toMatchObject({f1: 1, right: 116, spurious: 0, missed: 0, errors: []}));
  test.each(Object.entries(fields))("%s", (_, {share, of}) => {
    expect(of).toBe(116);
    expect(share).toBe(1);
  });

  test("nothing that people set aside is taken for a figure", () => {
    const aside = lines<{report_id: string; start: number; end: number}>("non_quantities.jsonl");
    expect(aside.length).toBeGreaterThan(150);
    const taken = aside.filter(({report_id, start, end}) =>
      rows.some((row) => row.report_id === report_id && row.source_start < end && row.source_end > start)
    );
    expect(taken).toEqual([]);
  });

  test("offsets slice to the expression, in the sentence and in the source", () => {
    for (const {quantities, sentences, sources} of reports) {
      const texts = new Map(sentences.map(({sentence_id, text}) => [sentence_id, text]));
      for (const row of quantities) {
        const sentence = texts.get(row.sentence_id)!;
        expect(sentence.slice(row.start, row.end)).toBe(row.expression);
        expect(row.expression).toContain(sentence.slice(row.number_start, row.number_end));
        const source = sources[0]!.text.slice(row.source_start, row.source_end);
        expect(source.replace(/\s/gu, "")).toBe(sentence.slice(row.number_start, row.number_end).replace(/\s/gu, ""));
      }
    }
  });

  test("the scorer sees what is wrong", () => {
    const gold = lines<GoldQuantity>("quantities.jsonl");
    const spoiled = rows.slice(1).map((row, i) => (i === 3 ? {...row, value: row.value + 1} : row));
    const extra = {...rows[0]!, report_id: gold[0]!.report_id, source_start: 1, source_end: 2};
    const score = scoreQuantities([...spoiled, extra], gold);
    expect(score.errors.map(({field}) => field).toSorted()).toEqual(["missed", "spurious", "value"]);
    expect(score.detection).toMatchObject({right: 115, spurious: 1, missed: 1});
  });
});

test.each(["万", "几", "一", "1"])("a run of %s that no number is as long as hides no figure behind it", (glyph) => {
  expect(listFigures(`${glyph.repeat(20_000)}，受理案件3件。`).at(-1)).toBe("3件 = 3 件");
});

test("whatever the text, offsets lie inside and rise", () => {
  const piece = fc.constantFrom(
    "12.6万",
    "件",
    "３",
    "，",
    " ",
    "\n",
    "近",
    "百分之",
    "十",
    "余",
    "家",
    "会员",
    "从",
    "到",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "2018年",
    "占",
    "%",
    "、",
    "和",
    "分别",
    "𠮷",
    "的",
    "为",
    "增长",
    "几",
    "数",
    "万"
  );
  fc.assert(
    fc.property(
      fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join("")),
      (text) => {
        let last = 0;
        for (const row of readFigures(text)) {
          expect(row.number_start).toBeGreaterThanOrEqual(last);
          expect(row.start).toBeLessThanOrEqual(row.number_start);
          expect(row.number_end).toBeGreaterThan(row.number_start);
          expect(row.end).toBeGreaterThanOrEqual(row.number_end);
          expect(row.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(row.start, row.end)).toBe(row.expression);
          last = row.number_end;
        }
      }
    )
  );
});

test.each([
  ["sentences without an end mark", "五年来已建工会服务站357家，职工之家1.38万家，", 1],
  ["quotation marks never closed", "“受理案件1件", 1],
  ["one figure after another", "3家", 1],
  ["glyphs of numerals", "一", 0]
])("the time grows with the text: %s", {retry: 3}, (_, unit, figures) => {
  const time = (n: number) => {
    const text = unit.repeat(n);
    const start = performance.now();
    const found = readFigures(text).length;
    if (figures > 0) expect(found).toBeGreaterThanOrEqual(n);
    return performance.now() - start;
  };
  time(200);
  const [short, long] = [Math.min(time(1000), time(1000)), Math.min(time(4000), time(4000))];
  expect(long / Math.max(short, 1)).toBeLessThan(12);
});
