import {pack, unpack} from "../packed.js";
import type {Json} from "../packed.js";
import {contentOf, readNotebook} from "./notebook.js";
import type {Notebook} from "./notebook.js";

/** What the workbench's address asks for. */
export type Wanted =
  {kind: "shared"; packed: string} | {kind: "query"; name: string} | {kind: "notebook"; id: string} | {kind: "last"};

/** A link may not be longer: browsers and chat programs cut it. */
const LONGEST_LINK = 60_000;

export function wantedBy({search, hash}: Pick<Location, "search" | "hash">): Wanted {
  const shared = new URLSearchParams(hash.slice(1)).get("shared");
  if (shared !== null) return {kind: "shared", packed: shared};
  const asked = new URLSearchParams(search);
  const [query, notebook] = [asked.get("query"), asked.get("notebook")];
  if (query) return {kind: "query", name: query};
  return notebook ? {kind: "notebook", id: notebook} : {kind: "last"};
}

/** The address of a notebook kept in this browser. */
export function addressOf(page: URL, id: string | null): string {
  return id === null ? page.pathname : `${page.pathname}?notebook=${encodeURIComponent(id)}`;
}

/** A link that holds a notebook; null where it would be too long. */
export async function linkTo(page: URL, notebook: Notebook): Promise<string | null> {
  const packed = await pack(contentOf(notebook) as Json);
  return packed.length > LONGEST_LINK ? null : `${page.origin}${page.pathname}#shared=${packed}`;
}

/** The notebook of a link. Rejects with an Error that says why there is none. */
export async function notebookIn(packed: string): Promise<Notebook> {
  return readNotebook(await unpack(packed));
}
