import type {Placed} from "./blocks.js";
import {readByline} from "./bylines.js";
import type {Editorial} from "./editorials.js";
import {fold} from "./edits.js";
import {bare} from "./passages.js";
import type {Problem} from "./problems.js";
import type {Genre, Report} from "./tables.js";

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

interface Found {
  value: string;
  basis: string;
}

/** What the text says of itself, each value with the words or the rule it rests on; an editor's word goes before. */
export function readMetadata(
  report_id: string,
  blocks: readonly Placed[],
  editorial: Editorial,
  file: string,
  problems: Problem[]
): Metadata {
  const texts = (role: string) => blocks.filter(({block}) => block.role === role).map(({block}) => block.text);
  const title = texts("title")[0] ?? null;
  const subtitle = texts("subtitle")[0] ?? null;
  const day = texts("byline")
    .map((text) => readByline(bare(text)))
    .find((byline) => byline?.day);
  const {stated, covers, plans} = editorial;
  const check = (basis: string, line: number) => checkQuotes(blocks, basis, file, line, problems);
  for (const given of [...Object.values(stated), covers, plans]) if (given) check(given.basis, given.line);
  const occasion = stated.occasion ?? readOccasion([subtitle, title]);
  const published =
    stated.published_on ?? (day ? {value: day.day!, basis: `「${day.dayText}」 under the title`} : null);
  const genre = stated.genre ?? readGenre([subtitle, title]);
  const words = report_id.replaceAll("-", " ");
  return {
    label: editorial.label ?? words,
    label_zh: editorial.label_zh ?? words,
    title: stated.title?.value ?? title ?? words,
    subtitle: stated.subtitle?.value ?? subtitle,
    issuer: stated.issuer?.value ?? null,
    issuer_basis: stated.issuer?.basis ?? null,
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

/** Words in 「」 in a basis are quoted from the report: they must stand in one of its blocks. */
function checkQuotes(blocks: readonly Placed[], basis: string, file: string, line: number, problems: Problem[]): void {
  for (const [, quote] of basis.matchAll(/「([^」]+)」/gu)) {
    const wanted = fold(quote!);
    if (blocks.some(({block}) => fold(block.text).includes(wanted))) continue;
    problems.push({
      file,
      line,
      problem: `words not in the report: ${quote}`,
      remedy: "quote them as they stand in one paragraph, or leave out the 「」"
    });
  }
}

const OCCASION =
  /(?:\p{Script=Han}{2,20}第[一二三四五六七八九十]+届\p{Script=Han}{0,12}第[一二三四五六七八九十]+次(?:全体)?(?:会议|大会)|\p{Script=Han}{2,20}第[一二三四五六七八九十]+次(?:\p{Script=Han}{0,6}代表大会|全国代表大会|代表会议))/u;

function readOccasion(texts: readonly (string | null)[]): Found | null {
  for (const text of texts) {
    const match = OCCASION.exec(text ?? "");
    if (match) {
      const value = match[0].replace(/^在/u, "");
      return {value, basis: `「${value}」 in the title`};
    }
  }
  return null;
}

const GENRES: readonly (readonly [Genre, RegExp])[] = [
  ["abstract", /摘要|摘登|节选/u],
  ["newspaper_digest", /解读|图解|速览|亮点|看点/u],
  ["full_report", /报告$|上的报告/u]
];

function readGenre(texts: readonly (string | null)[]): Found | null {
  for (const text of texts) {
    for (const [genre, words] of GENRES) {
      const match = words.exec((text ?? "").replace(/[（(][^（）()]{1,6}[）)]$/u, ""));
      if (match) return {value: genre, basis: `「${match[0]}」 in the title`};
    }
  }
  return null;
}
