import {html} from "htl";
import type {Query} from "../../../data-loaders/queries.js";
import {askEngine, fetchDatabase} from "../ask-engine.js";
import {copyText, saveFile} from "../export-rows.js";
import {siteTables} from "../table-files.js";
import {pageLanguage, words as wordsOf} from "../words.js";
import {cellList} from "./cell-list.js";
import {suggestChart} from "./chart-plan.js";
import {dropOn} from "./drop-on.js";
import {chartCell, newId, readNotebook, contentOf} from "./notebook.js";
import type {Notebook} from "./notebook.js";
import {addressOf, linkTo, notebookIn, wantedBy} from "./notebook-address.js";
import {notebookShelf} from "./notebook-shelf.js";
import {NotebookStore, StoreError} from "./notebook-store.js";
import type {KeptNotebook} from "./notebook-store.js";
import {notebookToolbar} from "./notebook-toolbar.js";
import {queryAsCell} from "./named-query.js";
import {OwnData} from "./own-data.js";
import {ownDataPanel} from "./own-data-panel.js";
import {pageName, writePage} from "./page-writer.js";
import {schemaPanel} from "./schema-panel.js";
import type {SiteSchema} from "./site-schema.js";
import {starter} from "./starter.js";
import {WorkbenchSession} from "./workbench-session.js";

/** This site's address: sites of one host keep apart what they keep in the browser. */
const site = new URL("../../../", import.meta.url);

