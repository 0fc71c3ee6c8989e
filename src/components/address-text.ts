import {pack, PackedError, unpack} from "./packed.js";
import type {Json} from "./packed.js";

/** What an address says of a page, behind its `#`. */
export interface AddressState {
  /** A place of the page, as in `#15.4`; it stands first. */
  anchor: string | null;
  /** The values that differ from the published page, by name, names in order. */
  entries: ReadonlyMap<string, Json>;
  /** The cell that the link is about. */
  cell: string | null;
  /** The data that the link was made with: the beginning of its hash. */
  data: string | null;
}

export const NOTHING: AddressState = {anchor: null, entries: new Map(), cell: null, data: null};

/**
 * The state as text: `report=2020-midyear-digest&most=10&state=1…`. What is plain stands there to be read and changed by
 * hand; the rest is packed into `state`. The empty string where there is nothing to say.
 */
export async function writeState({anchor, entries, cell, data}: AddressState): Promise<string> {
  const plain: string[] = anchor === null ? [] : [encodeURIComponent(anchor)];
  const packed: [string, Json][] = [];
  if (cell !== null) plain.push(`cell=${encodeURIComponent(cell)}`);
  if (data !== null) plain.push(`data=${encodeURIComponent(data)}`);
  for (const [name, value] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const text = NAME.test(name) && !RESERVED.has(name) ? plainText(value) : null;
    if (text === null) packed.push([name, value]);
    else plain.push(`${name}=${text}`);
  }
  if (packed.length > 0) plain.push(`state=${await pack(packed)}`);
  return plain.join("&");
}

/** Reads a fragment, without its `#`. What cannot be read is left out: a link may be damaged, or hostile. */
export async function readState(fragment: string): Promise<AddressState> {
  if (fragment.length > LONGEST) return NOTHING;
  const parts = fragment.split("&");
  const anchor = parts[0]!.includes("=") ? null : decode(parts.shift()!) || null;
  const entries = new Map<string, Json>();
  const special: Record<string, string> = {};
  for (const part of parts) {
    const [, name = "", text = ""] = /^([^=]*)=(.*)$/su.exec(part) ?? [];
    if (RESERVED.has(name)) special[name] ??= text;
    else if (NAME.test(name) && text.length <= LONGEST_PLAIN) entries.set(name, plainValue(decode(text)));
  }
  const {cell = "", data = "", state = ""} = special;
  for (const [name, value] of state ? await readPacked(state) : []) entries.set(name, value);
  return {anchor, entries, cell: decode(cell) || null, data: /^[0-9a-f]{1,64}$/u.test(data) ? data : null};
}

const NAME = /^[A-Za-z][\w.-]{0,63}$/u;
const RESERVED = new Set(["cell", "data", "state"]);
const PLAIN = /^[\w.-]{0,200}$/u;
const LONGEST_PLAIN = 1000;
const LONGEST = 200_000;

// Numbers, true, false and null stand as JSON writes them; a text that looks like one of these is packed.
function plainText(value: Json): string | null {
  if (typeof value === "string") return PLAIN.test(value) && jsonOf(value) === undefined ? value : null;
  const text = JSON.stringify(value);
  return PLAIN.test(text) ? text : null;
}

function plainValue(text: string): Json {
  const value = jsonOf(text);
  return value === undefined || typeof value === "object" ? (text === "null" ? null : text) : value;
}

// Readers write Chinese as it is; browsers encode it.
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

async function readPacked(text: string): Promise<[string, Json][]> {
  try {
    const pairs = await unpack(text);
    return Array.isArray(pairs) ? (pairs as Json[]).filter(isPair) : [];
  } catch (error) {
    if (error instanceof PackedError) return [];
    throw error;
  }
}

function isPair(pair: Json): pair is [string, Json] {
  return Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string";
}
