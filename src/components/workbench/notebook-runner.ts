import {QueryError} from "../query-error.js";
import type {Span} from "../query-error.js";
import {asQueryError} from "../query-session.js";
import type {Ask} from "../query-session.js";
import type {Result} from "../result.js";
import {compose, locate} from "./composition.js";
import {ancestors, planCells, withDependants} from "./dependencies.js";
import type {Fault, Plan, Source} from "./dependencies.js";
import type {Readable} from "./readable-tables.js";
import {renameTable} from "./renaming.js";

/** Why a cell has no result of its own. */
export type Problem =
  | {kind: "fault"; fault: Fault}
  /** `range` is in the text of the cell `at`, which may be another than the one that was run. */
  | {kind: "error"; error: QueryError; at: string; range: Span | null; missing: string[]}
  /** A cell that this one reads has no result. */
  | {kind: "blocked"; by: string};

export interface CellState {
  phase: "idle" | "waiting" | "running" | "done" | "failed";
  /** The newest result. It stays while another is on its way, and after a problem. */
  result: Result | null;
  problem: Problem | null;
  /** The text that was last run; null before. */
  ran: string | null;
  /** How often it was put to the engine. */
  runs: number;
}

const IDLE: CellState = {phase: "idle", result: null, problem: null, ran: null, runs: 0};

interface Job {
  readonly controller: AbortController;
  done: Promise<void>;
}

/**
 * Runs the SQL cells of a notebook. A cell that is run takes with it exactly those that depend on it, and before it
 * those that it reads and that have no result yet. A newer run of a cell aborts the older. Knows neither page nor editor.
 */
export class NotebookRunner {
  #sources = new Map<string, Source>();
  /** The text that stands for a cell: as last run, or as written where it was never run. */
  readonly #committed = new Map<string, string>();
  #tables: ReadonlySet<string>;
  #plans = new Map<string, Plan>();
  readonly #states = new Map<string, CellState>();
  readonly #jobs = new Map<string, Job>();

  /** `changed` is told the id of each cell whose state is new. */
  constructor(
    readonly ask: Ask,
    tables: Iterable<string>,
    readonly changed: (id: string) => void
  ) {
    this.#tables = new Set(tables);
  }

  state(id: string): CellState {
    return this.#states.get(id) ?? IDLE;
  }

  /** Ids of the cells that a cell reads itself. */
  reads(id: string): readonly string[] {
    return this.#plans.get(id)?.reads ?? [];
  }

  /** The newest result of the cell of that name. */
  resultOf(name: string): Result | null {
    const source = this.#named(name);
    return source ? this.state(source.id).result : null;
  }

