import {isMap, isScalar, isSeq} from "yaml";
import type {Node, YAMLMap} from "yaml";
import type {FieldReader, Fields} from "./fields.js";
import {tables} from "./tables.js";
import type {Part, Role} from "./tables.js";

/** One decision of the editor on the layout. Blocks are named by their opening words. */
export type Edit = {line: number; reason: string} & (
  | {kind: "move"; block: string; through: string | null; side: "before" | "after"; target: string}
  | {kind: "role"; block: string; role: Role; level: number | null}
  | {kind: "level"; block: string; level: number}
  | {kind: "part"; block: string; part: Part}
  | {kind: "join"; block: string}
  | {kind: "split"; block: string; at: string}
  | {kind: "keep_space"; block: string; left: string; right: string}
);

const EDITS: Readonly<Record<Edit["kind"], readonly string[]>> = {
  move: ["through", "before", "after"],
  role: ["block", "level"],
  level: ["block"],
  part: ["block"],
  join: [],
  split: ["at"],
  keep_space: ["left", "right"]
};
const ROLES: readonly Role[] = tables.blocks.columns.role.values;
const PARTS: readonly Part[] = tables.sections.columns.part.values;

/** Reads the list `edits` of a report's .yaml. */
export function readEdits(reader: FieldReader, node: Node | null, line: number): Edit[] {
  return new EditReader(reader).readEdits(node, line);
}

class EditReader {
  constructor(private readonly reader: FieldReader) {}

  readEdits(node: Node | null, line: number): Edit[] {
    if (!isSeq(node)) {
      this.reader.report(line, "edits is not a list", "write each edit as an item that begins with -");
      return [];
    }
    return (node.items as (Node | null)[]).flatMap((item) => {
      const at = this.reader.lineAt(item?.range?.[0] ?? 0);
      if (isMap(item)) return this.readEdit(item as YAMLMap, at) ?? [];
      this.reader.report(at, "an edit is not a set of keys", "write what it does, for example move: …, and its reason");
      return [];
    });
  }

  private readEdit(map: YAMLMap, line: number): Edit | null {
    const keys = map.items.map(({key}) => (isScalar(key) ? String(key.value) : ""));
    const kind = (Object.keys(EDITS) as Edit["kind"][]).find((name) => keys.includes(name));
    if (!kind) {
      this.reader.report(
        line,
        `unknown edit: ${keys.join(", ")}`,
        `begin it with one of ${Object.keys(EDITS).join(", ")}`
      );
      return null;
    }
    const fields = this.reader.readFields(map, [kind, ...EDITS[kind], "reason"], `the edit ${kind}`);
    const text = (name: string) => this.reader.readText(name, fields.get(name)?.node, fields.get(name)?.line ?? line);
    const reason = text("reason");
    const main = text(kind);
    if (reason === null || main === null) return null;
    const common = {line, reason};
    switch (kind) {
      case "move":
        return this.readMove(fields, main, common, text);
      case "role":
        return this.readRole(fields, main, common, text);
      case "level": {
        const block = text("block");
        const level = this.checkLevel(main, line);
        return block && level ? {...common, kind, block, level} : null;
      }
      case "part": {
        const block = text("block");
        const part = this.reader.checkOne("part", main, PARTS, line);
        return block && part ? {...common, kind, block, part} : null;
      }
      case "join":
        return {...common, kind, block: main};
      case "split": {
        const at = text("at");
        return at ? {...common, kind, block: main, at} : null;
      }
      case "keep_space": {
        const [left, right] = [text("left"), text("right")];
        return left && right ? {...common, kind, block: main, left, right} : null;
      }
    }
  }

  private readMove(
    fields: Fields,
    block: string,
    common: {line: number; reason: string},
    text: (name: string) => string | null
  ): Edit | null {
    const sides = (["before", "after"] as const).filter((side) => fields.has(side));
    if (sides.length !== 1) {
      this.reader.report(
        common.line,
        `a move with ${sides.length} places to go`,
        "write either before: or after:, with the words of a block"
      );
      return null;
    }
    const target = text(sides[0]!);
    const through = fields.has("through") ? text("through") : null;
    return target ? {...common, kind: "move", block, through, side: sides[0]!, target} : null;
  }

  private readRole(
    fields: Fields,
    value: string,
    common: {line: number; reason: string},
    text: (name: string) => string | null
  ): Edit | null {
    const block = text("block");
    const role = this.reader.checkOne("role", value, ROLES, common.line);
    const level = fields.has("level") ? this.checkLevel(text("level") ?? "", common.line) : null;
    return block && role ? {...common, kind: "role", block, role, level} : null;
  }

  private checkLevel(value: string, line: number): number | null {
    if (/^[1-9]$/u.test(value)) return Number(value);
    this.reader.report(line, `not a level: ${value}`, "write a number from 1, the highest, to 9");
    return null;
  }
}
