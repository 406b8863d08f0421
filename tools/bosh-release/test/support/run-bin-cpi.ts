import { spawn } from 'node:child_process'
import path from 'node:path'

export interface BinCpiRun {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface BinCpiOptions {
  /** In addition to the two variables that locate jobs and packages; nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>
  /** Arguments of an operator; directors give none. */
  readonly args?: readonly string[]
  /** Pieces of the request, each written after the previous one was flushed. */
  readonly pieces?: readonly (string | Uint8Array)[]
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void
}

/** Starts `bin/cpi` as the CLI does, with an otherwise empty environment: no PATH, no HOME. */
export async function runBinCpi(installation: string, request: string | Uint8Array, options: BinCpiOptions = {}): Promise<BinCpiRun> {
  const { env = {}, pieces = [request], args = [], started } = options
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
  for (const piece of pieces) await new Promise((resolve) => cpi.stdin.write(piece, resolve))
  cpi.stdin.end()
  const exitCode = await new Promise<number | null>((resolve, reject) => cpi.once('error', reject).once('close', resolve))
  return { exitCode, ...output }
}
