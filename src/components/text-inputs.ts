import type {Part} from "../../data-loaders/tables.js";
import * as Inputs from "./named-inputs.js";
import {parts} from "./parts.js";
import {words} from "./words.js";

/** A choice of one report, or of all. Its value is a report_id, or `all`; `name` is its name in the page's address. */
export function reportInput(
  reports: readonly {report_id: string; label: string}[],
  {
    label = "Report 报告",
    value = "all",
    all = true,
    name
  }: {label?: string; value?: string; all?: boolean; name?: string} = {}
) {
  const options = new Map(reports.map((report) => [report.label, report.report_id]));
  return Inputs.select(all ? new Map([["All reports 全部", "all"], ...options]) : options, {label, value, name});
}

/** A choice of one part of reports, or of all. Its value is the part's name in the tables, or `all`. */
export function partInput({
  label = "Part 部分",
  value = "all",
  name
}: {label?: string; value?: Part | "all"; name?: string} = {}) {
  const title = (part: Part) => `${words("en").codes[part]} ${words("zh").codes[part]}`;
  const titled = parts.filter((part) => part !== "other").map((part) => [title(part), part] as const);
  return Inputs.select(new Map<string, string>([["All parts 全部", "all"], ...titled]), {label, value, name});
}
