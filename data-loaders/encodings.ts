/** Bytes as text, with the evidence for the encoding. */
export interface Decoded {
  /** Byte-order mark left out, line ends as they are. */
  text: string;
  encoding: Encoding;
  basis: string;
}

/** Why bytes are no text that can be read; `at` is a byte offset. */
export interface Undecoded {
  at: number;
  problem: string;
  remedy: string;
}

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030", "big5"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What an editor says of a file: its encoding, and whether broken bytes are put up with. */
export interface Declared {
  encoding: Encoding | null;
  acceptDamage: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]]
];
const OTHER_FORMATS: readonly (readonly [string, readonly number[], string])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46], "rename it to end in .pdf"],
  ["a Word file (.docx) or another zip", [0x50, 0x4b, 0x03, 0x04], "rename it to end in .docx, or unpack it"],
  ["an old Word file (.doc)", [0xd0, 0xcf, 0x11, 0xe0], "open it in Word or LibreOffice and save it as .docx"],
  ["an RTF file", [0x7b, 0x5c, 0x72, 0x74, 0x66], "open it in Word or LibreOffice and save it as .docx"],
  ["a picture", [0x89, 0x50, 0x4e, 0x47], "read its text by OCR and save that as .txt"],
  ["a picture", [0xff, 0xd8, 0xff], "read its text by OCR and save that as .txt"]
];

/**
 * Decodes bytes by what an editor declares, else by a byte-order mark, else as UTF-8 where every sequence is valid, else
 * as the encoding in which the text is likest to Chinese.
 */
export function decodeBytes(bytes: Uint8Array, declared: Declared): Decoded | Undecoded {
  const other = OTHER_FORMATS.find(([, magic]) => startsWith(bytes, magic));
  if (other) return {at: 0, problem: `this is ${other[0]}, not text`, remedy: other[2]};
  const mark = MARKS.find(([, marks]) => startsWith(bytes, marks));
  const body = mark ? bytes.subarray(mark[1].length) : bytes;
  const skipped = bytes.length - body.length;
  if (declared.encoding)
    return decodeAs(body, skipped, declared.encoding, "declared in the .yaml", declared.acceptDamage);
  if (mark) return decodeAs(body, skipped, mark[0], "byte-order mark", declared.acceptDamage);
  const fault = findFault(body, "utf-8");
  const zeros = body.includes(0);
  if (fault === null && !zeros) return check(decode(body, "utf-8"), "utf-8", utf8Basis(body), declared.acceptDamage);
  const candidates = ENCODINGS.filter((encoding) => encoding !== "utf-8" || fault === null)
    .map((encoding) => ({encoding, score: rate(body, encoding)}))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = candidates;
  if (best && best.score >= LIKELY) {
    const why = fault === null ? "it has zero bytes" : `UTF-8 breaks at byte ${fault}`;
    const basis = `${why}; ${percent(best.score)} of its Chinese characters are common ones, as ${second!.encoding} ${percent(second!.score)}`;
    return decodeAs(body, skipped, best.encoding, basis, declared.acceptDamage);
  }
  if (zeros && fault === null) {
    return {
      at: body.indexOf(0),
      problem: "a zero byte: this is not text",
      remedy: "save the report as UTF-8 text, or write encoding: in its .yaml"
    };
  }
  return decodeAs(body, skipped, "utf-8", "no other encoding gives Chinese text", declared.acceptDamage);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes);
}

function utf8Basis(bytes: Uint8Array): string {
  return bytes.some((byte) => byte > 0x7f) ? "every byte sequence is valid UTF-8" : "nothing but ASCII";
}

