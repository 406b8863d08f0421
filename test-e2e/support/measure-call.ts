import { spawn } from 'node:child_process'

export interface MeasuredCall {
  readonly result: unknown
  readonly wallMs: number
  /** Peak resident memory of the process, as the kernel counts it. */
  readonly peakMib: number
}

/** GNU time writes the peak in KiB behind whatever the program itself writes to stderr. */
const TIME = ['/usr/bin/time', '-f', '%M']

/** Runs one call as a whole process. @throws {Error} for an answer with an error */
export async function measureCall(cpi: readonly string[], method: string, args: readonly unknown[]): Promise<MeasuredCall> {
  const context = { director_uuid: 'bench', request_id: 'bench', vm: { stemcell: { api_version: 3 } } }
  const [program = '', ...words] = [...TIME, ...cpi]
  const started = performance.now()
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] })
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  child.stdin.on('error', () => undefined).end(JSON.stringify({ method, arguments: args, context, api_version: 2 }))
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  const wallMs = performance.now() - started
  const { result, error } = JSON.parse(await stdout) as { readonly result: unknown; readonly error: unknown }
  if (error !== null) throw new Error(`${method}: ${JSON.stringify(error)}`)
  return { result, wallMs, peakMib: Number((await stderr).trim().split('\n').at(-1)) / 1024 }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
