/** One `key: value` of a header, its continuation lines joined, and the line it begins on, from 1. */
export interface HeaderEntry {
  key: string;
  value: string;
  line: number;
}

/** Told of a mistake: its line, what is wrong, what to do. */
export type Report = (line: number, problem: string, remedy: string) => void;

/** Where the comment lines that a file of SQL begins with end: the number of them. */
export function headerLength(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !line.startsWith("--"));
  return end < 0 ? lines.length : end;
}

/** Reads `-- key: value` lines; `--` and two spaces or more carry a value on. */
export function readEntries(lines: readonly string[], report: Report): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  for (const [i, text] of lines.entries()) {
    const continued = /^--(?:\s{2,}|\t)(\S.*)$/u.exec(text)?.[1];
    const [, key, value] = /^-- ?([^:]+):(.*)$/u.exec(text) ?? [];
    const last = entries.at(-1);
    if (continued !== undefined && last) last.value = joinLines(last.value, continued.trimEnd());
    else if (continued === undefined && key !== undefined)
      entries.push({key: key.trim(), value: (value ?? "").trim(), line: i + 1});
    else report(i + 1, `header line without a key: ${text}`, "write -- key: value, or -- and two spaces to go on");
  }
  return entries;
}

/** Chinese lines join without a space, others with one. */
function joinLines(before: string, after: string): string {
  const chinese = /[\p{Script=Han}，。、；：！？（）《》“”]/u;
  return before === "" || (chinese.test(before.at(-1)!) && chinese.test(after[0]!))
    ? before + after
    : `${before} ${after}`;
}
