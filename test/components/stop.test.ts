import {expect, test} from "vitest";
import {Overdue, Stop} from "../../src/components/stop.js";
import {Turns} from "../../src/components/turns.js";

test("an aborted signal stops as cancelled, at once or later", async () => {
  expect(new Stop(AbortSignal.abort()).reason?.kind).toBe("cancelled");
  const controller = new AbortController();
  const stop = new Stop(controller.signal);
  expect(stop.reason).toBeNull();
  controller.abort();
  expect(stop.reason?.kind).toBe("cancelled");
  await expect(stop.promise).rejects.toMatchObject({kind: "cancelled"});
});

test("time runs only while the clock does, and anew each time it is started", async () => {
  const stop = new Stop(undefined);
  stop.startClock(20);
  stop.stopClock();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(stop.reason).toBeNull();
  stop.startClock(20);
  await expect(stop.promise).rejects.toMatchObject({kind: "timeout", message: "The query ran longer than 0.02 s."});
});

test("the first reason stays, and none comes after the end", async () => {
  const controller = new AbortController();
  const stop = new Stop(controller.signal);
  stop.startClock(10);
  await stop.promise.catch(() => {});
  controller.abort();
  expect(stop.reason?.kind).toBe("timeout");
  const over = new Stop(controller.signal);
  const late = new AbortController();
  const done = new Stop(late.signal);
  done.clear();
  late.abort();
  expect(done.reason).toBeNull();
  expect(over.reason?.kind).toBe("cancelled");
});

test("what does not stop in time is overdue", async () => {
  const stop = new Stop(AbortSignal.abort());
  await expect(stop.overdue(10)).rejects.toBeInstanceOf(Overdue);
});

test("turns come in the order asked, each after the end of the one before", async () => {
  const turns = new Turns();
  const log: string[] = [];
  const task = async (name: string) => {
    const end = await turns.take();
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, name === "a" ? 20 : 1));
    log.push(`${name} ends`);
    end();
  };
  await Promise.all(["a", "b", "c"].map(task));
  expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});
