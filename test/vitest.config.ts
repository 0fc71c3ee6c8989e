import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/browser/build.ts"],
    reporters: ["default", "./test/tally.ts"],
    expect: {requireAssertions: true},
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A few tests hold the engine to milliseconds; a machine that stalls may try again.
    retry: process.env["CI"] ? 2 : 0,
    pool: "forks",
    maxWorkers: 2
  }
});
