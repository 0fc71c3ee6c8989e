import {parseMap} from "./lexicon-entries.js";
import type {LexiconFile} from "./lexicon.js";
import type {Problem} from "./problems.js";

/** What `lexicon/variants.yaml` knows of the language. */
export interface VariantLexicon {
  /** Chinese words that a Latin one translates. */
  latin: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each character those that it is taken for. */
  confusable: ReadonlyMap<string, ReadonlySet<string>>;
  connectives: readonly string[];
}

/** Reads `variants.yaml`; what is wrong with it goes to `problems`. */
export function parseVariantLexicon(file: LexiconFile, problems: Problem[]): VariantLexicon {
  const root = parseMap(file, problems);
  if (!root) return {latin: new Map(), confusable: new Map(), connectives: []};
  root.allow(["latin", "confusable", "connectives"]);
  const latin = new Map(
    root.entries("latin").map((entry) => {
      entry.allow(["latin", "chinese"]);
      const word = entry.text("latin");
      if (!/^[a-z]*$/u.test(word)) entry.complain(`not a word in Latin letters: ${word}`, "write small letters");
      return [word, new Set(entry.words("chinese"))] as const;
    })
  );
  const confusable = new Map<string, Set<string>>();
  for (const group of root.wordLists("confusable")) {
    for (const one of group) {
      if ([...one].length !== 1) root.complain(`not one character: ${one}`, "write the characters one by one");
      const others = confusable.get(one) ?? new Set();
      for (const other of group) if (other !== one) others.add(other);
      confusable.set(one, others);
    }
    if (group.length < 2) root.complain(`nothing to confuse ${group.join("")} with`, "write two characters or more");
  }
  return {latin, confusable, connectives: root.words("connectives").toSorted((a, b) => b.length - a.length)};
}
