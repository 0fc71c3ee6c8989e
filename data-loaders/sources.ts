import type {RawReport} from "./corpus.js";
import type {Problem} from "./problems.js";

/** A source as text: byte-order mark left out, line ends as they are. */
export interface Source {
  text: string;
  encoding: string;
  /** Evidence for the encoding. */
  basis: string;
}

/** Decodes the bytes of a report; null where they are no text, with the reason in `problems`. */
export function decodeSource({file, bytes}: RawReport, problems: Problem[]): Source | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    if (text.trim() === "") {
      problems.push({
        file,
        line: 1,
        problem: "there is no text in it",
        remedy: "put the report's text into the file, or take it out of the folder"
      });
      return null;
    }
    return {text, encoding: "utf-8", basis: marked ? "byte-order mark" : "every byte sequence is valid UTF-8"};
  } catch {
    problems.push({file, line: 1, problem: "not UTF-8", remedy: "save it as UTF-8"});
    return null;
  }
}
