import {expect, test} from "vitest";
import {draftsOf} from "../../src/components/drafts.js";

class Shelf implements Storage {
  readonly kept = new Map<string, string>();
  [name: string]: unknown;
  get length() {
    return this.kept.size;
  }
  clear() {
    this.kept.clear();
  }
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  key(index: number) {
    return [...this.kept.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
}

const draft = {sql: "SELECT '集体协商'", over: "SELECT 1"};

test("a draft is kept by page and cell until it is put away", () => {
  const shelf = new Shelf();
  const drafts = draftsOf("/a/b/", "report-words", () => shelf);
  expect(drafts.read()).toBeNull();
  drafts.write(draft);
  expect(drafts.read()).toEqual(draft);
  expect(draftsOf("/a/b/", "report-structure", () => shelf).read()).toBeNull();
  expect(draftsOf("/a/c/", "report-words", () => shelf).read()).toBeNull();
  drafts.write(null);
  expect(drafts.read()).toBeNull();
  expect(shelf.length).toBe(0);
});

test("the newest fifty are kept, and nothing else is touched", () => {
  const shelf = new Shelf();
  shelf.setItem("another's", "kept");
  for (let i = 0; i < 60; i++) {
    const drafts = draftsOf("/", `cell-${i}`, () => shelf);
    drafts.write(draft);
    const key = [...shelf.kept.keys()].at(-1)!;
    shelf.setItem(key, JSON.stringify({...JSON.parse(shelf.getItem(key)!), at: i}));
  }
  draftsOf("/", "last", () => shelf).write(draft);
  expect(shelf.getItem("another's")).toBe("kept");
  const left = Array.from({length: 60}, (_, i) => i).filter((i) => draftsOf("/", `cell-${i}`, () => shelf).read());
  expect(left).toEqual(Array.from({length: 49}, (_, i) => i + 11));
});

test.each(["", "{", "null", "[]", '{"sql":1,"over":""}', '{"sql":"a"}'])("what is no draft is none: %s", (text) => {
  const shelf = new Shelf();
  draftsOf("/", "cell", () => shelf).write(draft);
  shelf.setItem(shelf.key(0)!, text);
  expect(draftsOf("/", "cell", () => shelf).read()).toBeNull();
});

test("a browser that keeps nothing does not stop the page", () => {
  const refusing = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const drafts = draftsOf("/", "cell", refusing);
  drafts.write(draft);
  expect(drafts.read()).toBeNull();
});
