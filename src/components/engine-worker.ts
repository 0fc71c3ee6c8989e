import {unpackEngine} from "./engine-file.js";
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
  /** An address under which the worker, and only it, finds the file that it is sent. */
  address: string;
  /** Sends that file, once the worker asks for it, and ends when all is sent. Rejects where the file breaks off. */
  send: (file: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<void>;
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
  const url = new URL(script, document.baseURI).href;
  const wanted = `${url}?engine`;
  const lines = [
    `import ${JSON.stringify(url)};`,
    `(${receiveFile})(${JSON.stringify(lock)}, ${JSON.stringify(wanted)}, ${unpackEngine});`,
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
  return {worker, address: wanted, send, failed, gone};

  async function send(file: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    const channel = new BroadcastChannel(lock);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    const post = (message: Uint8Array | null) => channel.postMessage(message);
    try {
      await new Promise((asked) => channel.addEventListener("message", asked, {once: true}));
      await file.pipeTo(new WritableStream({write: post}));
      post(null);
    } finally {
      channel.close();
    }
  }

  // A worker that the browser ends says nothing, but the lock it held becomes free.
  function gone(): Promise<never> {
    URL.revokeObjectURL(address);
    if (!navigator.locks) return new Promise(() => {});
    return navigator.locks.request(lock, (): never => {
      throw new WorkerLost(["browserEnded"]);
    });
  }
}

/**
 * Runs as text in the worker. What the worker fetches from `address` comes over a channel instead, so that it is
 * unpacked and compiled while it is still on its way.
 */
function receiveFile(name: string, address: string, unpack: typeof unpackEngine): void {
  const {fetch} = globalThis;
  globalThis.fetch = (request, options) => {
    if (!(request instanceof Request) || request.url !== address) return fetch(request, options);
    const channel = new BroadcastChannel(name);
    const file = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        channel.addEventListener("message", ({data}) => {
          if (data !== null) return controller.enqueue(data);
          controller.close();
          channel.close();
        });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
        channel.postMessage("send");
      }
    });
    return Promise.resolve(new Response(unpack(file), {headers: {"content-type": "application/wasm"}}));
  };
}
