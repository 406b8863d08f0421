import { writeSync } from 'node:fs'

/** Prints `N passed, N failed` as the very last line of a run, which any build machine can read. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A test file that cannot be loaded has no test of its own to fail: count it, or a broken import would look like success.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    // jest's own summary is printed after all reporters.
    process.once('exit', () => writeSync(1, `\n${line}\n`))
  }
}
