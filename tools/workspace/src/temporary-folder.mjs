import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Runs before all tests, in the process that starts them: whatever any of them leaves in the temporary folder goes at the end. */
export default function giveTestsTheirOwnTemporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tests-'))
  // As /tmp is: database servers refuse to run as root, and write here as somebody else.
  chmodSync(folder, 0o1777)
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
