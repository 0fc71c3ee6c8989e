import type {HandCoding} from "./hand-codings.js";

/** What the reader's browser keeps of a person's coding. */
export interface StoredCodings {
  coder: string;
  codings: HandCoding[];
}

const KEY = "gongbao-codings";

/** What this browser kept; nothing where it keeps nothing or something else. */
export function loadCodings(): StoredCodings {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<StoredCodings> | null;
    const codings = Array.isArray(stored?.codings) ? stored.codings.filter(isCoding) : [];
    return {coder: typeof stored?.coder === "string" ? stored.coder : "", codings};
  } catch {
    return {coder: "", codings: []};
  }
}

/** Keeps codings in this browser; false where it does not let us. */
export function storeCodings(stored: StoredCodings): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}

function isCoding(value: unknown): value is HandCoding {
  const {report_id, sentence_id, quote, themes, disputed, note} = (value ?? {}) as Record<string, unknown>;
  const texts = [report_id, sentence_id, quote, note].every((text) => typeof text === "string");
  return texts && [themes, disputed].every((list) => Array.isArray(list) && list.every((id) => typeof id === "string"));
}
