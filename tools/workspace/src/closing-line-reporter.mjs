import { writeFileSync, writeSync } from 'node:fs'
import { closingLines } from './closing-lines.mjs'

/**
 * Prints the closing lines of a run, last of all. Where `CLOSING_LINES_FILE` names a file, the outcome is written there instead, for `npm test`, which
 * has more to count than jest.
 */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap(({ testResults }) => testResults)
    // A test file that cannot be loaded has no test of its own to fail: count it, or a broken import would look like success.
    const outcome = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: tests.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
    }
    const file = process.env.CLOSING_LINES_FILE
    if (file !== undefined) return writeFileSync(file, JSON.stringify(outcome))
    // jest's own summary is printed after all reporters.
    process.once('exit', () => writeSync(1, `\n${closingLines(outcome)}\n`))
  }
}
