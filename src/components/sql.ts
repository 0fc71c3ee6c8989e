import type {Parameter, Result} from "./result.js";

/**
 * Framework's `sql` blocks, answered by this site's engine, which is fetched with the first of them:
 * `import {sql, Inputs} from "../components/prelude.js"` is all that a page needs. Values are bound, never text.
 */
export async function sql(
  strings: TemplateStringsArray,
  ...values: Parameter[]
): Promise<Result["rows"] & {fields: Result["fields"]}> {
  const engine = await import("./database.js");
  return engine.sql(strings, ...values);
}
