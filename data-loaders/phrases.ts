import {parseList} from "./lexicon-entries.js";
import type {Entry} from "./lexicon-entries.js";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";
import {plain, standing} from "./spellings.js";
import type {Plain} from "./spellings.js";
import {tables} from "./tables.js";
import type {PhraseHeading, PhraseRow, PhraseUse, Section, Sentence} from "./tables.js";
import {outermost, TermIndex} from "./term-index.js";

/** A set phrase of the lexicon. */
export type Phrase = PhraseRow & {
  /** Spellings that no rule makes of the phrase. */
  spellings: readonly string[];
  /** Longer wordings that contain it and mean something else. */
  except: readonly string[];
};

/** Finds the uses of set phrases in sentences, in the order of the sentences and of their places. */
export type FindPhrases = (sentences: readonly Pick<Sentence, "report_id" | "sentence_id" | "text">[]) => PhraseUse[];

const KINDS: readonly Phrase["kind"][] = tables.phrases.columns.kind.values;
const KEYS = ["id", "phrase", "kind", "gloss", "members", "spellings", "except", "note"];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Marks that stand between a phrase's members and are left out or exchanged for each other. */
const SEPARATORS = /[、，,；;·•・‧．—―-]/u;
/** Share of a wording that a set phrase must make up for the wording to be nothing new. */
const SAME = 0.5;
const OPENING = /[“‘"'「『〝＂＇]/u;
const NUMERALS = "零一二三四五六七八九";
const NUMERAL = /[0-9零〇一二两三四五六七八九十百千万第]/u;

/** Reads `phrases.yaml`; what is wrong with it goes to `problems`. */
export function parsePhrases(file: LexiconFile, problems: Problem[]): Phrase[] {
  const ids = new Set<string>();
  const spellings = new Map<string, string>();
  return parseList(file, problems).map((entry) => {
    const phrase = readPhrase(entry);
    if (ids.has(phrase.phrase_id)) entry.complain(`${phrase.phrase_id} stands twice`, "keep one of the two");
    ids.add(phrase.phrase_id);
    for (const spelling of spellingsOf(phrase)) {
      const other = spellings.get(spelling);
      if (other) entry.complain(`${spelling} is ${other} already`, "keep it in one entry");
      spellings.set(spelling, phrase.phrase_id);
    }
    return phrase;
  });
}

function readPhrase(entry: Entry): Phrase {
  entry.allow(KEYS);
  const phrase_id = entry.text("id");
  if (phrase_id !== "" && !ID.test(phrase_id))
    entry.complain(`not an id: ${phrase_id}`, "write small letters, digits and hyphens");
  const written = entry.text("kind");
  const kind = KINDS.find((one) => one === written);
  if (!kind && written !== "") entry.complain(`unknown kind: ${written}`, `write one of ${KINDS.join(", ")}`);
  const phrase = entry.text("phrase");
  if (phrase !== "" && bare(plain(phrase)).text === "") entry.complain(`no phrase: ${phrase}`, "write its characters");
  return {
    phrase_id,
    phrase,
    kind: kind ?? "name",
    gloss: entry.text("gloss"),
    members: entry.words("members"),
    note: entry.maybeText("note"),
    spellings: entry.words("spellings"),
    except: entry.words("except")
  };
}

/**
 * Makes phrases ready to be found. Their words are compared in plain form, without the marks between members; such a mark
 * in the text counts as spelling only where the phrase has one too. A formula that begins with a numeral is not found
 * behind another numeral (第四个服务), and with a figure for it only in quotation marks (4个服务站 is no 四个服务).
 */
export function makePhraseFinder(phrases: readonly Phrase[]): FindPhrases {
  const entries = phrases.flatMap((phrase) => [
    ...spellingsOf(phrase).map((text) => ({phrase, text, joints: jointsOf(phrase, text), quoted: false})),
    ...figuresOf(phrase).map((text) => ({phrase, text, joints: jointsOf(phrase, text), quoted: true})),
    ...phrase.except.map((written) => ({
      phrase: null,
      text: bare(plain(written)).text,
      joints: new Set<number>(),
      quoted: false
    }))
  ]);
  const index = new TermIndex(entries.map(({text}) => text));
  return (sentences) =>
    sentences.flatMap(({report_id, sentence_id, text}) => {
      const form = plain(text);
      const stripped = bare(form);
      const placeOf = (start: number, end: number) => {
        const inner = standing(stripped, start, end);
        return standing(form, inner.start, inner.end);
      };
      const found = index.find(stripped.text).filter(({term, start, end}) => {
        const {phrase, joints, quoted} = entries[term]!;
        if (quoted && !OPENING.test(text[placeOf(start, end).start - 1] ?? "")) return false;
        if (phrase && NUMERAL.test(stripped.text[start]!)) {
          if (start > 0 && NUMERAL.test(stripped.text[start - 1]!) && adjoins(stripped, start)) return false;
        }
        for (let i = start + 1; i < end; i++) if (!adjoins(stripped, i) && !joints.has(i - start)) return false;
        return true;
      });
      return outermost(found).flatMap((one) => {
        const {phrase} = entries[one.term]!;
        if (!phrase) return [];
        const place = placeOf(one.start, one.end);
        return {
          phrase_id: phrase.phrase_id,
          report_id,
          sentence_id,
          ...place,
          wording: text.slice(place.start, place.end)
        };
      });
    });
}

/** The set phrases in the headings of sections. */
export function findInHeadings(find: FindPhrases, sections: readonly Section[]): PhraseHeading[] {
  const headings = sections.map(({report_id, section_id, heading}) => ({
    report_id,
    sentence_id: section_id,
    text: heading
  }));
  return find(headings).map(({sentence_id, ...use}) => ({...use, section_id: sentence_id}));
}

/** Tells whether a wording is a set phrase, part of one, or one with words around it. */
export function knownPhrases(phrases: readonly Phrase[]): (wording: string) => boolean {
  const forms = phrases.flatMap(spellingsOf);
  const index = new TermIndex(forms);
  const all = `\n${forms.join("\n")}\n`;
  return (wording) => {
    const {text} = bare(plain(wording));
    return (
      text === "" || all.includes(text) || index.find(text).some(({start, end}) => end - start >= SAME * text.length)
    );
  };
}

/** The phrases as rows. */
export function tabulatePhrases(phrases: readonly Phrase[]): PhraseRow[] {
  return phrases.map(({phrase_id, phrase, kind, gloss, members, note}) => ({
    phrase_id,
    phrase,
    kind,
    gloss,
    members: [...members],
    note
  }));
}

/** The plain text without the marks between members. */
function bare({text}: Plain): Plain {
  if (!SEPARATORS.test(text)) return {text, at: null};
  const at = new Int32Array(text.length + 1);
  const units: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (SEPARATORS.test(text[i]!)) continue;
    at[units.length] = i;
    units.push(text[i]!);
  }
  at[units.length] = text.length;
  return {text: units.join(""), at: at.subarray(0, units.length + 1)};
}

/** Whether no mark stood between the unit at `i` and the one before it. */
function adjoins({at}: Plain, i: number): boolean {
  return at === null || at[i] === at[i - 1]! + 1;
}

/** All spellings in bare form. */
function spellingsOf({phrase, spellings}: Phrase): string[] {
  const forms = [phrase, ...spellings].map((written) => bare(plain(written)).text);
  return [...new Set(forms.filter((text) => text !== ""))];
}

/** The spellings with their leading numeral as a figure: 4个意识. */
function figuresOf(phrase: Phrase): string[] {
  return spellingsOf(phrase).flatMap((text) => {
    const figure = text[0] === "两" ? 2 : NUMERALS.indexOf(text[0]!);
    return figure > 0 && !NUMERAL.test(text[1] ?? "") ? [figure + text.slice(1)] : [];
  });
}

/** Where marks stand in the phrase, as places in its bare form. */
function jointsOf({phrase}: Phrase, text: string): Set<number> {
  const stripped = bare(plain(phrase));
  if (stripped.text.length !== text.length) return new Set();
  return new Set([...stripped.text].flatMap((_, i) => (i > 0 && !adjoins(stripped, i) ? i : [])));
}