  /** What a cell may read by name: the other cells, each with its newest result, and the tables. */
  readable(id: string): Readable[] {
    const cells = [...this.#sources.values()].filter((source) => source.id !== id && source.name !== "");
    return [
      ...cells.map((source) => ({name: source.name, result: this.state(source.id).result})),
      ...[...this.#tables].map((name) => ({name, result: null}))
    ];
  }

  /**
   * Takes the cells as they now are. Nothing runs for a text alone; where a name has come, gone or changed, the cells
   * that read it and have been run before run again.
   */
  setCells(sources: readonly Source[]): void {
    const before = this.#sources;
    const beforePlans = this.#plans;
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    for (const id of before.keys()) if (!this.#sources.has(id)) this.#forget(id);
    for (const {id, name} of sources) {
      const old = before.get(id)?.name;
      if (old && old !== name) this.#rename(old, name);
    }
    this.#replan();
    const affected = [...this.#plans.values()].filter(
      (plan) => before.has(plan.id) && this.state(plan.id).ran !== null && !samePlan(beforePlans.get(plan.id), plan)
    );
    if (affected.length > 0)
      this.#start(
        withDependants(
          this.#plans,
          affected.map(({id}) => id)
        )
      );
  }

  /** Takes the names of tables that are there besides cells. */
  setTables(tables: Iterable<string>): void {
    this.#tables = new Set(tables);
    this.setCells([...this.#sources.values()]);
  }

  /** Runs a cell as it is now written, and all that depend on it. Settles when all of them have ended. */
  run(id: string): Promise<void> {
    return this.#run([id]);
  }

  runAll(): Promise<void> {
    return this.#run([...this.#sources.keys()]);
  }

  /** Runs a cell unless it has been asked before. */
  runOnce(id: string): void {
    if (this.state(id).phase === "idle") void this.#run([id], false);
  }

  /** Stops a cell, running or waiting; what waits for it ends too. */
  cancel(id: string): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    job.controller.abort();
    const plan = this.#plans.get(id);
    if (plan && this.state(id).phase === "waiting") this.#fail(id, job, new QueryError("cancelled", ""), plan);
  }

  cancelAll(): void {
    for (const id of this.#jobs.keys()) this.cancel(id);
  }

  get busy(): boolean {
    return this.#jobs.size > 0;
  }

  #run(ids: readonly string[], dependants = true): Promise<void> {
    for (const id of ids) this.#committed.set(id, this.#sources.get(id)?.text ?? "");
    this.#replan();
    const needed = ids
      .flatMap((id) => ancestors(this.#plans, id))
      .filter((id) => ["idle", "failed"].includes(this.state(id).phase));
    const reached = dependants ? withDependants(this.#plans, [...needed, ...ids]) : [...new Set([...needed, ...ids])];
    return this.#start(reached);
  }

  /** `order` has each cell after those that it reads. */
  async #start(order: readonly string[]): Promise<void> {
    for (const id of order) this.#jobs.get(id)?.controller.abort();
    const jobs = order.map((id) => {
      const job: Job = {controller: new AbortController(), done: Promise.resolve()};
      this.#jobs.set(id, job);
      this.#change(id, {phase: "waiting", problem: null, ran: this.#committed.get(id) ?? this.#sources.get(id)!.text});
      const before = this.reads(id).map((read) => (read === id ? undefined : this.#jobs.get(read)?.done));
      job.done = Promise.all(before).then(() => this.#answer(id, job));
      return job.done;
    });
    await Promise.all(jobs);
  }

  async #answer(id: string, job: Job): Promise<void> {
    if (this.#jobs.get(id) !== job) return;
    const plan = this.#plans.get(id)!;
    const chain = ancestors(this.#plans, id).map((ancestor) => this.#plans.get(ancestor)!);
    const blocking = plan.reads
      .map((read) => this.#plans.get(read)!)
      .find((read) => this.state(read.id).phase !== "done");
    if (job.controller.signal.aborted) return this.#fail(id, job, new QueryError("cancelled", ""), plan);
    if (plan.fault) return this.#end(id, job, {phase: "failed", problem: {kind: "fault", fault: plan.fault}});
    if (!plan.statement) return this.#fail(id, job, plan.error!, plan);
    if (blocking) return this.#end(id, job, {phase: "failed", problem: {kind: "blocked", by: blocking.name}});
    const composition = compose(
      {name: plan.name, statement: plan.statement},
      chain.flatMap(({name, statement}) => (statement ? [{name: name.toLowerCase(), statement}] : []))
    );
    this.#change(id, {phase: "running", runs: this.state(id).runs + 1});
    try {
      const result = await this.ask(composition.text, {parameters: {}, signal: job.controller.signal});
      this.#end(id, job, {phase: "done", result, problem: null});
    } catch (thrown) {
      const error = asQueryError(thrown);
      const place = error.range && locate(composition, error.range);
      const range = place?.range ?? null;
      this.#end(id, job, {
        phase: "failed",
        problem: {kind: "error", error, at: place?.name ?? plan.name, range, missing: plan.missing}
      });
    }
  }

  #fail(id: string, job: Job, error: QueryError, {name, missing}: Plan): void {
    this.#end(id, job, {phase: "failed", problem: {kind: "error", error, at: name, range: error.range, missing}});
  }

  /** The end of a job; one that a newer has replaced says nothing. */
  #end(id: string, job: Job, part: Partial<CellState>): void {
    if (this.#jobs.get(id) !== job) return;
    this.#jobs.delete(id);
    this.#change(id, part);
  }

  #replan(): void {
    this.#plans = planCells(
      [...this.#sources.values()].map((source) => ({...source, text: this.#committed.get(source.id) ?? source.text})),
      this.#tables
    );
  }

  /** A notebook renames a cell in all that read it: so it does in what was run. */
  #rename(from: string, to: string): void {
    for (const [id, text] of this.#committed) this.#committed.set(id, renameTable(text, from, to));
    for (const [id, state] of this.#states)
      if (state.ran !== null) this.#states.set(id, {...state, ran: renameTable(state.ran, from, to)});
  }

  #forget(id: string): void {
    this.#jobs.get(id)?.controller.abort();
    this.#jobs.delete(id);
    this.#states.delete(id);
    this.#committed.delete(id);
  }

  #named(name: string): Source | undefined {
    return [...this.#sources.values()].find((source) => source.name.toLowerCase() === name.toLowerCase());
  }

  #change(id: string, part: Partial<CellState>): void {
    if (!this.#sources.has(id)) return;
    this.#states.set(id, {...this.state(id), ...part});
    this.changed(id);
  }
}

/** Whether a cell of the same text means the same among other names. */
function samePlan(left: Plan | undefined, right: Plan): boolean {
  const key = (plan: Plan) => JSON.stringify([plan.reads, plan.missing, plan.fault]);
  return left !== undefined && key(left) === key(right);
}
