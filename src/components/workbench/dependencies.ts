import {QueryError} from "../query-error.js";
import {readCellStatement} from "./cell-statement.js";
import type {CellStatement} from "./cell-statement.js";
import {faultOfName} from "./cell-names.js";

/** An SQL cell, as its notebook holds it. */
export interface Source {
  id: string;
  name: string;
  text: string;
}

/** Why a cell cannot run, by names alone. */
export type Fault =
  | {kind: "name"; name: string; reason: "empty" | "form" | "reserved"}
  | {kind: "table"; name: string}
  | {kind: "twice"; name: string}
  | {kind: "cycle"; names: string[]};

/** One cell among the others. */
export interface Plan {
  id: string;
  name: string;
  /** Null where the SQL cannot be read at all; `error` says why. */
  statement: CellStatement | null;
  error: QueryError | null;
  /** Ids of the cells that it reads itself, each once. */
  reads: string[];
  /** Names that are neither a cell nor a known table. */
  missing: string[];
  fault: Fault | null;
}

/**
 * How cells depend on one another: by the tables that their SQL names, case aside, wherever in the notebook they stand.
 * `tables` are the names, in lower case, that cells may not take. Linear in the length of the cells' text.
 */
export function planCells(sources: readonly Source[], tables: ReadonlySet<string>): Map<string, Plan> {
  const named = new Map<string, Source[]>();
  for (const source of sources) {
    const key = source.name.toLowerCase();
    named.set(key, [...(named.get(key) ?? []), source]);
  }
  const plans = new Map(sources.map((source) => [source.id, planOf(source, named, tables)]));
  for (const names of cycles(plans))
    for (const plan of plans.values())
      if (names.includes(plan.name.toLowerCase())) plan.fault ??= {kind: "cycle", names: fromFirst(names, plan.name)};
  return plans;
}

function planOf({id, name, text}: Source, named: Map<string, Source[]>, tables: ReadonlySet<string>): Plan {
  const plan: Plan = {id, name, statement: null, error: null, reads: [], missing: [], fault: null};
  const reason = faultOfName(name);
  if (reason) plan.fault = {kind: "name", name, reason};
  else if (tables.has(name.toLowerCase())) plan.fault = {kind: "table", name};
  else if (named.get(name.toLowerCase())!.length > 1) plan.fault = {kind: "twice", name};
  try {
    plan.statement = readCellStatement(text);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    plan.error = error;
    return plan;
  }
  for (const reference of new Set(plan.statement.references.map(({name}) => name))) {
    const sources = named.get(reference);
    if (sources) plan.reads.push(...sources.map(({id}) => id));
    else if (!tables.has(reference)) plan.missing.push(reference);
  }
  return plan;
}

/** The cycles, each as its names in order, in lower case: those of Tarjan's components that hold one (Tarjan, 1972). */
function cycles(plans: ReadonlyMap<string, Plan>): string[][] {
  const found: string[][] = [];
  const state = new Map<string, "open" | "done">();
  const path: string[] = [];
  const visit = (id: string) => {
    state.set(id, "open");
    path.push(id);
    for (const next of plans.get(id)!.reads) {
      if (state.get(next) === "open")
        found.push(path.slice(path.indexOf(next)).map((member) => plans.get(member)!.name.toLowerCase()));
      else if (!state.has(next)) visit(next);
    }
    path.pop();
    state.set(id, "done");
  };
  for (const id of plans.keys()) if (!state.has(id)) visit(id);
  return found;
}

function fromFirst(names: readonly string[], name: string): string[] {
  const first = names.indexOf(name.toLowerCase());
  return [...names.slice(first), ...names.slice(0, first), names[first]!];
}

/** Ids of all that a cell reads, directly or through others, each after those that it reads; the cell itself not. */
export function ancestors(plans: ReadonlyMap<string, Plan>, id: string): string[] {
  return inOrder(plans, [id]).filter((other) => other !== id);
}

/** Ids of some cells and of all that read them, directly or through others, each after those that it reads. */
export function withDependants(plans: ReadonlyMap<string, Plan>, ids: Iterable<string>): string[] {
  const readers = new Map<string, string[]>();
  for (const {id, reads} of plans.values())
    for (const read of reads) readers.set(read, [...(readers.get(read) ?? []), id]);
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (reached.has(id) || !plans.has(id)) return;
    reached.add(id);
    readers.get(id)?.forEach(visit);
  };
  for (const id of ids) visit(id);
  return inOrder(plans, reached).filter((id) => reached.has(id));
}

function inOrder(plans: ReadonlyMap<string, Plan>, ids: Iterable<string>): string[] {
  const order = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string) => {
    if (open.has(id)) return;
    open.add(id);
    plans.get(id)?.reads.forEach(visit);
    order.add(id);
  };
  for (const id of ids) visit(id);
  return [...order];
}
