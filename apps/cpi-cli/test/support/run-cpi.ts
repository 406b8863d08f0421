import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PROGRAM = path.resolve(import.meta.dirname, '../../dist/cpi.js')

export interface Finished {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** Called as soon as the process runs. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void
  /** Closes stdout early: the caller does not read the answer. */
  readonly closeStdout?: () => void
}

/** Runs the built program as a director does: with an emptied environment, all of stdin written before anything is read. */
export async function runCpi(args: readonly string[], stdin: string, options: RunOptions = {}): Promise<Finished> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: options.env ?? { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  if (options.closeStdout !== undefined) {
    child.stdout.destroy()
    options.closeStdout()
  }
  options.started?.((signal) => child.kill(signal))
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { exitCode, ...output }
}

/** @returns the path of a config file with this content */
export async function writeConfig(content: unknown): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cpi-config-'))
  const file = path.join(folder, 'cpi.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

export function cloudConfig(cloudstack: object): unknown {
  return {
    cloud: {
      plugin: 'cloudstack',
      properties: {
        cloudstack: { default_zone: 'zone-advanced', ...cloudstack },
        agent: { mbus: 'nats://nats:a-nats-password@10.0.0.6:4222' },
      },
    },
  }
}

export function request(method: string, args: readonly unknown[], more: object = {}): string {
  const context = { director_uuid: 'director-1', request_id: 'cpi-483920', vm: { stemcell: { api_version: 3 } } }
  return JSON.stringify({ method, arguments: args, context, api_version: 2, ...more })
}
