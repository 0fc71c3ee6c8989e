/** One thing wrong in data that people edit, said so that they can mend it. */
export interface Problem {
  /** Path as the reader would type it. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  /** What is wrong: `unknown role: heading2`. */
  problem: string;
  /** What to do: `write one of title, heading, paragraph`. */
  remedy: string;
}

/** Every problem found in one go, as `path:line: what is wrong: what to do`, a line each. */
export class ProblemsError extends Error {
  override name = "ProblemsError";
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({file, line, problem, remedy}) => `${file}:${line}: ${problem}: ${remedy}`).join("\n"));
  }
}

/** Throws every collected problem at once; returns quietly where there is none. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}
