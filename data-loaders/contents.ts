import {readdirSync, readFileSync} from "node:fs";
import {basename, extname, join} from "node:path";
import {parse} from "yaml";

/** The project's own reports, as seen from its root. */
export const CORPUS = "data-loaders/corpus";

/** One report as a menu names it. */
export interface Entry {
  report_id: string;
  label: string;
  label_zh: string;
}

/**
 * The reports of the corpus for menus and routes, in order of their ids, from file names and labels alone: it must
 * stay quick, and leaves all checking to the loaders.
 */
export function listReports(corpus = CORPUS): Entry[] {
  const files = readdirSync(corpus).filter((file) => !/^\.|\.yaml$/u.test(file));
  return files
    .map((file) => describe(corpus, basename(file, extname(file))))
    .toSorted((a, b) => (a.report_id < b.report_id ? -1 : 1));
}

/** A page of the notebook as a menu names it. */
export interface PageEntry {
  /** The file's name without `.md`. */
  page: string;
  title: string;
}

/** The researcher's own pages, in order of their names, each by the title that it begins with, else by its name. */
export function listNotebooks(folder = "src/notebooks"): PageEntry[] {
  return readdirSync(folder)
    .filter((file) => /^[^._].*\.md$/u.test(file))
    .toSorted()
    .map((file) => {
      const page = basename(file, ".md");
      const [, front = ""] = /^---\r?\n(.*?)\r?\n---/su.exec(readFileSync(join(folder, file), "utf8")) ?? [];
      let title: unknown;
      try {
        title = (parse(front) as {title?: unknown} | null)?.title;
      } catch {
        // Framework will complain of it.
      }
      return {page, title: typeof title === "string" && title !== "" ? title : page};
    });
}

/** One theme of the codebook as a menu and the head of its page name it. */
export interface ThemeEntry {
  theme_id: string;
  label_en: string;
  label_zh: string;
  definition_en: string;
  definition_zh: string;
}

/** The themes of the codebook for menus and routes, in its order; as quick and as unchecked as `listReports`. */
export function listThemes(file = "data-loaders/lexicon/themes.yaml"): ThemeEntry[] {
  let entries: unknown;
  try {
    entries = (parse(readFileSync(file, "utf8")) as {themes?: unknown} | null)?.themes;
  } catch {
    // The loaders will complain of it with its line.
  }
  return (Array.isArray(entries) ? (entries as Record<string, unknown>[]) : [])
    .filter((entry) => typeof entry?.["theme"] === "string")
    .map((entry) => {
      const text = (key: string) => String(entry[key] ?? "");
      return {
        theme_id: text("theme"),
        label_en: text("label_en"),
        label_zh: text("label_zh"),
        definition_en: text("definition_en"),
        definition_zh: text("definition_zh")
      };
    });
}

function describe(corpus: string, report_id: string): Entry {
  const words = report_id.replaceAll("-", " ");
  let labels: {label?: unknown; label_zh?: unknown} | undefined;
  try {
    labels = parse(readFileSync(join(corpus, `${report_id}.yaml`), "utf8")) as {label?: unknown; label_zh?: unknown};
  } catch {
    // No .yaml, or one that the loaders will complain of with its line.
  }
  return {report_id, label: String(labels?.label ?? words), label_zh: String(labels?.label_zh ?? words)};
}
