import type {Ask} from "./query-session.js";
import type {Status} from "./result.js";

/** What a cell asks of a query engine: `database.ts`, or another of the same shape. */
export interface Engine {
  query: Ask;
  onStatus(listener: (status: Status) => void): () => void;
}

/** This site's engine, fetched when it is first needed. */
export const fetchDatabase = (): Promise<Engine> => import("./database.js");

/** A way to ask an engine that is fetched with the first question, and that says where it stands while one is open. */
export function askEngine(fetch: () => Promise<Engine>, follow: (status: Status) => void): Ask {
  return async (sql, options) => {
    const engine = await fetch();
    options.signal.throwIfAborted();
    const unfollow = engine.onStatus(follow);
    return engine.query(sql, options).finally(unfollow);
  };
}