/** The workbench: a notebook of SQL, Markdown and chart cells, kept in this browser. */
export function workbench(schema: SiteSchema): HTMLElement {
  const language = pageLanguage();
  const words = wordsOf(language);
  const {workbench: said} = words;
  const page = new URL(location.href);
  const store = new NotebookStore(`gongbao ${site.pathname}`);
  const channel = new BroadcastChannel(`gongbao ${site.pathname}`);
  const own = new OwnData(store);
  const now = () => Date.now();
  const recalled = own.recall().catch(() => {});
  let at = "";

  const ask = askEngine(fetchDatabase, (status) => cells.follow(status));
  const session: WorkbenchSession = new WorkbenchSession({
    ask: async (sql, options) => {
      await recalled;
      await own.prepare();
      return ask(sql, options);
    },
    tables: siteTables,
    store,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    tell: (saving) => channel.postMessage(saving),
    now,
    changed: () => show(),
    ran: (id) => {
      cells.refresh(id);
      toolbar.show(session);
    },
    kept: (keeping) => {
      toolbar.keeping(keeping);
      if (keeping.phase === "saved" || keeping.phase === "clash") remember();
    },
    refreshed: () => toolbar.say(said.refreshed)
  });
  channel.addEventListener("message", ({data}) => void session.keeper.heard(data));

  const cells = cellList({
    language,
    words,
    level: 2,
    session: () => session,
    actions: {
      change: (cell, key) => session.change(cell, key),
      rename: (id, name) => session.rename(id, name),
      run: (id) => session.run(id),
      move: (id, by) => {
        session.move(id, by);
        cells.focus(id);
      },
      duplicate: (id) => session.duplicate(id),
      remove: (id) => {
        const cell = session.notebook.cells.find((cell) => cell.id === id);
        session.remove(id);
        toolbar.say(said.removed(cell?.kind === "sql" ? cell.name : cell ? said.kinds[cell.kind] : ""));
      },
      add: (kind, before) => cells.focus(session.add(kind, before || null).id, true),
      chart: (id) => {
        const {cells: all} = session.notebook;
        const at = all.findIndex((cell) => cell.id === id);
        const cell = all[at];
        if (cell?.kind !== "sql") return;
        const {result} = session.runner.state(id);
        const chart = chartCell({source: cell.name, ...(result ? suggestChart(result) : {})});
        session.insert([chart], all[at + 1]?.id ?? null);
        cells.focus(chart.id);
      }
    }
  });
  const toolbar = notebookToolbar({
    words,
    setTitle: (title) => session.edit({...session.notebook, title}, "title"),
    runAll: () => session.runAll(),
    stopAll: () => session.runner.cancelAll(),
    undo: () => session.undo(),
    redo: () => session.redo(),
    notebooks: () => void showShelf(),
    versions: () => void showVersions(),
    share: () => void share(),
    exportPage: () => {
      const name = `${pageName(session.notebook)}.md`;
      saveFile(name, new Blob([writePage(session.notebook)], {type: "text/markdown;charset=utf-8"}));
      toolbar.say(said.exported(name));
    },
    importPage: (file) => void importPage(file),
    keep: () => session.keep()
  });
  const shelf = notebookShelf({
    language,
    words,
    open: (kept) => void leaveFor(() => openKept(kept)),
    create: () => void leaveFor(() => session.open({title: "", cells: []})),
    duplicate: (kept) =>
      void leaveFor(() => {
        const copy = readNotebook(contentOf(kept.notebook));
        session.open({...copy, title: said.copyOf(copy.title || said.untitled)}, {held: kept.held});
        session.keep();
      }),
    setDeleted: (kept, deleted) => void setDeleted(kept, deleted),
    purge: () => void guard(store.purge().then(showShelf)),
    restore: ({notebook}) => {
      session.edit({...notebook, cells: notebook.cells.map((cell) => ({...cell, id: newId()}))});
      toolbar.say(said.restored);
      shelf.close();
    },
    keepVersion: () => void guard(keepVersion())
  });
  const panel = schemaPanel({
    language,
    words,
    schema,
    insert: (name) => insertName(name),
    openQuery: (query) => addQuery(query)
  });
  const data = ownDataPanel({
    words,
    own,
    now,
    taken: () => session.taken(),
    changed: () => showOwn()
  });

  const element = html`<div class="gb-workbench gb-cell" lang=${language}>
    ${toolbar.element}
    <div class="gb-workbench-main">
      ${cells.element}
      <aside class="gb-workbench-side">
        <details open>
          <summary><h2>${said.tables}</h2></summary>
          ${panel.element}
        </details>
        <details open>
          <summary><h2>${said.ownData}</h2></summary>
          ${data.element}
        </details>
      </aside>
    </div>
    <p class="gb-keys">${said.keys}</p>
    ${shelf.element}
  </div>`;
  dropOn(element, (files) => void data.take(files));
  addEventListener("pagehide", () => void session.keeper.flush());
  document.addEventListener("visibilitychange", () => document.hidden && void session.keeper.flush());
  for (const event of ["popstate", "hashchange"]) addEventListener(event, () => place() !== at && void start());
  void start();
  return element;

  function show(): void {
    cells.show();
    toolbar.show(session);
  }

  function showOwn(): void {
    session.setOwnTables(own.tables.map(({name}) => name));
    panel.setOwn(own.tables);
    data.show();
  }

  /** What of the address says which notebook is open: places within a page do not. */
  function place(): string {
    return location.search + (wantedBy(location).kind === "shared" ? location.hash : "");
  }

  async function start(): Promise<void> {
    at = place();
    await session.keeper.flush();
    await recalled;
    showOwn();
    const wanted = wantedBy(location);
    if (wanted.kind === "shared") await openShared(wanted.packed);
    else if (wanted.kind === "query") {
      const query = schema.queries.find(({name}) => name === wanted.name);
      session.open({title: "", cells: query ? [queryAsCell(query, session.taken(), language)] : []});
      if (!query) toolbar.say(said.noQuery(wanted.name));
    } else await openLast(wanted.kind === "notebook" ? wanted.id : null);
  }

  async function openShared(packed: string): Promise<void> {
    try {
      session.open(await notebookIn(packed), {held: true});
    } catch (error) {
      session.open({title: "", cells: []});
      toolbar.say(said.badLink(error instanceof Error ? error.message : String(error)));
    }
  }

  async function openLast(id: string | null): Promise<void> {
    const list = await guard(store.list());
    const kept = id === null ? list?.find(({deleted}) => !deleted) : list?.find((one) => one.id === id);
    if (kept && kept.id === session.keeper.kept?.id) return;
    if (kept) openKept(kept);
    else {
      session.open(starter(language));
      if (id !== null) toolbar.say(said.noNotebook);
    }
  }

  function openKept(kept: KeptNotebook): void {
    session.open(kept.notebook, {kept, held: kept.held});
    remember();
  }

  /** Saves what is open before another notebook takes its place. */
  async function leaveFor(open: () => void): Promise<void> {
    await session.keeper.flush();
    shelf.close();
    toolbar.calm();
    history.pushState(null, "", addressOf(page, null));
    at = place();
    open();
  }

  function remember(): void {
    const address = addressOf(page, session.keeper.kept?.id ?? null);
    if (location.pathname + location.search + location.hash !== address) history.replaceState(null, "", address);
    at = place();
  }

  async function showShelf(): Promise<void> {
    await session.keeper.flush();
    const list = await guard(store.list());
    if (list) shelf.showNotebooks(list, session.keeper.kept?.id ?? null);
  }

  async function showVersions(): Promise<void> {
    const {kept} = session.keeper;
    const versions = kept ? await guard(store.versions(kept.id)) : [];
    if (versions) shelf.showVersions(versions);
  }

  async function keepVersion(): Promise<void> {
    session.keep();
    await session.keeper.flush();
    const {kept} = session.keeper;
    if (kept) await store.addVersion(kept, now());
    toolbar.say(said.versionKept);
    await showVersions();
  }

  async function setDeleted(kept: KeptNotebook, deleted: boolean): Promise<void> {
    await guard(store.save({...kept, deleted}, kept.revision, now()));
    if (deleted && kept.id === session.keeper.kept?.id) session.open({title: "", cells: []});
    if (deleted) toolbar.say(said.deleted(kept.notebook.title || said.untitled));
    await showShelf();
  }

  async function share(): Promise<void> {
    const link = await linkTo(page, session.notebook);
    if (link === null) return toolbar.say(said.tooLong);
    await copyText(link).then(
      () => toolbar.say(said.linkCopied(link.length)),
      () => toolbar.say(words.notCopied)
    );
  }

  async function importPage(file: File): Promise<void> {
    const {readPage} = await import("./page-reader.js");
    let notebook: Notebook;
    try {
      notebook = readPage(await file.text());
    } catch (error) {
      return toolbar.say(`${file.name}: ${said.badPage} ${error instanceof Error ? error.message : String(error)}`);
    }
    await leaveFor(() => session.open(notebook, {held: true}));
  }

  function addQuery(query: Query): void {
    const cell = queryAsCell(query, session.taken(), language);
    session.insert([cell], null);
    cells.focus(cell.id);
    session.run(cell.id);
  }

  /** Puts a name at the end of the SQL cell last written in, or into a new one. */
  function insertName(name: string): void {
    const cell = session.notebook.cells.find(({id}) => id === cells.entered);
    if (cell?.kind === "sql") cells.insert(cell.id, name);
    else {
      const added = session.add("sql", null);
      cells.focus(added.id, true);
      cells.insert(added.id, `SELECT *\nFROM ${name}\nLIMIT 100`);
    }
  }

  /** What the store answers; null where it refuses, which is said. */
  async function guard<T>(answer: Promise<T>): Promise<T | null> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      toolbar.keeping({phase: "failed", error});
      return null;
    }
  }
}
