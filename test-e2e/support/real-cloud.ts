import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import type { AgentRequest } from './agent-request.ts'
import { built, root } from './built-programs.ts'
import { type Cloud, startCloud } from './cloud.ts'

/** Emulated seconds in a real one: machines that run take their own time. */
const TIME_SCALE = 20

const ASK_AGENT = path.join(root, 'test-e2e/dist/ask-agent.js')

/** A cloud whose machines run. */
export interface RealCloud extends Cloud {
  /** Runs a program inside the guest networks and returns its standard output. @throws {Error} with its standard error, if it fails */
  inside(commandLine: readonly string[], stdin?: string): Promise<string>
  /** Asks an agent inside. */
  askAgent(request: AgentRequest): Promise<unknown>
  console(vmId: string): Promise<string>
}

/** @param folder keeps state and storage, so that the next cloud of the same folder has the same machines */
export async function startRealCloud(folder: string): Promise<RealCloud> {
  const storage = path.join(folder, 'storage')
  const cloud = await startCloud({
    timeScale: TIME_SCALE,
    arguments: ['--machines', 'qemu', '--storage', storage, '--state', path.join(folder, 'state')],
  })
  const inside: RealCloud['inside'] = (commandLine, stdin = '') =>
    output(process.execPath, [built.emulator, 'enter', '--storage', storage, '--', ...commandLine], stdin)
  return {
    ...cloud,
    inside,
    askAgent: async (request) => JSON.parse(await inside([process.execPath, ASK_AGENT], JSON.stringify(request))) as unknown,
    console: async (vmId) => (await fetch(new URL(`/_emulator/vms/${vmId}/console`, cloud.endpoint))).text(),
  }
}

const CONSOLE_PAUSE_MS = 250
const CONSOLE_LIMIT_MS = 2_700_000

/** Waits for a text on the console of a machine. @throws {Error} with the console's last lines, if it does not come */
export async function consoleMatch(cloud: RealCloud, vmId: string, wanted: RegExp): Promise<RegExpExecArray> {
  const deadlineMs = performance.now() + CONSOLE_LIMIT_MS
  for (;;) {
    const console = await cloud.console(vmId)
    const found = wanted.exec(console)
    if (found !== null) return found
    if (performance.now() > deadlineMs) throw new Error(`nothing like ${wanted} on the console of ${vmId}: ${console.slice(-1000)}`)
    await delay(CONSOLE_PAUSE_MS)
  }
}

async function output(program: string, args: readonly string[], stdin: string): Promise<string> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.on('error', () => undefined).end(stdin)
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [written, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code !== 0) throw new Error(`${args.slice(-2).join(' ')}: exit code ${code}, ${complaint.trim().slice(-2000)}`)
  return written
}
