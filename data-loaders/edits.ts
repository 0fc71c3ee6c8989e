import {endOf, startOf} from "./drafts.js";
import type {Draft} from "./drafts.js";
import type {Edit} from "./editorial-edits.js";
import {joinDrafts, splitDraft} from "./draft-cuts.js";
import {findSpace, textOf} from "./draft-text.js";
import type {Problem} from "./problems.js";

/**
 * Applies an editor's decisions to blocks in reading order. None can lose or repeat a character: blocks are moved,
 * joined and split whole. A decision that names no block, or more than one, goes to `problems` and is not applied.
 */
export function applyEdits(
  source: string,
  drafts: readonly Draft[],
  edits: readonly Edit[],
  file: string,
  problems: Problem[]
): Draft[] {
  const bench = new Bench(source, [...drafts], file, problems);
  for (const edit of edits) bench.apply(edit);
  return bench.drafts;
}

class Bench {
  constructor(
    private readonly source: string,
    public drafts: Draft[],
    private readonly file: string,
    private readonly problems: Problem[]
  ) {}

  apply(edit: Edit): void {
    const at = this.find(edit.block, edit.line);
    if (at === null) return;
    const draft = this.drafts[at]!;
    switch (edit.kind) {
      case "move":
        this.move(edit, at);
        break;
      case "role":
        draft.role = edit.role;
        draft.level = edit.role === "heading" ? edit.level : null;
        draft.kind = edit.role === "furniture" ? "editor" : null;
        note(draft, "edit-role");
        break;
      case "level":
        if (draft.role !== "heading")
          return this.refuse(edit, "has a level but is no heading", "give it role: heading first");
        draft.level = edit.level;
        note(draft, "edit-level");
        break;
      case "part":
        if (draft.role !== "heading" && draft.role !== "paragraph")
          return this.refuse(edit, `is a ${draft.role}, which has no part`, "name a heading or a paragraph");
        draft.part = {part: edit.part, basis: edit.reason};
        note(draft, "edit-part");
        break;
      case "join":
        this.join(edit, at);
        break;
      case "split":
        this.split(edit, at);
        break;
      case "keep_space": {
        const space = findSpace(this.source, draft, edit.left, edit.right);
        if (space === null)
          return this.refuse(
            edit,
            `has no single space between ${edit.left} and ${edit.right}`,
            "write the words on both sides as they stand there"
          );
        draft.spaces.add(space);
        note(draft, "edit-keep-space");
      }
    }
  }

  private move(edit: Edit & {kind: "move"}, from: number): void {
    const last = edit.through === null ? from : this.find(edit.through, edit.line);
    const target = this.find(edit.target, edit.line);
    if (last === null || target === null) return;
    if (last < from)
      return this.refuse(
        edit,
        `stands after ${edit.through}`,
        "name the first block of the run, then the last under through:"
      );
    if (target >= from && target <= last)
      return this.refuse(edit, `is moved next to ${edit.target}, which moves with it`, "name a block outside the run");
    const run = this.drafts.slice(from, last + 1);
    const anchor = this.drafts[target]!;
    const rest = [...this.drafts.slice(0, from), ...this.drafts.slice(last + 1)];
    rest.splice(rest.indexOf(anchor) + (edit.side === "after" ? 1 : 0), 0, ...run);
    this.drafts = rest;
    for (const draft of run) note(draft, "edit-move");
  }

  private join(edit: Edit, at: number): void {
    const second = this.drafts[at]!;
    const before = this.drafts.findLastIndex((draft, i) => i < at && draft.role !== "furniture");
    const first = this.drafts[before];
    if (!first) return this.refuse(edit, "has no block before it", "leave this edit out");
    const between = this.drafts.some(
      (draft) =>
        draft.role !== "furniture" &&
        draft !== first &&
        draft !== second &&
        startOf(draft) > startOf(first) &&
        startOf(draft) < startOf(second)
    );
    if (startOf(second) < endOf(first) || between)
      return this.refuse(
        edit,
        "does not follow the block before it in the source",
        "only blocks with nothing but furniture between them join"
      );
    this.drafts.splice(at, 1);
    this.drafts[before] = joinDrafts(this.source, first, second);
    note(this.drafts[before], "edit-join");
  }

  private split(edit: Edit & {kind: "split"}, at: number): void {
    const halves = splitDraft(this.source, this.drafts[at]!, edit.at);
    if (!halves)
      return this.refuse(edit, `cannot be split at ${edit.at}`, "write words that stand in it once, behind its start");
    for (const half of halves) note(half, "edit-split");
    this.drafts.splice(at, 1, ...halves);
  }

  private find(words: string, line: number): number | null {
    const wanted = fold(words);
    const found = this.drafts.flatMap((draft, i) =>
      fold(textOf(this.source, draft, wanted.length)).startsWith(wanted) ? [i] : []
    );
    if (found.length === 1) return found[0]!;
    const problem = found.length === 0 ? `no block begins with ${words}` : `${found.length} blocks begin with ${words}`;
    const remedy =
      found.length === 0 ? "copy the block's opening words from the source" : "write more of its opening words";
    this.problems.push({file: this.file, line, problem, remedy});
    return null;
  }

  private refuse(edit: Edit, problem: string, remedy: string): void {
    this.problems.push({file: this.file, line: edit.line, problem: `the block ${edit.block} ${problem}`, remedy});
  }
}

function note(draft: Draft, rule: string): void {
  if (!draft.rules.includes(rule)) draft.rules.push(rule);
}

/** Words as they are compared: white space and width ignored. */
export function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
