/** A text that a reader has typed, kept by the browser until it is published, run to the end, or put away. */
export interface Draft {
  sql: string;
  /** The SQL that stood in the editor when the reader began: a link may have brought another since. */
  over: string;
}

/** Keeps one cell's draft in the browser. Where the browser keeps nothing, neither does it. */
export interface Drafts {
  read(): Draft | null;
  write(draft: Draft | null): void;
}

const PREFIX = "gongbao draft ";

/** So many drafts are kept; the oldest go first. */
const MOST = 50;

/** The drafts of one cell of one page. */
export function draftsOf(page: string, cell: string, storage: () => Storage = () => localStorage): Drafts {
  const key = `${PREFIX}${page} ${cell}`;
  return {
    read: () => attempt(() => readDraft(storage().getItem(key))) ?? null,
    write(draft) {
      attempt(() => {
        if (draft === null) storage().removeItem(key);
        else {
          storage().setItem(key, JSON.stringify({...draft, at: Date.now()}));
          prune(storage());
        }
      });
    }
  };
}

function readDraft(text: string | null): Draft | null {
  const {sql, over} = (text === null ? {} : JSON.parse(text)) as Partial<Draft>;
  return typeof sql === "string" && typeof over === "string" ? {sql, over} : null;
}

function prune(storage: Storage): void {
  const keys = Array.from({length: storage.length}, (_, i) => storage.key(i) ?? "").filter((key) =>
    key.startsWith(PREFIX)
  );
  if (keys.length <= MOST) return;
  const ages = keys.map((key) => ({key, at: ageOf(storage.getItem(key))})).toSorted((a, b) => a.at - b.at);
  for (const {key} of ages.slice(0, keys.length - MOST)) storage.removeItem(key);
}

function ageOf(text: string | null): number {
  const at = attempt(() => (JSON.parse(text ?? "") as {at?: unknown}).at);
  return typeof at === "number" ? at : 0;
}

// Private windows and full disks refuse.
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
