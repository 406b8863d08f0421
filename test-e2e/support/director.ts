import { spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { built } from './built-programs.ts'

export interface CpiError {
  readonly type: string
  readonly message: string
  readonly ok_to_retry: boolean
}

/** One run of the CPI, with its complete output. */
export interface CpiRun {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly durationMs: number
  /** Undefined if stdout is not a JSON object. */
  readonly answer: { readonly result: unknown; readonly error: CpiError | null; readonly log: string } | undefined
}

/** An error in the CPI's answer, as raised by the director. */
export class CpiFailure extends Error {
  override readonly name = 'CpiFailure'
  readonly type: string
  readonly okToRetry: boolean
  readonly run: CpiRun

  constructor(method: string, error: CpiError, run: CpiRun) {
    super(`${method}: ${error.type}: ${error.message}`)
    this.type = error.type
    this.okToRetry = error.ok_to_retry
    this.run = run
  }
}

export interface DirectorOptions {
  readonly configFile: string
  readonly directorUuid?: string
  readonly apiVersion?: number
  readonly stemcellApiVersion?: number
  /** cpi-config properties, merged flat into the context. */
  readonly context?: Readonly<Record<string, unknown>>
  /** Asks for `info` before the first call only. A director does before each, and always gets the same answer. */
  readonly isInformedOnce?: boolean
  /** Options of the Node that runs the CPI. */
  readonly nodeOptions?: readonly string[]
  readonly onRun?: (method: string, args: readonly unknown[], run: CpiRun) => void | Promise<void>
}

export interface Director {
  /** Makes one call as the director does: `info` first, then the method, each in a process of its own. @throws {CpiFailure} */
  call(method: string, ...args: readonly unknown[]): Promise<unknown>
  /** Runs one process with one request, without any checks. */
  run(method: string, args: readonly unknown[], overrides?: Readonly<Record<string, unknown>>): Promise<CpiRun>
}

export function createDirector(options: DirectorOptions): Director {
  const {
    configFile,
    directorUuid = randomUUID(),
    apiVersion = 2,
    stemcellApiVersion = 3,
    context = {},
    nodeOptions = [],
    isInformedOnce = false,
    onRun,
  } = options
  let informed = false
  const run: Director['run'] = async (method, args, overrides = {}) => {
    const request = {
      method,
      arguments: args,
      context: {
        director_uuid: directorUuid,
        request_id: `cpi-${randomInt(100_000, 1_000_000)}`,
        vm: { stemcell: { api_version: stemcellApiVersion } },
        ...context,
      },
      api_version: apiVersion,
      ...overrides,
    }
    const done = await runCpi(['--config', configFile], JSON.stringify(request), undefined, { nodeOptions })
    await onRun?.(method, args, done)
    return done
  }
  return {
    run,
    async call(method, ...args) {
      if (method !== 'info' && !informed) await run('info', [])
      informed = isInformedOnce
      const done = await run(method, args)
      if (done.answer === undefined || done.exitCode !== 0) {
        throw new Error(`${method}: exit code ${done.exitCode}, stdout "${done.stdout}", stderr "${done.stderr}"`)
      }
      if (done.answer.error !== null) throw new CpiFailure(method, done.answer.error, done)
      return done.answer.result
    },
  }
}

/** The only variables that the director leaves in the environment (contract A.3). */
const EMPTIED = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', TMPDIR: process.env['TMPDIR'] ?? '/tmp', HOME: '/nonexistent' }

export interface CpiSurroundings {
  /** Options of the Node that runs it. */
  readonly nodeOptions?: readonly string[]
  /** Variables besides those that a director leaves. */
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built CPI with this text on stdin. */
export async function runCpi(
  args: readonly string[],
  stdin: string,
  onStart?: (pid: number) => void,
  { nodeOptions = [], env = {} }: CpiSurroundings = {},
): Promise<CpiRun> {
  const started = performance.now()
  const cpi = spawn(process.execPath, [...nodeOptions, built.cpi, ...args], { env: { ...EMPTIED, ...env }, cwd: '/' })
  if (cpi.pid !== undefined) onStart?.(cpi.pid)
  let stdout = ''
  let stderr = ''
  cpi.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  cpi.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  cpi.stdin.on('error', () => undefined).end(stdin)
  const exitCode = await new Promise<number | null>((resolve, reject) => cpi.once('error', reject).once('close', resolve))
  return { exitCode, stdout, stderr, durationMs: performance.now() - started, answer: parsed(stdout) }
}

function parsed(stdout: string): CpiRun['answer'] {
  try {
    const value: unknown = JSON.parse(stdout)
    return typeof value === 'object' && value !== null ? (value as NonNullable<CpiRun['answer']>) : undefined
  } catch {
    return undefined
  }
}
