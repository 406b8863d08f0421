import { spawn } from 'node:child_process'

export interface ProcessorUse {
  /** Processor time of the process and all its threads, as the kernel counts it. */
  readonly processorMs: number
  readonly wallMs: number
  readonly stdout: string
}

/**
 * Measures one run of a whole process with bash's `time`, because Node does not report what its children have used.
 * @param env its environment, whose PATH has bash; by default that of this process
 * @throws {Error} if it fails
 */
export async function measureProcessor(
  command: string,
  args: readonly string[],
  stdin = '',
  env?: Readonly<Record<string, string>>,
): Promise<ProcessorUse> {
  const timed = 'TIMEFORMAT="%3R %3U %3S"; time "$@" 2>/dev/null'
  const child = spawn('bash', ['-c', timed, 'bash', command, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env })
  let stdout = ''
  let times = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    times += text
  })
  child.stdin.on('error', () => undefined).end(stdin)
  const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${exitCode}: ${times}`)
  const [wall = 0, user = 0, system = 0] = times.trim().split(/\s+/).slice(-3).map(Number)
  return { processorMs: (user + system) * 1000, wallMs: wall * 1000, stdout }
}
