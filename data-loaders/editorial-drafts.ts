import {stringify} from "yaml";
import type {Reading} from "./reports.js";

/** A fact that a .yaml can state: its key, what was found, and what it rests on. */
interface Fact {
  key: string;
  value: Record<string, string> | null;
  basis: string | null;
}

/**
 * The draft of a report's .yaml: what was found, each with the words it rests on and how sure it is, what was not found
 * as a line to fill in, and the doubtful places with the edits that would settle them.
 */
export function draftEditorial({report, doubts}: Reading): string {
  const facts: Fact[] = [
    {key: "issuer", value: one(report.issuer), basis: report.issuer_basis},
    {key: "occasion", value: one(report.occasion), basis: report.occasion_basis},
    {key: "published_on", value: one(report.published_on), basis: report.published_basis},
    {key: "genre", value: report.genre_basis ? one(report.genre) : null, basis: report.genre_basis},
    {key: "digest_of", value: null, basis: null},
    {key: "covers", value: period(report.covers_from, report.covers_to), basis: report.covers_basis},
    {key: "plans", value: period(report.plans_from, report.plans_to), basis: report.plans_basis}
  ];
  return [
    "# What is known of this report beside its text. Words in 「」 are quoted from it, and checked. Take out what is wrong;",
    "# what the text does not say may stay out.",
    `label: ${scalar(report.label)}`,
    `label_zh: ${scalar(report.title)}`,
    ...facts.map(writeFact),
    "# edits: each names blocks by their opening words and says why, for example",
    "#   - {move: 开头的字, before: 另一段开头的字, reason: why it stands there}",
    ...(doubts.length > 0 ? ["# Doubtful places, by the line of the raw file:"] : []),
    ...doubts.map(({line, reason, words}) => `#   ${line}: ${words} … ${reason}`),
    ""
  ].join("\n");
}

function one(value: string | null): Record<string, string> | null {
  return value === null ? null : {value};
}

function period(from: string | null, to: string | null): Record<string, string> | null {
  return from === null || to === null ? null : {from, to};
}

function writeFact({key, value, basis}: Fact): string {
  if (value === null || basis === null) return `# ${key}: not found in the text`;
  const lines = Object.entries({...value, basis}).map(([name, text]) => `  ${name}: ${scalar(text)}`);
  return [`${key}: # ${howSure(basis)}`, ...lines].join("\n");
}

/** Sure where the basis is nothing but words of the text and where they stand; else something was worked out. */
export function howSure(basis: string): string {
  return /^「[^」]*」(?:; 「[^」]*」)*(?: (?:in|under) the [a-z]+)?$/u.test(basis)
    ? "the text says so"
    : "worked out: check it";
}

function scalar(text: string): string {
  return stringify(text, {lineWidth: 0}).trimEnd();
}
