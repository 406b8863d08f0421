import { spawn } from 'node:child_process'

export interface MeasuredProcess {
  readonly wallMs: number
  /** Processor time of the process and all its threads, to 10 ms. */
  readonly processorMs: number
  /** Peak resident memory of the process, as the kernel counts it. */
  readonly peakMib: number
}

export interface MeasuredCall extends MeasuredProcess {
  readonly result: unknown
}

/** GNU time writes the peak in KiB and the seconds behind whatever the program itself writes to stderr. */
const TIME = ['/usr/bin/time', '-f', '%M %U %S']

/** Runs one call as a whole process. @throws {Error} for an answer with an error */
export async function measureCall(cpi: readonly string[], method: string, args: readonly unknown[]): Promise<MeasuredCall> {
  const context = { director_uuid: 'bench', request_id: 'bench', vm: { stemcell: { api_version: 3 } } }
  const { stdout, ...measured } = await measureProcess(cpi, JSON.stringify({ method, arguments: args, context, api_version: 2 }))
  const { result, error } = JSON.parse(stdout) as { readonly result: unknown; readonly error: unknown }
  if (error !== null) throw new Error(`${method}: ${JSON.stringify(error)}`)
  return { result, ...measured }
}

export async function measureProcess(command: readonly string[], stdin = ''): Promise<MeasuredProcess & { readonly stdout: string }> {
  const [program = '', ...words] = [...TIME, ...command]
  const started = performance.now()
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] })
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  child.stdin.on('error', () => undefined).end(stdin)
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  const wallMs = performance.now() - started
  const [peakKib = 0, user = 0, system = 0] = (await stderr).trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { stdout: await stdout, wallMs, processorMs: (user + system) * 1000, peakMib: peakKib / 1024 }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
