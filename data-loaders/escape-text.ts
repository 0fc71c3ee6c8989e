/** Marks up text as HTML that no reader of Markdown or of Framework's `${…}` takes for more than text. */
export function escapeText(text: string): string {
  const escapes: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", $: "&#36;"};
  return text.replace(/[&<>"$]/gu, (character) => escapes[character]!).replace(/\r?\n/gu, "&#10;");
}
