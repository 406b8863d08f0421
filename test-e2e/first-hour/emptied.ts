import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Printed {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A new user's account: an empty home, an empty folder to work in, and nothing in the environment but the way to the programs. */
export interface Emptied {
  /** Writes a file into the working folder and returns its path. */
  file(name: string, text: string): string
  /** Runs one of the built programs to its end. */
  run(program: string, words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Printed>
  /** Starts a program that goes on running. */
  start(program: string, words: readonly string[]): ChildProcess
  /** Names of what the programs have left in the home and in the temporary folder. */
  leftBehind(): readonly string[]
  remove(): void
}

export function emptied(): Emptied {
  const parent = mkdtempSync(path.join(tmpdir(), 'new-user-'))
  const [home, work, temporary] = ['home', 'work', 'tmp'].map((name) => path.join(parent, name)) as [string, string, string]
  for (const folder of [home, work, temporary]) mkdirSync(folder)
  const environment = { HOME: home, TMPDIR: temporary, PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin` }
  const start = (program: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
    spawn(process.execPath, [program, ...words], { cwd: work, env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  return {
    file(name, text) {
      writeFileSync(path.join(work, name), text)
      return path.join(work, name)
    },
    run: (program, words, env) => printedBy(start(program, words, env)),
    start: (program, words) => start(program, words),
    leftBehind: () => [home, temporary].flatMap((folder) => readdirSync(folder)),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  }
}

function printedBy(child: ChildProcess): Promise<Printed> {
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (chunk: Buffer) => {
      text[name] += chunk.toString()
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...text }))
  })
}
