import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {followUndertakings, PERHAPS, TAKEN_UP} from "../data-loaders/undertakings.js";
import type {FollowedText} from "../data-loaders/undertakings.js";

type Work = FollowedText["reports"][number];

const UNION = "北京市总工会第十四届委员会";
const YEAR: Record<string, Partial<Work>> = {
  first: {plans_from: "2019-01-01", plans_to: "2023-12-31"},
  later: {covers_from: "2020-01-01", covers_to: "2020-06-30"}
};

/** A corpus of works, each a plan and a review; `#` before a sentence makes it the heading of its paragraph. */
function corpus(
  works: Record<string, {plan?: string[]; review?: string[]; work?: Partial<Work>}>,
  themes: Record<string, string> = {}
): FollowedText {
  const text: {-readonly [K in keyof FollowedText]: FollowedText[K][number][]} = {
    reports: [],
    paragraphs: [],
    sentences: [],
    sentence_themes: []
  };
  for (const [report_id, {plan = [], review = [], work}] of Object.entries(works)) {
    const whole = {covers_from: null, covers_to: null, plans_from: null, plans_to: null, ...YEAR[report_id], ...work};
    text.reports.push({report_id, digest_of: null, issuer: UNION, ...whole});
    const bodies = [
      ...review.map((text) => ({text, part: "review" as const})),
      ...plan.map((text) => ({text, part: "outlook" as const}))
    ];
    let paragraph = 0;
    let sentence = 0;
    let under = false;
    for (const {text: written, part} of bodies) {
      const heads = written.startsWith("#");
      if (heads || !under) {
        [paragraph, sentence] = [paragraph + 1, 0];
        const paragraph_id = `${report_id}/p${paragraph}`;
        text.paragraphs.push({paragraph_id, run_in_heading: heads ? written.slice(1) : null});
      }
      under = heads;
      const sentence_id = `${report_id}/${paragraph}.${++sentence}`;
      const plain = written.replace("#", "");
      text.sentences.push({sentence_id, report_id, paragraph_id: `${report_id}/p${paragraph}`, part, text: plain});
      const theme_id = themes[plain];
      if (theme_id) text.sentence_themes.push({sentence_id, theme_id});
    }
  }
  return text;
}

/** The table, in words: `plan → review: relation`. */
const follow = (...given: Parameters<typeof corpus>) => {
  const text = corpus(...given);
  const words = new Map(text.sentences.map(({sentence_id, text}) => [sentence_id, text]));
  const say = (id: string | null) => (id === null ? "–" : words.get(id));
  return followUndertakings(text).map(
    ({plan_sentence_id, review_sentence_id, relation}) =>
      `${say(plan_sentence_id)} → ${say(review_sentence_id)}: ${relation}`
  );
};

const plan = "制定职工发展规划。";
const review = "牵头编制职工发展规划。";
const other = "受理法律援助案件。";
const filler = {
  filler: {plan: ["维护队伍稳定。", "办理来信来访。", "走访一线班组。"], work: {issuer: "云南省总工会第一届委员会"}}
};

describe("a plan and a later review", () => {
  test("that share wording are a pair, what is left over stands alone", () => {
    expect(follow({first: {plan: [plan, "推进厂务公开。"]}, later: {review: [review, other]}})).toEqual([
      `${plan} → ${review}: taken_up`,
      "推进厂务公开。 → –: silent",
      `– → ${other}: unplanned`
    ]);
  });

  test("the likest review stands first, one a plan shares little with is perhaps", () => {
    const long = "组织知识问答，宣传各区经验，就发展规划征求意见。";
    const themes = {[plan]: "skills", [long]: "skills"};
    const rows = follow({first: {plan: [plan]}, later: {review: [long, review, other]}, ...filler}, themes);
    expect(rows.slice(0, 2)).toEqual([`${plan} → ${review}: taken_up`, `${plan} → ${long}: perhaps`]);
  });

  test("themes that differ count half", () => {
    const works = {first: {plan: [plan]}, later: {review: [review, other]}};
    const [same] = followUndertakings(corpus(works, {[plan]: "skills", [review]: "skills"}));
    const [apart] = followUndertakings(corpus(works, {[plan]: "skills", [review]: "services"}));
    expect(apart!.similarity).toBeCloseTo(same!.similarity! / 2, 12);
  });

  test("the wordings they share are named, those that say most first", () => {
    const [row] = followUndertakings(corpus({first: {plan: [plan]}, later: {review: [review, other]}}));
    expect(row!.shared).toEqual(["职工发展规划"]);
  });
});

