import {basename} from "node:path";
import {lexemes} from "../src/components/lexemes.js";
import {callsNamed} from "../src/components/statement.js";
import {throwProblems} from "./problems.js";
import type {Problem} from "./problems.js";

/** A SQL macro of this site: a file of `src/queries/macros` named as the macro, with one CREATE MACRO statement. */
export interface Macro {
  /** As SQL calls it. */
  name: string;
  /** The whole file: its comment header and its statement. */
  sql: string;
}

/**
 * Reads macros, each after those that it calls: they can be created in this order. Throws every problem at once as a
 * ProblemsError.
 */
export function parseMacros(files: readonly {file: string; text: string}[]): Macro[] {
  const problems: Problem[] = [];
  const report = (file: string, problem: string, remedy: string) => problems.push({file, line: 1, problem, remedy});
  const macros = new Map(files.map(({file, text}) => [basename(file, ".sql"), {file, text}]));
  for (const [name, {file, text}] of macros) {
    const found = lexemes(text);
    const end = found.findIndex(({text}) => text === ";");
    const created = found.slice(0, 3).map(({text}) => text);
    if (!/^[a-z][a-z0-9_]*$/u.test(name))
      report(file, `name of a macro: ${name}`, "use lower-case letters, digits and underscores");
    else if (created.join(" ") !== `create macro ${name}`)
      report(file, "no macro of the file's name", `write CREATE MACRO ${name}(…) AS …`);
    if (end >= 0 && end < found.length - 1) report(file, "more than one statement", "keep one macro in a file");
  }
  const ordered = new Set<string>();
  const order = (name: string, callers: readonly string[]) => {
    const macro = macros.get(name);
    if (!macro || ordered.has(name)) return;
    if (callers.includes(name)) {
      report(macro.file, `macro calls itself: ${[...callers, name].join(" → ")}`, "let one of them not call the other");
      return;
    }
    for (const called of callsNamed(lexemes(macro.text))) if (called !== name) order(called, [...callers, name]);
    ordered.add(name);
  };
  for (const name of macros.keys()) order(name, []);
  throwProblems(problems);
  return [...ordered].map((name) => ({name, sql: macros.get(name)!.text}));
}
