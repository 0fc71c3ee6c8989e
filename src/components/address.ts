import {NOTHING, readState, writeState} from "./address-text.js";
import type {AddressState} from "./address-text.js";
import type {Json} from "./packed.js";

/** A part of the page whose state stands in the address. */
export interface Keeper {
  /** What to keep; undefined where all is as published. */
  read(): Json | undefined;
  /**
   * Takes what the address says; undefined is the published state. What it cannot take it leaves. `linked` where a link
   * says it, and not the reader's own way back or forward.
   */
  take(value: Json | undefined, linked: boolean): void;
  /** The element whose leaving the page ends the keeping. */
  element: HTMLElement;
}

/** Changes of one part that follow one another within this many milliseconds are one step back. */
const STEP = 1000;

/** Milliseconds between two writings: browsers refuse pages that rewrite their address all the time. */
const PAUSE = 250;

/**
 * The state of this page in its address, behind the `#`, which no server is told. Back and forward walk through it.
 * What the address says is there before the page's own code runs: this module waits for it.
 */
class Address {
  #state: AddressState;
  #applying = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written = 0;
  #step = {name: "", at: -Infinity};
  #push = false;
  #held = false;
  readonly #keepers = new Map<string, Keeper>();

  constructor(state: AddressState) {
    this.#state = state;
    addEventListener("popstate", () => void this.#follow());
    addEventListener("pointerdown", () => (this.#held = true), {capture: true});
    for (const end of ["pointerup", "pointercancel"])
      addEventListener(end, () => (this.#held = false), {capture: true});
  }

  /** What the page was opened with, or has been led to. */
  get state(): AddressState {
    return this.#state;
  }

  /** Keeps a part's state under a name, and gives it what the address says of it. A later part of that name replaces it. */
  keep(name: string, keeper: Keeper): void {
    const other = this.#keepers.get(name);
    this.#keepers.set(name, keeper);
    if (other)
      setTimeout(() => {
        if (other.element.isConnected && keeper.element.isConnected)
          console.error(`Two parts of this page are called ${name} in its address: give one another name.`);
      }, STEP);
    const value = this.#state.entries.get(name);
    if (value !== undefined) this.#apply(() => keeper.take(value, true));
  }

  /** Tells that a part has changed. `step` makes it a step of its own in the browser's history. */
  changed(name: string, {step = false} = {}): void {
    if (this.#applying) return;
    const now = performance.now();
    const same = name === this.#step.name && (this.#held || now - this.#step.at < STEP);
    this.#step = {name, at: now};
    this.#push ||= step || !same;
    this.#timer ??= setTimeout(() => void this.#write(), Math.max(0, this.#written + PAUSE - now));
  }

  /** A link to the page as it stands, to one of its cells, made with data of that hash. */
  async link({cell = null, data = null}: Partial<AddressState> = {}): Promise<string> {
    const url = new URL(location.href);
    url.hash = await writeState({anchor: null, entries: this.#gather(), cell, data});
    return url.href;
  }

  async #write(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written = performance.now();
    const entries = this.#gather();
    const before = this.#state;
    const text = await writeState({...NOTHING, entries});
    if (before !== this.#state) return;
    const url = new URL(location.href);
    const {anchor} = await readState(url.hash.slice(1));
    if (text === url.hash.slice(1) || (text === "" && anchor !== null)) return;
    if (this.#push) {
      if (!isOurs(history.state)) history.replaceState(OURS, "");
      history.pushState(OURS, "", withFragment(url, text));
    } else history.replaceState(OURS, "", withFragment(url, text));
    this.#push = false;
    this.#state = {...NOTHING, entries};
  }

  // An entry that no part has claimed stays: its part may still be on its way.
  #gather(): Map<string, Json> {
    const entries = new Map(this.#state.entries);
    for (const [name, keeper] of this.#keepers) {
      const value = keeper.read();
      if (value === undefined) entries.delete(name);
      else entries.set(name, value);
    }
    return entries;
  }

  async #follow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#push = false;
    this.#step = {name: "", at: -Infinity};
    const fragment = location.hash.slice(1);
    const state = await readState(fragment);
    if (fragment !== location.hash.slice(1)) return;
    if (state.anchor !== null && !isOurs(history.state)) return this.#stay(state.anchor);
    this.#state = state;
    const linked = !isOurs(history.state);
    this.#apply(() => {
      for (const [name, keeper] of this.#keepers) keeper.take(state.entries.get(name), linked);
    });
  }

  /** A link led to another place of this page: its state goes along. */
  async #stay(anchor: string): Promise<void> {
    const entries = this.#gather();
    if (entries.size === 0) return;
    const text = await writeState({...NOTHING, anchor, entries});
    history.replaceState(OURS, "", withFragment(new URL(location.href), text));
  }

  #apply(take: () => void): void {
    const before = this.#applying;
    this.#applying = true;
    try {
      take();
    } finally {
      this.#applying = before;
    }
  }
}

// Entries of the history that this page has written: others come from links to places.
const OURS = {gongbao: true};

function isOurs(state: unknown): boolean {
  return typeof state === "object" && state !== null && "gongbao" in state;
}

// An empty fragment leaves no # behind.
function withFragment(url: URL, text: string): URL {
  const changed = new URL(url);
  changed.hash = text;
  return changed;
}

export const address = new Address(await readState(location.hash.slice(1)));