describe("what is compared", () => {
  test.each([
    ["no report of before the plan", {later: {review: [review]}, first: {plan: [plan]}}, [`${plan} → –: pending`]],
    [
      "no review of another time than the planned",
      {first: {plan: [plan]}, later: {review: [review], work: {covers_from: "2024-01-01", covers_to: "2024-12-31"}}},
      [`${plan} → –: pending`]
    ],
    [
      "no report of another body",
      {first: {plan: [plan]}, later: {review: [review], work: {issuer: "云南省总工会第一届委员会"}}},
      [`${plan} → –: pending`]
    ],
    [
      "a report whose body and period nothing tells",
      {
        first: {plan: [plan]},
        later: {review: [review, other], work: {issuer: null, covers_from: null, covers_to: null}}
      },
      [`${plan} → ${review}: taken_up`, `– → ${other}: unplanned`]
    ],
    [
      "the next committee of the body",
      {first: {plan: [plan]}, later: {review: [review, other], work: {issuer: "北京市总工会第15届委员会"}}},
      [`${plan} → ${review}: taken_up`, `– → ${other}: unplanned`]
    ],
    [
      "no digest of a report that is there in full",
      {first: {plan: [plan]}, digest: {plan: [plan], work: {digest_of: "first"}}, later: {review: [other]}},
      [`${plan} → –: silent`, `– → ${other}: unplanned`]
    ],
    [
      "a digest of a report that is not there",
      {first: {plan: [plan], work: {digest_of: "elsewhere"}}, later: {review: [review, other]}},
      [`${plan} → ${review}: taken_up`, `– → ${other}: unplanned`]
    ],
    [
      "no sentence that heads its paragraph",
      {first: {plan: ["#推进工作。", plan]}, later: {review: ["#推进工作。", review, other]}},
      [`${plan} → ${review}: taken_up`, `– → ${other}: unplanned`]
    ],
    ["no plan, nothing", {later: {review: [review]}}, []]
  ])("%s", (_, works, expected) => {
    const rows = follow({...works, ...filler}).filter((row) => !row.endsWith("pending") || row.startsWith(plan));
    expect(rows).toEqual(expected);
  });
});

test("every plan and every judged review stands in the table, in order, and pairs are as like as their relation says", () => {
  const sentence = fc
    .array(fc.constantFrom("职工", "工会", "服务", "竞赛", "劳动争议", "调解", "规划", "，", "2万"), {
      minLength: 1,
      maxLength: 8
    })
    .map((words) => `${words.join("")}。`);
  fc.assert(
    fc.property(fc.array(sentence, {maxLength: 6}), fc.array(sentence, {maxLength: 6}), (plan, review) => {
      const text = corpus({first: {plan}, later: {review}});
      const rows = followUndertakings(text);
      expect(rows.map(({ordinal}) => ordinal)).toEqual(rows.map((_, i) => i + 1));
      expect(new Set(rows.map(({undertaking_id}) => undertaking_id)).size).toBe(rows.length);
      const told = new Set(rows.flatMap((row) => [row.plan_sentence_id, row.review_sentence_id]));
      for (const {sentence_id, part} of text.sentences)
        if (part === "outlook" || plan.length > 0) expect(told.has(sentence_id)).toBe(true);
      const texts = new Map(text.sentences.map(({sentence_id, text}) => [sentence_id, text]));
      for (const {similarity, relation, shared, plan_sentence_id, review_sentence_id} of rows) {
        if (similarity === null) {
          expect(["silent", "pending", "unplanned"]).toContain(relation);
          continue;
        }
        expect(similarity).toBeGreaterThanOrEqual(relation === "taken_up" ? TAKEN_UP : PERHAPS);
        expect(similarity).toBeLessThanOrEqual(relation === "taken_up" ? 1 : TAKEN_UP);
        expect(shared.length).toBeGreaterThan(0);
        for (const wording of shared)
          for (const id of [plan_sentence_id!, review_sentence_id!]) expect(texts.get(id)).toContain(wording);
      }
    })
  );
});
