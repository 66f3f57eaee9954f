import { defineConfig } from "vitest/config"

/** Tests of pure rules: they share a worker's modules, so that each lexicon is loaded once a worker, not once a file. */
const pure = ["clean", "dedupe", "event-extract", "gazetteer", "ingest", "language-tag", "languages", "quality", "text"]
const ofPure = pure.map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    globalSetup: "./test/SampleTables.ts",
    reporters: ["default", "./test/ClosingLine.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"], exclude: ofPure } },
      { extends: true, test: { name: "rules", include: ofPure, isolate: false } }
    ]
  }
})