function decodeAs(
  body: Uint8Array,
  skipped: number,
  encoding: Encoding,
  basis: string,
  acceptDamage: boolean
): Decoded | Undecoded {
  const fault = findFault(body, encoding);
  if (fault === null || acceptDamage) {
    return check(
      decode(body, encoding),
      encoding,
      fault === null ? basis : `${basis}; damaged at byte ${skipped + fault}, which is accepted`,
      acceptDamage
    );
  }
  const cut = body.length - fault < 4 && findFault(body.subarray(0, fault), encoding) === null;
  const problem = cut
    ? `byte ${skipped + fault}: the file ends in the middle of a ${encoding} character`
    : `byte ${skipped + fault}: 0x${body[fault]!.toString(16).padStart(2, "0")} is no ${encoding} there`;
  const remedy = cut
    ? "get the whole file, or write accept: damage in its .yaml"
    : "write encoding: in its .yaml, or accept: damage to read on with � in that place";
  return {at: skipped + fault, problem, remedy};
}

/** Byte offset of the first sequence that is invalid in an encoding; null where all are valid. */
function findFault(bytes: Uint8Array, encoding: Encoding): number | null {
  if (isValid(bytes, encoding)) return null;
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isValid(bytes.subarray(0, middle), encoding, true)) low = middle;
    else high = middle;
  }
  return sequenceStart(bytes, low, encoding);
}

function isValid(bytes: Uint8Array, encoding: Encoding, open = false): boolean {
  try {
    new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes, {stream: open});
    return true;
  } catch {
    return false;
  }
}

/** Start of the sequence in which byte `at` is the first that does not fit. */
function sequenceStart(bytes: Uint8Array, at: number, encoding: Encoding): number {
  for (let back = 1; back <= 3 && at - back >= 0; back++) {
    if (isValid(bytes.subarray(0, at - back + 1), encoding)) return at - back + 1;
  }
  return at;
}

/** Characters that make up about half of any Chinese text of this kind, in simplified and in traditional form. */
const COMMON = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指九区强放决西被干做必战先回则任取据处理加强推进职务会议报告社" +
    "這為個國時來們發動後會經進著電裡實兩體機當點從業應開還與關線內數質氣變條沒結問無軍題黨員總設長頭資邊級圖統較將組見計別論運農強決幹戰則據處務議報職團領導書會設產業區縣鄉養護聯辦審"
);
/** From this share of common characters on, text is Chinese; in the wrong encoding it is a few in a hundred. */
const LIKELY = 0.3;

function rate(bytes: Uint8Array, encoding: Encoding): number {
  const sample = decode(bytes.subarray(0, 200_000), encoding);
  return commonShare(sample) * (1 - damagedShare(sample));
}

/** Share of Chinese characters that are common ones; NaN-free: 0 where there are none. */
function commonShare(text: string): number {
  let han = 0;
  let common = 0;
  for (const glyph of text) {
    if (!/[\u3400-\u9fff\uf900-\ufaff]/u.test(glyph)) continue;
    han += 1;
    if (COMMON.has(glyph)) common += 1;
  }
  return han === 0 ? 0 : common / han;
}

function damagedShare(text: string): number {
  const damaged = text.match(/\ufffd|(?!\s)[\p{Cc}\p{Co}]/gu)?.length ?? 0;
  return Math.min(1, (20 * damaged) / Math.max(1, text.length));
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

const FEWEST_HAN = 60;
const MOJIBAKE = /锟斤拷|烫烫烫|屯屯屯|[\u00c0-\u00ff]{6}/u;

function check(text: string, encoding: Encoding, basis: string, acceptDamage: boolean): Decoded | Undecoded {
  if (acceptDamage) return {text, encoding, basis};
  const sample = text.slice(0, 200_000);
  const han = sample.match(/[\u3400-\u9fff]/gu)?.length ?? 0;
  const garbled = MOJIBAKE.exec(text);
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  if (garbled || lost * 200 > text.length || (han >= FEWEST_HAN && commonShare(sample) < LIKELY / 2)) {
    const place = Math.max(0, garbled?.index ?? text.indexOf("\ufffd"));
    const at = new TextEncoder().encode(text.slice(0, place)).length;
    return {
      at,
      problem: `byte ${encoding === "utf-8" ? at : place}: the text decodes to nonsense, “${text.slice(place).trim().slice(0, 12)}”`,
      remedy:
        "get the file again from where it was still legible, write encoding: in its .yaml, or accept: damage to read it as it is"
    };
  }
  return {text, encoding, basis};
}
