// `npm test`: builds, checks, runs all tests, whatever failed before, and ends with one line that counts everything: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closingLines } from './closing-lines.mjs'
import { belowFloor, coverageIn, ranWhole } from './coverage-floor.mjs'
import { runJest } from './jest.mjs'

/** Runs an npm script and returns whether it succeeded. Interrupted, it ends this program as well. */
function succeeds(script) {
  const { status, signal } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (signal !== null) process.exit(130)
  return status === 0
}

/** Runs jest. A run that ended without a count is one failure. */
async function runTests(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'closing-lines-'))
  const file = path.join(folder, 'outcome.json')
  try {
    const code = await runJest(args, { ...process.env, CLOSING_LINES_FILE: file })
    const outcome = JSON.parse(readFileSync(file, 'utf8'))
    return { ...outcome, failed: code !== 0 && outcome.failed === 0 ? 1 : outcome.failed }
  } catch (error) {
    process.stderr.write(`The tests ended without a result: ${error.message}\n`)
    return { passed: 0, failed: 1, skipped: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A selection of tests covers less than all do: only a whole run is measured. */
const selection = process.argv.slice(2)
const jestArguments = selection.length > 0 ? selection : ['--coverage']

const isBuilt = succeeds('build')
const broken = isBuilt && succeeds('check') ? [] : [isBuilt ? 'check' : 'build']
const tests = isBuilt ? await runTests(jestArguments) : { passed: 0, failed: 0, skipped: [] }
const isMeasured = isBuilt && selection.length === 0 && ranWhole(tests.skipped)
const uncovered = isMeasured ? belowFloor(coverageIn(path.resolve('node_modules/.cache/coverage/coverage-summary.json'))) : []
if (uncovered.length > 0) {
  process.stdout.write(`\n${uncovered.join('\n')}\n`)
  broken.push('coverage')
}
if (broken.length > 0) process.stdout.write(`\n${broken.join(', ')} failed: see above\n`)
const failed = tests.failed + broken.length
process.stdout.write(`\n${closingLines({ ...tests, failed })}\n`)
process.exitCode = failed > 0 ? 1 : 0
