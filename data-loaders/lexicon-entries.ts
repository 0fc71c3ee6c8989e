import {isMap, isNode, isScalar, isSeq, LineCounter, parseDocument} from "yaml";
import type {Node, YAMLMap} from "yaml";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";

/** A mapping of a lexicon file, read strictly: what is wrong goes to the file's problems, at the line where it stands. */
export class Entry {
  constructor(
    readonly map: YAMLMap,
    readonly complain: (problem: string, remedy: string, node?: unknown) => void
  ) {}

  /** Complains of every key that is not among these. */
  allow(keys: readonly string[]): void {
    for (const {key} of this.map.items)
      if (!keys.includes(String(key))) this.complain(`unknown key: ${String(key)}`, `use ${keys.join(", ")}`, key);
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  /** The words of a key that must be there; an empty string where they are not. */
  text(key: string): string {
    const value = this.map.get(key);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    this.complain(`no ${key}`, `write ${key}: and its words`, this.map.get(key, true));
    return "";
  }

  /** The words of a key, null where it is left out. */
  maybeText(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  /** The number of a key, at least `least`; `otherwise` where it is left out. */
  number(key: string, otherwise: number, least = 0): number {
    if (!this.has(key)) return otherwise;
    const value = this.map.get(key);
    if (typeof value === "number" && value >= least) return value;
    this.complain(`${key} is no number from ${least}`, `write ${key}: ${otherwise}`, this.map.get(key, true));
    return otherwise;
  }

  /** The words of a list, none where the key is left out. Numbers that YAML makes of words are words again. */
  words(key: string): string[] {
    return this.has(key) ? this.#words(key, this.map.get(key, true)) : [];
  }

  /** A list of lists of words; a plain word stands for a list of one. */
  wordLists(key: string): string[][] {
    if (!this.has(key)) return [];
    const list = this.map.get(key, true) as unknown;
    if (isSeq(list) && list.items.length > 0)
      return list.items.map((item) => (isSeq(item) ? this.#words(key, item) : this.#words(key, item, [item])));
    this.complain(`${key} is no list of lists`, `write ${key}: [[a, b], [c]]`, list);
    return [];
  }

  /** The mappings of a list, none where the key is left out. */
  entries(key: string): Entry[] {
    if (!this.has(key)) return [];
    const list = this.map.get(key, true) as unknown;
    if (isSeq(list)) return list.items.flatMap((item) => this.#entry(key, item));
    this.complain(`${key} is no list`, `begin each of its entries with -`, list);
    return [];
  }

  /** The mapping of a key, null where it is left out. */
  entry(key: string): Entry | null {
    return this.has(key) ? (this.#entry(key, this.map.get(key, true) as unknown)[0] ?? null) : null;
  }

  #entry(key: string, item: unknown): Entry[] {
    if (isMap(item)) return [new Entry(item, (problem, remedy, node = item) => this.complain(problem, remedy, node))];
    this.complain(`not an entry of ${key}`, "write it as key: value", item);
    return [];
  }

  #words(key: string, node: unknown, items = isSeq(node) ? node.items : []): string[] {
    const words = items.map((item) => (isScalar(item) && item.value !== null ? String(item.value).trim() : ""));
    if (words.length > 0 && !words.includes("")) return words;
    this.complain(`${key} is no list of words`, `write ${key}: [a, b]`, node);
    return [];
  }
}

/** The mapping that a lexicon file is, null where it is none. */
export function parseMap(file: LexiconFile, problems: Problem[]): Entry | null {
  const read = parseYaml(file, problems);
  if (!read) return null;
  if (isMap(read.contents)) return new Entry(read.contents, read.complain);
  read.complain("not a mapping", "begin with a key and a colon");
  return null;
}

/** The mappings that a lexicon file lists. */
export function parseList(file: LexiconFile, problems: Problem[]): Entry[] {
  const read = parseYaml(file, problems);
  if (!read) return [];
  const {contents, complain} = read;
  if (!isSeq(contents)) {
    complain("not a list", "begin each entry with -");
    return [];
  }
  return contents.items.flatMap((item) => {
    if (isMap(item)) return new Entry(item, (problem, remedy, node = item) => complain(problem, remedy, node));
    complain("not an entry", "write it as key: value", item);
    return [];
  });
}

function parseYaml({file, text}: LexiconFile, problems: Problem[]) {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const at = (offset: number, problem: string, remedy: string) =>
    problems.push({file, line: lines.linePos(offset).line, problem, remedy});
  for (const error of document.errors) at(error.pos[0], `not YAML: ${error.message}`, "mend the YAML here");
  if (document.errors.length > 0) return null;
  const contents: Node | null = document.contents;
  const complain = (problem: string, remedy: string, node: unknown = contents): void => {
    at(isNode(node) ? (node.range?.[0] ?? 0) : 0, problem, remedy);
  };
  return {contents, complain};
}
