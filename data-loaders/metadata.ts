import type {Placed} from "./blocks.js";
import {isSpeaker, readByline} from "./bylines.js";
import type {Byline} from "./bylines.js";
import {readCoverage} from "./coverage.js";
import type {Coverage} from "./coverage.js";
import type {Editorial} from "./editorials.js";
import {fold} from "./edits.js";
import {bare} from "./passages.js";
import type {Problem} from "./problems.js";
import type {Genre, Report, Section} from "./tables.js";

/** What is known of a report beside its file and its counts. */
export type Metadata = Omit<
  Report,
  | "report_id"
  | "ordinal"
  | "source_file"
  | "source_sha256"
  | "source_encoding"
  | "source_encoding_basis"
  | "characters"
  | "sentences"
  | "tokens"
>;

/** A value that the text states, and the words or the rule it rests on. */
interface Found {
  value: string;
  basis: string;
}

/** A report as its metadata are read from it. */
interface Text {
  title: string | null;
  subtitle: string | null;
  /** Lines under the title with day and speaker, and those that sign the report at its end. */
  bylines: readonly string[];
  signature: readonly string[];
  /** Paragraphs above the first heading, and all paragraphs. */
  front: readonly string[];
  paragraphs: readonly string[];
  sections: readonly Section[];
}

/** What the text says of itself, each value with the words or the rule it rests on; an editor's word goes before. */
export function readMetadata(
  report_id: string,
  blocks: readonly Placed[],
  sections: readonly Section[],
  editorial: Editorial
): Metadata {
  const text = gather(blocks, sections);
  const {stated} = editorial;
  const occasion = stated.occasion ?? readOccasion(text);
  const published = stated.published_on ?? readDay(text);
  const issuer = stated.issuer ?? readIssuer(text, occasion?.value ?? null);
  const genre = stated.genre ?? readGenre(text);
  const year = published ? Number(published.value.slice(0, 4)) : null;
  const covers = editorial.covers ?? readCovers(text, year);
  const plans = editorial.plans ?? readPlans(text, year) ?? readNextPlan(text, covers);
  const words = report_id.replaceAll("-", " ");
  return {
    label: editorial.label ?? words,
    label_zh: editorial.label_zh ?? words,
    title: stated.title?.value ?? text.title ?? words,
    subtitle: stated.subtitle?.value ?? text.subtitle,
    issuer: issuer?.value ?? null,
    issuer_basis: issuer?.basis ?? null,
    occasion: occasion?.value ?? null,
    occasion_basis: occasion?.basis ?? null,
    published_on: published?.value ?? null,
    published_basis: published?.basis ?? null,
    genre: (genre?.value as Genre | undefined) ?? "other",
    genre_basis: genre?.basis ?? null,
    digest_of: stated.digest_of?.value ?? null,
    digest_basis: stated.digest_of?.basis ?? null,
    covers_from: covers?.from ?? null,
    covers_to: covers?.to ?? null,
    covers_basis: covers?.basis ?? null,
    plans_from: plans?.from ?? null,
    plans_to: plans?.to ?? null,
    plans_basis: plans?.basis ?? null
  };
}

/** Words in 「」 in an editor's basis are quoted from the report: they must stand in one of its blocks. */
export function checkQuotes(blocks: readonly Placed[], editorial: Editorial, file: string, problems: Problem[]): void {
  const stated = [...Object.values(editorial.stated), editorial.covers, editorial.plans].filter(
    (given) => given !== null
  );
  if (stated.length === 0) return;
  const texts = blocks.map(({block}) => fold(block.text));
  for (const given of stated) {
    for (const [, quote] of given.basis.matchAll(/「([^」]+)」/gu)) {
      const wanted = fold(quote!);
      if (texts.some((text) => text.includes(wanted))) continue;
      const remedy = "quote them as they stand in one paragraph, or leave out the 「」";
      problems.push({file, line: given.line, problem: `words not in the report: ${quote}`, remedy});
    }
  }
}

