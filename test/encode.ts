const tables = new Map<string, Map<string, number[]>>();

/** Bytes of text in a two-byte encoding, from the decoder's own table turned round; what it does not hold becomes ?. */
export function encode(source: string, encoding: "gb18030" | "big5"): Uint8Array {
  const table = tables.get(encoding) ?? readTable(encoding);
  tables.set(encoding, table);
  const bytes = [...source].flatMap((glyph) => table.get(glyph) ?? [glyph < "\u0080" ? glyph.codePointAt(0)! : 0x3f]);
  return new Uint8Array(bytes);
}

function readTable(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const glyph = decoder.decode(new Uint8Array([lead, trail]));
      if (glyph.length === 1 && glyph !== "\ufffd" && !table.has(glyph)) table.set(glyph, [lead, trail]);
    }
  }
  return table;
}

/** Bytes of text in UTF-16, without a mark. */
export function encodeUtf16(source: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(source.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < source.length; i++) view.setUint16(2 * i, source.charCodeAt(i), !bigEndian);
  return bytes;
}
