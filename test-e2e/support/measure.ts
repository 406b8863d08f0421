import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Measured {
  readonly wallMs: number
  /** Peak resident memory of the process; 0 on systems without /proc. */
  readonly peakMib: number
}

/** Short enough to see the highest reading shortly before a process ends. */
const MEMORY_INTERVAL_MS = 5

/** Measures one run of a whole process: wall-clock time and peak memory as recorded by the kernel. @throws {Error} if it fails */
export async function measure(command: string, args: readonly string[], stdin = ''): Promise<Measured> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.on('error', () => undefined).end(stdin)
  let peakMib = 0
  const reading = setInterval(() => {
    peakMib = Math.max(peakMib, peakOf(child.pid))
  }, MEMORY_INTERVAL_MS)
  const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(reading)
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${exitCode}`)
  return { wallMs: performance.now() - started, peakMib }
}

function peakOf(pid: number | undefined): number {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kib ?? 0) / 1024
  } catch (error) {
    // The process may have ended between two readings.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return 0
    throw error
  }
}

export interface Spread {
  readonly minimum: number
  readonly median: number
  readonly maximum: number
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (position: number) => sorted[Math.floor(position * (sorted.length - 1))] ?? Number.NaN
  return { minimum: at(0), median: at(0.5), maximum: at(1) }
}

/** Runs A B A B … after one warm-up each. @returns the ratios A/B by pairs, which are robust against drift of the machine's speed */
export async function ratios(runs: number, a: () => Promise<number>, b: () => Promise<number>): Promise<Spread> {
  await a()
  await b()
  const pairs: number[] = []
  for (let run = 0; run < runs; run++) pairs.push((await a()) / (await b()))
  return spread(pairs)
}
