import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silent } from '../../src/host/progress.ts'
import { runCommand } from '../../src/host/run-command.ts'
import type { Surroundings } from '../../src/host/surroundings.ts'
import { runTool, type ToolName, tools } from '../../src/host/tools.ts'

/** Real tools, and nobody who watches. */
export const surroundings: Surroundings = { runTool: runTool(runCommand), progress: silent }

/** `describe`, or a skipped one that says which packages are missing. */
export function describeWith(needed: readonly ToolName[]) {
  const missing = needed.filter((name) => !isThere(name))
  const packages = [...new Set(missing.map((name) => tools[name].debianPackage))]
  return (title: string, body: () => void) =>
    missing.length === 0
      ? describe(title, body)
      : describe.skip(`${title} (install the Debian packages ${packages.join(', ')} to try it)`, body)
}

function isThere(name: ToolName): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { env: { PATH: `${process.env['PATH']}:/usr/sbin:/sbin` }, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A folder for one test file, removed at its end. */
export function useFolder(): () => string {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stemcell-test-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => folder
}
