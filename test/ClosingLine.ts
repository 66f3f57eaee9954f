/**
 * Prints `N passed, N failed` alone on the last line of a test run.
 *
 * A test file that cannot be loaded and an error outside of any test count as one
 * failure each, so that the line never says 0 failed when the run failed.
 */
import type { Reporter, SerializedError, TestModule } from "vitest/node"

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<SerializedError>): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      if (module.errors().length > 0) failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === "passed") passed++
        else if (state === "failed") failed++
      }
    }
    process.on("exit", () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