/** The year in which a report is given, by its bylines, subtitle or introduction; null where they do not say. */
export function readYear(blocks: readonly Placed[]): number | null {
  const day = readDay(gather(blocks, []));
  return day ? Number(day.value.slice(0, 4)) : null;
}

function gather(blocks: readonly Placed[], sections: readonly Section[]): Text {
  const texts = (role: string, of = blocks) => of.filter(({block}) => block.role === role).map(({block}) => block.text);
  const first = blocks.findIndex(({block}) => block.role === "heading");
  const signature = blocks.filter(({block}) => block.rules.includes("signature"));
  const bylines = blocks.filter(({block}) => !block.rules.includes("signature"));
  return {
    title: texts("title")[0] ?? null,
    subtitle: texts("subtitle")[0] ?? null,
    bylines: texts("byline", bylines),
    signature: texts("byline", signature),
    front: texts("paragraph", blocks.slice(0, Math.max(0, first))),
    paragraphs: texts("paragraph"),
    sections
  };
}

function lastDay(bylines: readonly string[]): Byline | null {
  return bylines.map((text) => readByline(bare(text))).findLast((byline) => byline?.day) ?? null;
}

function readDay({subtitle, bylines, signature, front}: Text): Found | null {
  const last = lastDay(bylines);
  if (last) return {value: last.day!, basis: `「${last.dayText}」 under the title`};
  const named = readByline(/^[—―─-]*(.*?日)/u.exec(bare(subtitle ?? ""))?.[1] ?? "");
  if (named?.day) return {value: named.day, basis: `「${named.dayText}」 in the subtitle`};
  const signed = lastDay(signature);
  if (signed) return {value: signed.day!, basis: `「${signed.dayText}」 under the text`};
  for (const text of front) {
    const day = /(\d{1,2})月(\d{1,2})日[^。]{0,60}(?:召开|举行|开幕)/u.exec(text);
    const years = new Set([...text.matchAll(/((?:19|20)\d\d)年/gu)].map((match) => match[1]!));
    const read = day && years.size === 1 ? readByline(`${[...years][0]}年${day[1]}月${day[2]}日`) : null;
    if (read?.day)
      return {value: read.day, basis: `「${day![1]}月${day![2]}日」 of the one year that the paragraph names`};
  }
  return null;
}

const ORDINAL = "第[一二三四五六七八九十百零〇]+";
const OCCASIONS = [
  new RegExp(`在(?<occasion>[^，。]{0,30}${ORDINAL}[^，。]{0,20}?(?:全体会议|代表大会|会议|大会|全会))上`, "u"),
  new RegExp(
    `(?<occasion>\\p{Script=Han}{0,20}${ORDINAL}届\\p{Script=Han}{0,14}${ORDINAL}次(?:全体)?(?:会议|大会))`,
    "u"
  ),
  new RegExp(`(?<occasion>\\p{Script=Han}{2,20}${ORDINAL}次(?:\\p{Script=Han}{0,6}代表大会|代表会议))`, "u")
];

