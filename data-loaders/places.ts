/** A stretch of a report's source set aside as page furniture: `[source_start, source_end)`. */
export interface Aside {
  source_start: number;
  source_end: number;
}

/**
 * Where each unit of a cleaned text stands in its source: `starts[i]` inclusive, `ends[i]` exclusive, UTF-16 code units.
 * The text is the source between `from` and `to` without white space, furniture and the second glyphs of fake bold.
 * `asides` in order of their start. Units that the text has and the source has not (a space kept between words of two
 * lines) stand where the unit before them ends.
 */
export function locateText(
  source: string,
  from: number,
  to: number,
  text: string,
  asides: readonly Aside[]
): {starts: Int32Array; ends: Int32Array} {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let at = from;
  let aside = asides.findIndex(({source_end}) => source_end > from);
  if (aside < 0) aside = asides.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (source[at] === unit && aside === asides.length && at < to) {
      starts[i] = at;
      at = ends[i] = at + 1;
      continue;
    }
    if (/\s/u.test(unit)) {
      starts[i] = ends[i] = i > 0 ? ends[i - 1]! : from;
      continue;
    }
    while (at < to && source[at] !== unit) {
      if (i > 0 && source[at] === text[i - 1]) ends[i - 1] = at + 1;
      at += 1;
      at = skip(at);
    }
    at = skip(at);
    while (at < to && source[at] !== unit) at = skip(at + 1);
    starts[i] = at;
    ends[i] = at + 1;
    at = skip(at + 1);
  }
  return {starts, ends};

  function skip(position: number): number {
    let next = position;
    for (; aside < asides.length && asides[aside]!.source_start <= next; aside++) {
      const {source_start, source_end} = asides[aside]!;
      if (next >= source_start && next < source_end && source_start >= from) next = source_end;
    }
    return next;
  }
}
