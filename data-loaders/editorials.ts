import {isMap, LineCounter, parseDocument} from "yaml";
import type {Node, YAMLMap} from "yaml";
import {readEdits} from "./editorial-edits.js";
import type {Edit} from "./editorial-edits.js";
import {readQuantityDecisions} from "./editorial-quantities.js";
import type {QuantityDecision} from "./editorial-quantities.js";
import {readVariantDecisions} from "./editorial-variants.js";
import type {VariantDecision} from "./editorial-variants.js";
import {ENCODINGS} from "./encodings.js";
import type {Encoding} from "./encodings.js";
import {FieldReader} from "./fields.js";
import type {Complain, Fields} from "./fields.js";
import type {Problem} from "./problems.js";
import {tables} from "./tables.js";
import type {Genre} from "./tables.js";

/** A value that an editor gives, the words or the reason it rests on, and its line in the file. */
export interface Stated {
  value: string;
  basis: string;
  line: number;
}

/** A period that an editor gives: first and last day as YYYY-MM-DD. */
export interface StatedPeriod {
  from: string;
  to: string;
  basis: string;
  line: number;
}

/** What stands in a report's .yaml. */
export interface Editorial {
  label: string | null;
  label_zh: string | null;
  encoding: Encoding | null;
  /** Whether broken bytes and nonsense are put up with. */
  acceptDamage: boolean;
  stated: Partial<Record<StatedField, Stated>>;
  covers: StatedPeriod | null;
  plans: StatedPeriod | null;
  edits: Edit[];
  quantities: QuantityDecision[];
  variants: VariantDecision[];
}

const STATED = ["title", "subtitle", "issuer", "occasion", "published_on", "genre", "digest_of"] as const;
export type StatedField = (typeof STATED)[number];

const TOP = [
  "label",
  "label_zh",
  "encoding",
  "accept",
  ...STATED,
  "covers",
  "plans",
  "edits",
  "quantities",
  "variants"
];
const GENRES: readonly Genre[] = tables.reports.columns.genre.values;

/** An editorial that says nothing. */
export const NO_EDITORIAL: Editorial = {
  label: null,
  label_zh: null,
  encoding: null,
  acceptDamage: false,
  stated: {},
  covers: null,
  plans: null,
  edits: [],
  quantities: [],
  variants: []
};

/** Reads a report's .yaml; what is wrong with it goes to `problems`, and is left out of the answer. */
export function parseEditorial(file: string, text: string, problems: Problem[]): Editorial {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const report: Complain = (line, problem, remedy) => problems.push({file, line, problem, remedy});
  for (const error of document.errors)
    report(lineAt(error.pos[0]), `not YAML: ${error.message}`, "mend the YAML at this line");
  if (document.errors.length > 0 || document.contents === null) return NO_EDITORIAL;
  if (!isMap(document.contents)) {
    report(1, "not a set of keys", `write keys such as ${TOP.slice(0, 5).join(", ")}, each on its line`);
    return NO_EDITORIAL;
  }
  return new EditorialReader(lineAt, report).readTop(document.contents as YAMLMap);
}

class EditorialReader extends FieldReader {
  readTop(map: YAMLMap): Editorial {
    const fields = this.readFields(map, TOP, "the top level");
    const stated: Editorial["stated"] = {};
    for (const name of STATED) {
      const field = fields.get(name);
      const value = field && this.readStated(name, field.node, field.line);
      if (value) stated[name] = value;
    }
    const edits = fields.get("edits");
    const quantities = fields.get("quantities");
    const variants = fields.get("variants");
    return {
      label: this.readOptional(fields, "label"),
      label_zh: this.readOptional(fields, "label_zh"),
      encoding: this.readOne(fields, "encoding", ENCODINGS),
      acceptDamage: this.readOne(fields, "accept", ["damage"]) !== null,
      stated,
      covers: this.readPeriod(fields, "covers"),
      plans: this.readPeriod(fields, "plans"),
      edits: edits ? readEdits(this, edits.node, edits.line) : [],
      quantities: quantities ? readQuantityDecisions(this, quantities.node, quantities.line) : [],
      variants: variants ? readVariantDecisions(this, variants.node, variants.line) : []
    };
  }

  private readStated(name: StatedField, node: Node | null, line: number): Stated | null {
    if (!isMap(node)) {
      this.report(line, `${name} has no basis`, `write ${name}: {value: …, basis: the words it rests on}`);
      return null;
    }
    const fields = this.readFields(node as YAMLMap, ["value", "basis"], name);
    const value = this.readText(`${name}.value`, fields.get("value")?.node, fields.get("value")?.line ?? line);
    const basis = this.readText(`${name}.basis`, fields.get("basis")?.node, fields.get("basis")?.line ?? line);
    if (value === null || basis === null) return null;
    if (name === "published_on" && !this.checkDay(name, value, line)) return null;
    if (name === "genre" && !(GENRES as readonly string[]).includes(value)) {
      this.report(line, `unknown genre: ${value}`, `write one of ${GENRES.join(", ")}`);
      return null;
    }
    return {value, basis, line};
  }

  private readPeriod(fields: Fields, name: "covers" | "plans"): StatedPeriod | null {
    const field = fields.get(name);
    if (!field) return null;
    if (!isMap(field.node)) {
      this.report(field.line, `${name} is not a period`, `write ${name}: {from: YYYY-MM-DD, to: YYYY-MM-DD, basis: …}`);
      return null;
    }
    const inner = this.readFields(field.node as YAMLMap, ["from", "to", "basis"], name);
    const [from, to, basis] = ["from", "to", "basis"].map((key) =>
      this.readText(`${name}.${key}`, inner.get(key)?.node, inner.get(key)?.line ?? field.line)
    );
    if (!from || !to || !basis) return null;
    if (![from, to].every((day) => this.checkDay(name, day, field.line))) return null;
    if (from > to) {
      this.report(field.line, `${name} ends before it begins`, "put the earlier day under from");
      return null;
    }
    return {from, to, basis, line: field.line};
  }
}
