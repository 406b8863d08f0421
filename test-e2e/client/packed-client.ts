import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { cp, mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from '../support/built-programs.ts'

const execute = promisify(execFile)
const client = path.join(root, 'packages/cloudstack-client')

/**
 * Packs the built client as for publication and installs it in an empty project, together with the programs of this folder.
 * Its only dependency is linked, so that no registry is needed.
 */
export async function installPackedClient(project: string): Promise<void> {
  const pnpm = path.join(root, 'node_modules/pnpm/bin/pnpm.cjs')
  await execute(process.execPath, [pnpm, 'pack', '--config.ignore-scripts=true', '--pack-destination', project], { cwd: client })
  const tarball = (await readdir(project)).find((name) => name.endsWith('.tgz'))
  await execute('tar', ['-xzf', String(tarball)], { cwd: project })
  await mkdir(path.join(project, 'node_modules'))
  await rename(path.join(project, 'package'), path.join(project, 'node_modules/cloudstack-client'))
  await symlink(realpathSync(path.join(client, 'node_modules/axios')), path.join(project, 'node_modules/axios'))
  await writeFile(path.join(project, 'package.json'), '{"type":"module"}')
  await cp(path.join(import.meta.dirname, 'programs'), project, { recursive: true })
}

export interface ProgramFolders {
  readonly project: string
  /** Where the program may put temporary files. */
  readonly temporary: string
}

/** Runs one of the programs to its end. @returns its output, parsed as JSON; undefined if there is none */
export async function runProgram({ project, temporary }: ProgramFolders, program: string, ...words: string[]): Promise<unknown> {
  const options = { cwd: project, env: { ...process.env, TMPDIR: temporary }, maxBuffer: 64 * 1024 ** 2 }
  const { stdout } = await execute(process.execPath, ['--expose-gc', program, ...words], options)
  return stdout === '' ? undefined : JSON.parse(stdout)
}
