import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silentProgress } from '../../src/host/progress.ts'
import { runCommand } from '../../src/host/run-command.ts'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { runTool, type ToolName, tools } from '../../src/host/tools.ts'

/** Runs the real tools and reports no progress. */
export const context: ToolContext = { runTool: runTool(runCommand), progress: silentProgress }

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

/** Creates a temporary folder for one test file and removes it at the end. */
export function useFolder(): () => string {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stemcell-test-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => folder
}
