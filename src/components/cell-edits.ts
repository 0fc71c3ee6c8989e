import {address} from "./address.js";
import {draftsOf} from "./drafts.js";
import type {Drafts} from "./drafts.js";
import {noteLinkedEdit} from "./link-notice.js";
import type {Json} from "./packed.js";
import type {QueryPanel} from "./query-panel.js";
import type {QuerySession, SessionState} from "./query-session.js";

export interface CellEdits {
  /** Told of each change of the text in the editor. */
  typed(): void;
  /** Told of each state of the session. */
  follow(state: SessionState): void;
  /** Forgets what was typed. */
  forget(): void;
  /** Forgets what was offered. */
  discard(): void;
  /** Goes back to the published text, the inputs as they stand. */
  toPublished(): void;
}

export interface CellEditsOptions {
  /** The cell's name in the page. */
  name: string;
  title: string;
  session: QuerySession;
  panel: QueryPanel;
  root: HTMLElement;
}

/** Milliseconds without typing after which a draft is kept. */
const PAUSE = 300;

/** Longer queries do not come from links. */
const LONGEST = 100_000;

/**
 * Keeps a cell's query in the address once it is run, and in the browser while it is typed. A query that a link brings
 * is shown with what differs from the published one, and runs when it has come into view: never unseen.
 */
export function cellEdits({name, title, session, panel, root}: CellEditsOptions): CellEdits {
  const {query} = session;
  const key = `${name}.sql`;
  const drafts: Drafts = draftsOf(location.pathname, name);
  let waiting: string | null = null;
  let asked = query.sql;
  let base = query.sql;
  let offered: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = new IntersectionObserver((entries) => {
    if (waiting !== null && entries.some(({isIntersecting}) => isIntersecting)) void session.run(waiting);
  });

  const bring = (sql: string, linked: boolean) => {
    waiting = sql;
    base = sql;
    panel.replace(sql);
    panel.linked(linked);
    void panel.present(linked).then(() => seen.observe(panel.element));
  };
  const settle = () => {
    waiting = null;
    seen.disconnect();
  };
  const applied = () => waiting ?? (session.state.edited ? session.state.sql : null);
  const offer = (sql: string | null) => {
    offered = sql;
    panel.offer(sql);
  };
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const sql = panel.draft;
    if (sql === offered) offered = null;
    const own = sql.trimEnd() !== query.sql;
    if (own && (sql !== applied() || offered === null)) drafts.write({sql, over: base});
    else drafts.write(offered === null ? null : {sql: offered, over: ""});
  };
  const take = (value: Json | undefined, linked: boolean) => {
    const sql = typeof value === "string" && value.length <= LONGEST && value.trimEnd() !== query.sql ? value : null;
    if (sql === applied()) return;
    const own = panel.draft;
    settle();
    if (sql !== null) bring(sql, linked);
    else {
      base = query.sql;
      panel.linked(false);
      panel.replace(query.sql);
      session.setSql(null);
    }
    if (own.trimEnd() !== query.sql && own !== sql && own !== asked) offer(own);
    asked = session.state.sql;
  };

  addEventListener("pagehide", () => {
    if (timer !== undefined) save();
  });
  address.keep(key, {element: root, read: () => applied() ?? undefined, take});
  if (waiting !== null) noteLinkedEdit(title, root);
  const draft = drafts.read();
  if (draft && draft.sql !== base && draft.sql.trimEnd() !== query.sql) {
    if (draft.over === base) panel.replace(draft.sql);
    else offer(draft.sql);
  }

  return {
    typed() {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    },
    follow({sql, edited, running}) {
      if (running && (sql === waiting || sql !== asked)) settle();
      if (sql === asked) return;
      asked = sql;
      base = edited ? sql : query.sql;
      if (!edited) panel.linked(false);
      save();
      address.changed(key, {step: true});
    },
    forget() {
      settle();
      clearTimeout(timer);
      timer = undefined;
      base = query.sql;
      drafts.write(null);
      offer(null);
      panel.linked(false);
      address.changed(key, {step: true});
    },
    discard() {
      offered = null;
      save();
    },
    toPublished() {
      settle();
      panel.linked(false);
      panel.replace(query.sql);
      session.setSql(null);
      base = query.sql;
      save();
      address.changed(key, {step: true});
    }
  };
}
