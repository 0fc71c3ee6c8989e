import {expect, test} from "vitest";
import {QueryError} from "../../src/components/query-error.js";
import {say} from "../../src/components/saying.js";
import type {Status} from "../../src/components/result.js";
import {Supervisor} from "../../src/components/supervisor.js";
import type {Supervised} from "../../src/components/supervisor.js";

class Machine implements Supervised {
  ended = false;
  lose!: (error: Error) => void;
  readonly lost = new Promise<never>((_, reject) => (this.lose = reject));
  end(): void {
    this.ended = true;
  }
}

/** A supervisor whose machines are at hand, and the phases it told of. */
function supervise({failures = 0} = {}) {
  const machines: Machine[] = [];
  const phases: string[] = [];
  const supervisor = new Supervisor(async (tell: (status: Status) => void) => {
    tell({phase: "starting"});
    await Promise.resolve();
    if (failures-- > 0) throw new Error("the host answered 404");
    const machine = new Machine();
    machines.push(machine);
    return machine;
  });
  supervisor.onStatus((status) =>
    phases.push("reason" in status ? `${status.phase}: ${say(status.reason)}` : status.phase)
  );
  return {supervisor, machines, phases};
}

test("one machine serves all, from first need on", async () => {
  const {supervisor, machines, phases} = supervise();
  expect(phases).toEqual(["idle"]);
  const [first, second] = await Promise.all([supervisor.ready(), supervisor.ready()]);
  expect(first).toBe(second);
  expect(machines.length).toBe(1);
  expect(phases).toEqual(["idle", "starting", "ready"]);
});

test("a start that fails is said plainly and tried again when next needed", async () => {
  const {supervisor, phases} = supervise({failures: 1});
  const error = await supervisor.ready().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(QueryError);
  expect(error).toMatchObject({kind: "engine", message: "The query engine did not start: the host answered 404."});
  await supervisor.ready();
  expect(phases).toEqual(["idle", "starting", "idle", "starting", "ready"]);
});

test("a lost machine is replaced without being asked for", async () => {
  const {supervisor, machines, phases} = supervise();
  const first = await supervisor.ready();
  machines[0]!.lose(new Error("the browser ended it"));
  await new Promise((resolve) => setTimeout(resolve));
  const second = await supervisor.ready();
  expect(second).not.toBe(first);
  expect(machines.map(({ended}) => ended)).toEqual([true, false]);
  expect(phases).toEqual(["idle", "starting", "ready", "restarting: the browser ended it", "ready"]);
});

test("a machine is replaced once, however often it is complained of", async () => {
  const {supervisor, machines} = supervise();
  const first = await supervisor.ready();
  supervisor.replace(first, ["broke"]);
  supervisor.replace(first, ["broke"]);
  machines[0]!.lose(new Error("it failed"));
  await supervisor.ready();
  supervisor.replace(first, ["broke"]);
  expect(machines.map(({ended}) => ended)).toEqual([true, false]);
});

test("who no longer listens is not told", async () => {
  const {supervisor, phases} = supervise();
  const heard: string[] = [];
  const unfollow = supervisor.onStatus(({phase}) => heard.push(phase));
  unfollow();
  await supervisor.ready();
  expect(heard).toEqual(["idle"]);
  expect(phases.at(-1)).toBe("ready");
});