function readOccasion({title, subtitle, bylines}: Text): Found | null {
  for (const text of [subtitle, title, ...bylines.toReversed()]) {
    for (const pattern of OCCASIONS) {
      const value = pattern.exec(bare(text ?? "").replace(/^[—―─（(-]*[\d一二三四五六七八九十〇零○年月]+日/u, ""))
        ?.groups?.occasion;
      if (value) return {value, basis: `「${value}」 ${text === title ? "in the title" : "under the title"}`};
    }
  }
  return null;
}

/** The body that the speaker speaks for; else the committee whose meeting it is. A 市 or 省 left bare gets its name. */
function readIssuer({paragraphs, signature}: Text, occasion: string | null): Found | null {
  for (const text of paragraphs) {
    const match = /我(?:谨)?(?:受(?<by>\p{Script=Han}{2,30}?)委托|代表(?<body>\p{Script=Han}{2,30}?))[，,]?向/u.exec(
      text
    );
    const body = match?.groups?.by ?? match?.groups?.body;
    if (!match || !body || /全体|全市|全省|全国人民/u.test(body)) continue;
    const place = /^[市省区县州]/u.test(body)
      ? new RegExp(`^\\p{Script=Han}{2,7}?${body[0]}`, "u").exec(occasion ?? "")?.[0]
      : null;
    const basis = `「${match[0].replace(/[，,]?向$/u, "")}」`;
    if (place) return {value: place + body.slice(1), basis: `${basis}, of ${place} by the occasion`};
    return {value: body, basis};
  }
  const committee = /^(.{4,}?委员会)第.{1,5}次全体会议$/u.exec(occasion ?? "")?.[1];
  if (committee) return {value: committee, basis: `the committee whose meeting is the occasion, 「${occasion}」`};
  const signed = signature.find((text) => !readByline(bare(text))?.day && !isSpeaker(bare(text)));
  return signed ? {value: signed, basis: `「${signed}」 under the text`} : null;
}

const GENRES: readonly (readonly [Genre, RegExp])[] = [
  ["abstract", /摘要|摘登|节选/u],
  ["newspaper_digest", /解读|图解|速览|亮点|看点/u],
  ["full_report", /报告$|上的报告/u]
];

function readGenre({title, subtitle}: Text): Found | null {
  for (const text of [subtitle, title]) {
    for (const [genre, words] of GENRES) {
      const match = words.exec((text ?? "").replace(/[（(][^（）()]{1,6}[）)]$/u, ""));
      if (match) return {value: genre, basis: `「${match[0]}」 in the title`};
    }
  }
  return null;
}

function topHeadings(sections: readonly Section[], part: Section["part"]): string[] {
  return sections.filter((section) => section.level === 1 && section.part === part).map(({heading}) => heading);
}

function readCovers({title, sections, front}: Text, year: number | null): Coverage | null {
  const stated = front.flatMap((text) => /(?:总结|回顾)[^。，]{0,16}?(?:年|五年)[^。，]{0,6}/u.exec(text)?.[0] ?? []);
  const summed = /年度|总结/u.test(title ?? "") ? [title!] : [];
  return (
    readCoverage(topHeadings(sections, "review"), year) ?? readCoverage(stated, year) ?? readCoverage(summed, year)
  );
}

const NAMED_PLAN = /[“"]十?[一二三四五六七八九十]五[”"](?:期间|时期)/gu;
const OFTEN = 3;

/** Where a five-year plan is reviewed, the next one, if the text speaks of it often. */
function readNextPlan({paragraphs}: Text, covers: Coverage | null): Coverage | null {
  if (!covers) return null;
  const named = paragraphs.flatMap((text) =>
    [...text.matchAll(NAMED_PLAN)].map(([words]) => readCoverage([words], null))
  );
  const next = named.filter((plan) => plan && Number(plan.from.slice(0, 4)) === Number(covers.to.slice(0, 4)) + 1);
  return next.length >= OFTEN ? next[0]! : null;
}

/** A plan's own opening words: 国民经济和社会发展的第七个五年计划时期，是…. */
const OWN_PLAN = /^[^，。]{0,12}国民经济和社会发展的?第[一二三四五六七八九十]{1,3}个五年(?:计划|规划)/u;

function readPlans({title, sections, front, paragraphs}: Text, year: number | null): Coverage | null {
  const stated = front.flatMap(
    (text) => /(?:部署|安排|提出)了?[^。，]{0,12}?(?:半年|明年|今年|五年)[^。，]{0,6}/u.exec(text)?.[0] ?? []
  );
  const planned = /(?:规划|计划)(?:纲要)?$/u.test(title ?? "") ? [title!] : [];
  return (
    readCoverage(topHeadings(sections, "outlook"), year) ??
    readCoverage(stated, year) ??
    readCoverage(planned, year) ??
    readCoverage(OWN_PLAN.exec(paragraphs[0] ?? "") ?? [], year)
  );
}
