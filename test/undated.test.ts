import {expect, test} from "vitest";
import {tellUndated} from "../data-loaders/undated.js";
import {withTables} from "./tables-folder.js";

const text = "工作报告\n\n　　做好调解工作。\n";

test("reports that nothing dates are told, dated ones and their digests are not", async () => {
  const made = {
    plans: {text, yaml: "plans: {from: 2023-01-01, to: 2023-12-31, basis: stated}"},
    digest: {text, yaml: "digest_of: {value: plans, basis: stated}"},
    undated: {text, yaml: "label: undated"}
  };
  expect(await withTables(made, tellUndated)).toEqual([
    "undated stands last, since nothing dates it: write published_on or covers in its .yaml"
  ]);
});
