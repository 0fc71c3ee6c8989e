import {say} from "./saying.js";
import type {Saying} from "./saying.js";

/** Thrown where the engine's worker is gone. */
export class WorkerLost extends Error {
  override name = "WorkerLost";

  constructor(readonly saying: Saying) {
    super(say(saying));
  }
}

export interface EngineWorker {
  worker: Worker;
  /** Rejects when the worker fails. */
  failed: Promise<never>;
  /** Rejects when the worker is gone for any other reason. To be asked once the worker has answered something. */
  gone: () => Promise<never>;
}

/**
 * Starts a worker that runs a script of this site. It starts from a blob that imports the script: a worker started from
 * an address does not inherit the page's content-security-policy, one started from a blob does.
 */
export function startWorker(script: string): EngineWorker {
  const lock = `engine ${performance.timeOrigin} ${Math.random()}`;
  const lines = [
    `import ${JSON.stringify(new URL(script, document.baseURI).href)};`,
    // DuckDB-WASM logs every error that it also sends back.
    `console.log = () => {};`,
    `addEventListener("unhandledrejection", ({reason}) => setTimeout(() => { throw reason; }));`,
    `navigator.locks?.request(${JSON.stringify(lock)}, () => new Promise(() => {}));`
  ];
  const address = URL.createObjectURL(new Blob([lines.join("\n")], {type: "text/javascript"}));
  const worker = new Worker(address, {type: "module"});
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const reason = event.message.replace(/^Uncaught (?:\w*Error: )?/u, "");
      reject(new WorkerLost(reason ? ["workerFailed", reason] : ["scriptMissing"]));
    });
  });
  return {worker, failed, gone};

  // A worker that the browser ends says nothing, but the lock it held becomes free.
  function gone(): Promise<never> {
    URL.revokeObjectURL(address);
    if (!navigator.locks) return new Promise(() => {});
    return navigator.locks.request(lock, (): never => {
      throw new WorkerLost(["browserEnded"]);
    });
  }
}
