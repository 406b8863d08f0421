import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sourceFiles } from 'workspace/source-files'
import { root } from '../support/built-programs.ts'

export interface Printed {
  readonly code: number | null
  /** stdout and stderr, as a user sees them. */
  readonly text: string
}

export interface BareCopy {
  readonly folder: string
  /** Makes the pinned pnpm available without a network. Nothing else is installed. */
  linkPnpm(): void
  /** Writes into the user's own npm configuration. */
  userConfig(text: string): void
  /** Runs a command as a new user would: an emptied environment, an empty home. */
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Printed>
  remove(): void
}

/** What set-up runs and reads: the files of the root, every package's manifest, and the workspace's own programs. */
const NEEDED_BY_SET_UP = /^[^/]+$|\/package\.json$|^tools\/workspace\/src\//

/** What set-up needs of the sources as somebody gets them, in a folder of its own, with nothing installed. */
export function bareCopy(): BareCopy {
  const parent = mkdtempSync(path.join(tmpdir(), 'bare-'))
  const folder = path.join(parent, 'bosh-cloudstack')
  const home = path.join(parent, 'home')
  mkdirSync(home)
  for (const file of sourceFiles(root, (name: string) => NEEDED_BY_SET_UP.test(name))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    copyFileSync(path.join(root, file), path.join(folder, file))
  }
  return {
    folder,
    linkPnpm() {
      mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
      const own = path.join(folder, 'node_modules/pnpm')
      if (!existsSync(own)) symlinkSync(path.join(root, 'node_modules/pnpm'), own)
    },
    userConfig: (text) => writeFileSync(path.join(home, '.npmrc'), text),
    run: (command, args, env = {}) => runIn(folder, home, command, args, env),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  }
}

function runIn(
  cwd: string,
  home: string,
  command: string,
  args: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<Printed> {
  const env = { HOME: home, PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`, ...more }
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, text }))
  })
}
