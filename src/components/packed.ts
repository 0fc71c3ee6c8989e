/** What can be packed: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** What a packed text may hold. A text from a link is anyone's: it is refused before it can fill the memory. */
export interface PackedLimits {
  /** Characters of the packed text. */
  characters: number;
  /** UTF-8 bytes of the JSON in it. */
  bytes: number;
  /** Lists and objects within one another. */
  depth: number;
  /** Values in all, those within lists and objects included. */
  values: number;
}

const LIMITS: PackedLimits = {characters: 100_000, bytes: 2_000_000, depth: 16, values: 50_000};

/** Thrown where a text is not what `pack` gives, or holds more than it may. */
export class PackedError extends Error {
  override name = "PackedError";
}

/**
 * JSON as short text of the characters A–Z, a–z, 0–9, - and _, which stand in an address as they are: the format's
 * digit, then Base64url (RFC 4648) of the UTF-8, deflated (RFC 1951) where that is shorter. Keys keep their order.
 */
export async function pack(value: Json): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const deflated = await gather(through(plain, new CompressionStream("deflate-raw")), Infinity);
  return deflated.length < plain.length ? `${DEFLATED}${toBase64(deflated)}` : `${PLAIN}${toBase64(plain)}`;
}

/** The JSON that a text of `pack` holds. Rejects with a PackedError for anything else, and for more than the limits. */
export async function unpack(text: string, limits: Partial<PackedLimits> = {}): Promise<Json> {
  const {characters, bytes, depth, values} = {...LIMITS, ...limits};
  if (text.length > characters) throw new PackedError(`packed text of ${text.length} characters`);
  const format = text.slice(0, 1);
  if (format !== PLAIN && format !== DEFLATED) throw new PackedError("packed text of no known format");
  const packed = fromBase64(text.slice(1));
  const plain =
    format === PLAIN ? packed : await gather(through(packed, new DecompressionStream("deflate-raw")), bytes);
  if (plain.length > bytes) throw new PackedError("packed text holds too much");
  const value = parse(plain);
  checkShape(value, depth, values);
  return value;
}

const PLAIN = "0";
const DEFLATED = "1";

function through(bytes: Uint8Array<ArrayBuffer>, change: CompressionStream | DecompressionStream) {
  return new Blob([bytes]).stream().pipeThrough(change);
}

async function gather(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read().catch(() => {
      throw new PackedError("packed text is damaged");
    });
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new PackedError("packed text holds too much");
    }
    chunks.push(new Uint8Array(value));
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/u.test(text)) throw new PackedError("packed text has other characters");
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    throw new PackedError("packed text is damaged");
  }
}

function parse(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes)) as Json;
  } catch {
    throw new PackedError("packed text is damaged");
  }
}

// Level by level, without recursion: hostile nesting must not exhaust the stack.
function checkShape(value: Json, depth: number, values: number): void {
  let level: Json[] = [value];
  let seen = 0;
  for (let deep = 0; level.length > 0; deep++) {
    seen += level.length;
    if (deep > depth || seen > values) throw new PackedError("packed text holds too much");
    level = level.flatMap(inner);
  }
}

function inner(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  if (value === null || typeof value !== "object") return [];
  if (Object.hasOwn(value, "__proto__")) throw new PackedError("packed text has a key of no use: __proto__");
  return Object.values(value as {readonly [key: string]: Json});
}
