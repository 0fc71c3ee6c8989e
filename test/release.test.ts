import {expect, test} from "vitest";
import {describeRelease} from "../data-loaders/release.js";
import {makeTables} from "../data-loaders/make.js";
import {withTables} from "./tables-folder.js";

const text = "工作报告\n\n　　做好调解工作。\n";

test("the same tables have the same name in a citation", async () => {
  const folder = await makeTables();
  const release = await describeRelease(folder);
  expect(release.data).toMatch(/^[0-9a-f]{64}$/u);
  expect(await describeRelease(folder)).toEqual(release);
});

test("the data reach to the last day that a report reviews, whenever others were published", async () => {
  const made = {
    published: {text, yaml: "published_on: {value: 2020-08-13, basis: stated}"},
    reviews: {text, yaml: "covers: {from: 2022-01-01, to: 2022-12-31, basis: stated}"},
    plans: {text, yaml: "plans: {from: 2023-01-01, to: 2023-12-31, basis: stated}"}
  };
  const to = (...names: (keyof typeof made)[]) =>
    withTables(
      Object.fromEntries(names.map((name) => [name, made[name]])),
      async (folder) => (await describeRelease(folder)).reports_to
    );
  expect(await to("published", "reviews", "plans")).toBe("2022-12-31");
  expect(await to("published", "plans")).toBe("2020-08-13");
  expect(await to("plans")).toBeNull();
});
