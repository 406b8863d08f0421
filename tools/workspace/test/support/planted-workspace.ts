import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checks } from '../../src/checks.mjs'
import { sourceFiles } from '../../src/source-files.mjs'

const root = path.resolve(import.meta.dirname, '../../../..')

export interface PlantedWorkspace {
  /** Writes a file, by its path below the workspace. */
  plant(file: string, text: string): void
  /** Runs one check of `npm run check` there. */
  check(name: string): { readonly code: number | null; readonly output: string }
  remove(): void
}

/**
 * A copy of a part of this workspace, without `.git` and with the same installed packages and built programs, in which a test plants a fault.
 * @param parts the folders that are copied, with the files of the root: of a part, a check finds the same fault in less time
 */
export function plantedWorkspace(...parts: readonly [string, ...string[]]): PlantedWorkspace {
  const folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
  const isPart = (file: string) => !file.includes('/') || parts.some((part) => file.startsWith(`${part}/`))
  for (const file of sourceFiles(root, (name) => isPart(name) && !name.includes('/recorded/'))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    copyFileSync(path.join(root, file), path.join(folder, file))
  }
  const members = ['.', 'test-e2e', ...['apps', 'packages', 'tools'].flatMap(membersOf)]
  for (const member of members.filter((each) => existsSync(path.join(folder, each)))) linkBuilt(folder, member)
  return {
    plant: (file, text) => writeFileSync(path.join(folder, file), text),
    check: (name) => runCheck(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function membersOf(group: string): readonly string[] {
  return readdirSync(path.join(root, group)).map((name) => path.join(group, name))
}

function linkBuilt(folder: string, member: string): void {
  for (const name of ['node_modules', 'dist']) {
    const target = path.join(root, member, name)
    if (existsSync(target)) symlinkSync(target, path.join(folder, member, name))
  }
}

function runCheck(cwd: string, name: string): { readonly code: number | null; readonly output: string } {
  const check = checks().find((each) => each.name === name)
  if (check === undefined) throw new Error(`No check is called ${name}`)
  const PATH = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}`
  const { status, stdout, stderr } = spawnSync(check.command, check.args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...check.env, PATH },
  })
  return { code: status, output: stdout + stderr }
}
