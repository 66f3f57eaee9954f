import { Effect } from "effect"
import { afterEach, expect, it, vi } from "vitest"

const rulesOf = async (version: string) => {
  vi.resetModules()
  vi.doMock("../../pipelines/Version.ts", async (original) => ({ ...(await original<object>()), version }))
  const { digest } = await import("../../pipelines/pipeline/Rules.ts")
  return Effect.runPromise(digest(null, null))
}
afterEach(() => vi.doUnmock("../../pipelines/Version.ts"))

it("a new version re-does the export, which writes the version, and no map work", async () => {
  const [before, after] = [await rulesOf("1.0.0"), await rulesOf("1.0.1")]
  expect(after).toMatchObject({ articles: before.articles, events: before.events })
  expect(after.all).not.toBe(before.all)
})
