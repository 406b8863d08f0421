import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface BinCpiRun {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface BinCpiOptions {
  /** The arguments; directors and the CLI give none. */
  readonly args?: readonly string[]
  /** In addition to the two variables that locate jobs and packages; nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>
  /** Pieces of the request, each written after the previous one was flushed. */
  readonly pieces?: readonly (string | Uint8Array)[]
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void
  /** Called when Node has said something on stderr and the script forwards signals. */
  readonly ready?: (kill: (signal: NodeJS.Signals) => void) => void
}

/** Starts `bin/cpi` as the CLI does, with an otherwise empty environment: no PATH, no HOME. */
export async function runBinCpi(installation: string, request: string | Uint8Array, options: BinCpiOptions = {}): Promise<BinCpiRun> {
  const { args = [], env = {}, pieces = [request], started, ready } = options
  const folders = { BOSH_PACKAGES_DIR: path.join(installation, 'packages'), BOSH_JOBS_DIR: path.join(installation, 'jobs') }
  const cpi = spawn(path.join(installation, 'jobs/cloudstack_cpi/bin/cpi'), args, { env: { ...folders, ...env }, cwd: '/' })
  const output = { stdout: '', stderr: '' }
  cpi.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
  })
  cpi.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  cpi.stdin.on('error', () => undefined)
  started?.((signal) => cpi.kill(signal))
  cpi.stderr.once('data', () => {
    if (ready !== undefined) void catchesSignals(cpi.pid ?? 0).then(() => ready((signal) => cpi.kill(signal)))
  })
  for (const piece of pieces) await new Promise((resolve) => cpi.stdin.write(piece, resolve))
  cpi.stdin.end()
  const exitCode = await new Promise<number | null>((resolve, reject) => cpi.once('error', reject).once('close', resolve))
  return { exitCode, ...output }
}

/** The bit of SIGTERM in Linux's masks of signals. */
const SIGTERM_BIT = 1n << 14n

async function catchesSignals(pid: number): Promise<void> {
  for (;;) {
    const [, caught = '0'] = /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    if ((BigInt(`0x${caught}`) & SIGTERM_BIT) !== 0n) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
