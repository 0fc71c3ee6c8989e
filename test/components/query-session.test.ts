import {describe, expect, test, vi} from "vitest";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {QueryError} from "../../src/components/query-error.js";
import {QuerySession} from "../../src/components/query-session.js";
import type {Ask, SessionState} from "../../src/components/query-session.js";
import type {Parameter, Result} from "../../src/components/result.js";

const query: ShippedQuery = {
  name: "words",
  title: "Words",
  title_zh: "词语",
  description: "",
  description_zh: "",
  parameters: [
    {name: "report", value: "2019-congress", label: "Report", label_zh: "报告"},
    {name: "terms", value: ["调解", "仲裁"], label: "Terms", label_zh: "词语"}
  ],
  sql: "SELECT 1 AS n",
  result: {fields: [{name: "n", type: "INTEGER"}], rows: [[1]]}
};

const resultOf = (n: number): Result => ({fields: [{name: "n", type: "INTEGER"}], rows: [{n}], milliseconds: n});

/** A session whose questions wait until the test answers them. */
function open() {
  const asked: {
    sql: string;
    parameters: Record<string, Parameter>;
    signal: AbortSignal;
    answer: (n: number) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const ask: Ask = (sql, {parameters, signal}) =>
    new Promise((resolve, reject) => {
      asked.push({sql, parameters, signal, answer: (n) => resolve(resultOf(n)), fail: reject});
    });
  const states: SessionState[] = [];
  const session = new QuerySession(query, ask, (state) => states.push(state));
  return {session, asked, states};
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test("the shipped result answers until something differs from the published query", () => {
  const {session, asked} = open();
  expect(session.state).toMatchObject({published: true, running: false, edited: false, error: null});
  expect(session.state.result.rows).toEqual([{n: 1}]);
  session.setParameters({report: "2019-congress", terms: ["调解", "仲裁"]});
  expect(asked).toEqual([]);
  session.setParameters({terms: ["调解"]});
  expect(asked[0]).toMatchObject({sql: "SELECT 1 AS n", parameters: {report: "2019-congress", terms: ["调解"]}});
});

test("rows found among the shipped ones need no engine, until the SQL is edited", () => {
  const asked: string[] = [];
  const ask: Ask = (sql) => (asked.push(sql), new Promise(() => {}));
  const session = new QuerySession(
    {...query, result: {fields: [{name: "n", type: "INTEGER"}], rows: [[1], [2], [3]]}},
    ask,
    () => {},
    (rows, {report}) => rows.filter(({n}) => n === report)
  );
  session.setParameters({report: 2});
  expect(session.state).toMatchObject({
    published: true,
    running: false,
    parameters: {report: 2},
    result: {rows: [{n: 2}]}
  });
  session.setParameters({report: "2019-congress"});
  expect(session.state.result.rows).toHaveLength(3);
  void session.run("SELECT 2 AS n");
  session.setParameters({report: 3});
  expect(asked).toEqual(["SELECT 2 AS n", "SELECT 2 AS n"]);
});

test("the result before stays while a new one is on its way", async () => {
  const {session, asked} = open();
  session.setParameters({report: "2020-midyear-digest"});
  expect(session.state).toMatchObject({running: true, published: true, result: {rows: [{n: 1}]}});
  asked[0]!.answer(2);
  await settle();
  expect(session.state).toMatchObject({running: false, published: false, result: {rows: [{n: 2}]}});
});

test("a newer question aborts the older one, whose late result or error is dropped", async () => {
  const {session, asked} = open();
  session.setParameters({report: "a"});
  session.setParameters({report: "b"});
  session.setParameters({report: "c"});
  expect(asked.map(({signal}) => signal.aborted)).toEqual([true, true, false]);
  asked[2]!.answer(3);
  await settle();
  asked[0]!.answer(1000);
  asked[1]!.fail(new QueryError("runtime", "late"));
  await settle();
  expect(session.state).toMatchObject({parameters: {report: "c"}, error: null, result: {rows: [{n: 3}]}});
});

test("going back to the defaults stops what runs and shows the shipped result at once", async () => {
  const {session, asked} = open();
  session.setParameters({report: "a"});
  session.setParameters({report: "2019-congress"});
  expect(asked[0]!.signal.aborted).toBe(true);
  expect(session.state).toMatchObject({running: false, published: true, result: {rows: [{n: 1}]}});
  asked[0]!.answer(9);
  await settle();
  expect(session.state.result.rows).toEqual([{n: 1}]);
});

test("an edited query keeps its text through errors, inputs and cancelling", async () => {
  const {session, asked} = open();
  void session.run("SELECT 中文");
  expect(session.state).toMatchObject({sql: "SELECT 中文", edited: true, running: true});
  asked[0]!.fail(new QueryError("binder", "no 中文", {range: {start: 7, end: 9}}));
  await settle();
  expect(session.state).toMatchObject({
    sql: "SELECT 中文",
    running: false,
    error: {kind: "binder"},
    result: {rows: [{n: 1}]}
  });
  session.setParameters({report: "a"});
  expect(asked[1]).toMatchObject({sql: "SELECT 中文", parameters: {report: "a"}});
  session.cancel();
  expect(asked[1]!.signal.aborted).toBe(true);
  expect(session.state).toMatchObject({sql: "SELECT 中文", running: false, error: {kind: "cancelled"}});
  session.setParameters({report: "2019-congress"});
  expect(asked[2]!.sql).toBe("SELECT 中文");
});

test("reset goes back to the published text, values and result", () => {
  const {session} = open();
  session.setParameters({report: "a"});
  void session.run("SELECT 2");
  session.reset();
  expect(session.state).toMatchObject({
    sql: query.sql,
    edited: false,
    parameters: session.defaults,
    running: false,
    published: true
  });
});

test("Run asks the engine even where the shipped result would do, and Run again repeats the question", async () => {
  const {session, asked} = open();
  void session.run();
  asked[0]!.answer(7);
  await settle();
  expect(session.state).toMatchObject({published: false, edited: false, result: {rows: [{n: 7}]}});
  void session.run();
  expect(asked[1]).toMatchObject({sql: asked[0]!.sql, parameters: asked[0]!.parameters});
});

test("cancelling with nothing under way changes nothing", () => {
  const {session, states} = open();
  session.cancel();
  expect(states).toEqual([]);
});

test("what is thrown outside the engine is an engine error", async () => {
  const {session, asked} = open();
  void session.run();
  asked[0]!.fail(new TypeError("Failed to fetch"));
  await settle();
  expect(session.state.error).toMatchObject({kind: "engine", message: "Failed to fetch"});
});

describe("values that mean the same", () => {
  const day: ShippedQuery = {...query, parameters: [{name: "from", value: "2019-05-06", label: "", label_zh: ""}]};
  test.each<[Parameter, number]>([
    ["2019-05-06", 0],
    [new Date("2019-05-06"), 0],
    [new Date("2019-05-07"), 1],
    [null, 1],
    [["2019-05-06"], 1]
  ])("%s", (value, questions) => {
    const ask = vi.fn<Ask>(() => new Promise(() => {}));
    new QuerySession(day, ask, () => {}).setParameters({from: value});
    expect(ask).toHaveBeenCalledTimes(questions);
  });
});
