import {access, mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {ProblemsError} from "./problems.js";

const TEMPLATES = "data-loaders/templates";

export interface NewPage {
  /** Name of the page's and the query's file, without ending; made from the title's Latin words unless given. */
  name?: string | undefined;
  /** Folder with `src`. */
  root?: string;
}

/**
 * Starts a page of the notebook: `src/notebooks/NAME.md` with a finding, a chart and sentences, on a query of its own,
 * `src/queries/NAME.sql`. The answer says what to do next. Writes nothing where one of the two is there already, or the
 * title gives no name: throws a ProblemsError.
 */
export async function startPage(title: string, {name = slugOf(title), root = "."}: NewPage = {}): Promise<string> {
  const words = title.replaceAll(/\s+/gu, " ").trim();
  const complain = (file: string, problem: string, remedy: string) => {
    throw new ProblemsError([{file, line: 1, problem, remedy}]);
  };
  if (words === "") complain("src/notebooks", "a page without a title", 'npm run page:new -- "Title 标题"');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name))
    complain(
      "src/notebooks",
      name === "" ? `no name for a file in the title: ${words}` : `not a file's name: ${name}`,
      "add --name NAME of lower-case letters, digits and single hyphens"
    );
  const page = join("src/notebooks", `${name}.md`);
  const query = join("src/queries", `${name}.sql`);
  for (const file of [page, query])
    if (await exists(join(root, file))) complain(file, "there already", "choose another title, or add --name NAME");
  const files = [
    [
      page,
      fill(await readFile(join(TEMPLATES, "page.md"), "utf8"), {
        name,
        title: JSON.stringify(words),
        heading: escape(words)
      })
    ],
    [query, fill(await readFile(join(TEMPLATES, "query.sql"), "utf8"), {title: words})]
  ] as const;
  for (const [file, text] of files) {
    await mkdir(join(root, dirname(file)), {recursive: true});
    await writeFile(join(root, file), text, {flag: "wx"});
  }
  return `Started ${page} on ${query}.

1. npm run dev, and open /notebooks/${name}: the page follows as you save.
2. Write your question into ${query}: title, parameters, one statement.
3. Write what it answers into ${page}; docs/writing-pages.md says how findings, inputs and evidence go.
4. npm test checks that the query runs in both engines and that no number is typed into the prose.
`;
}

/** The Latin words of a title as a file's name; empty where it has none. */
export function slugOf(title: string): string {
  return (
    title
      .normalize("NFKD")
      .replaceAll(/[\u0300-\u036f'’]/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/gu)
      ?.join("-") ?? ""
  );
}

function fill(template: string, texts: Record<string, string>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/gu, (mark, name: string) => texts[name] ?? mark);
}

/** Words as Markdown shows them: no markup, no expression. */
function escape(words: string): string {
  return words.replaceAll(/[\\`*_{}[\]<>#$!|&]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  );
}
