/** About how wide a text is drawn at 12 pixels, in pixels: a Chinese character takes a square. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 12.5 : 7.5), 0);
}

/** As much of a text as there is room for, in pixels. */
export function cutText(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let end = text.length;
  while (end > 1 && textWidth(text.slice(0, end)) + 12.5 > room) end--;
  return `${text.slice(0, end)}…`;
}
