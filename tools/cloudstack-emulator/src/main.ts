import { totalmem } from 'node:os'
import path from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { readTextFile } from 'workspace/read-text-file'
import { WITHOUT_WARNINGS, yamlFault } from 'workspace/yaml-fault'
import { parse } from 'yaml'
import { conformCommand } from './conform/command-line.ts'
import { createScaledClock } from './core/clock.ts'
import { describeIssues } from './core/describe-issues.ts'
import { createEmulator, type Emulator } from './emulator.ts'
import { reportStopped } from './machines/machine-run.ts'
import { type SeedInput, seedSchema } from './seed/schema.ts'
import { enterCommand } from './server/enter.ts'
import { greeting } from './server/greeting.ts'
import { listen } from './server/listen.ts'
import { type Address, checkMachineOptions, type MachineOptions, settingsFor } from './server/machine-options.ts'
import { writeOwnFile } from './server/own-file.ts'
import type { RealCloud } from './server/real-cloud.ts'
import { describeStartFailure } from './server/start-failure.ts'
import { openStateFile } from './server/state-file.ts'
import { lockState } from './server/state-lock.ts'

interface Options extends MachineOptions {
  readonly seed?: string
  readonly state?: string
  readonly listen: Address
  readonly timeScale: number
  readonly readyFile?: string
}

/** Faster than any test needs; beyond it, the dates of a few seconds later cannot be written. */
const LARGEST_SCALE = 1_000_000

/** Number of each signal that ends the emulator, for the exit code 128 + n. */
const ENDING_SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

// Whoever reads what it says may go away: it answers all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

// State and ready file contain keys: nobody else may read them.
process.umask(0o077)

const program = new Command('cloudstack-emulator')
  // `enter` has an option --storage of its own.
  .enablePositionalOptions()
  .description('CloudStack over emulated machines')
  .option('--listen <address:port>', 'where to listen; port 0 = any free one', parseAddress, { host: '127.0.0.1', port: 8080 })
  .option('--seed <file>', 'the world to start with (YAML); the built-in one by default')
  .option('--state <file>', 'keeps the state, also through a kill')
  .option('--time-scale <n>', 'emulated seconds in a real one', parseScale, 1)
  .option('--measured-durations', 'jobs take as long as on the recorded server')
  .option('--ready-file <file>', 'is written, with endpoint and keys, as soon as the emulator answers')
  .addOption(
    new Option('--machines <kind>', 'rows of the database, or virtual machines that run')
      .choices(['pretended', 'qemu'])
      .default('pretended'),
  )
  .option('--storage <folder>', 'where machines that run have their disks')
  .option('--memory-limit <MiB>', 'what all machines that run may have together; by default three quarters of this machine', parseMemory)
  .option('--socks <address:port>', 'a SOCKS5 proxy into the networks of machines that run', parseAddress)
  .addCommand(conformCommand())
  .addCommand(enterCommand())
  .action(start)

await program.parseAsync()

/** What prevents the start is the user's to mend: one line, no stack. */
async function start(options: Options): Promise<void> {
  const opened: Opened = { close: () => Promise.resolve() }
  // Before anything is opened: whoever reads the ready file may send a signal at once.
  stopOnSignals(() => opened.close())
  try {
    await main(options, opened)
  } catch (error) {
    process.stderr.write(`cloudstack-emulator: ${describeStartFailure(error, options.listen)}\n`)
    process.exit(1)
  }
}

/** What a signal closes. While the emulator starts that is nothing: whatever it has started by then ends with it, as after a kill. */
interface Opened {
  close: () => Promise<void>
}

async function main(options: Options, opened: Opened): Promise<void> {
  const seed = options.seed === undefined ? undefined : await readSeed(options.seed)
  checkMachineOptions(options)
  const clock = createScaledClock(options.timeScale)
  const unlock = options.state === undefined ? undefined : await lockState(options.state)
  const state = options.state === undefined ? undefined : openStateFile(options.state)
  const real = await openRealCloud(options, () => emulator)
  const emulator = createEmulator({
    clock,
    ...(seed === undefined ? {} : { seed }),
    settings: settingsFor(options, totalmem()),
    ...(state === undefined ? {} : { changed: state.changed, cleared: state.cleared }),
    ...(real === undefined ? {} : { hypervisor: real.hypervisor }),
    report,
  })
  state?.restore(emulator)
  // None of them outlives the emulator that started it.
  if (real !== undefined) for (const { id } of [...emulator.cloud.machines.all()]) reportStopped(emulator.cloud, id)
  const running = await listen(emulator, options.listen.host, options.listen.port)
  opened.close = async () => {
    state?.close()
    await running.close()
    await real?.close()
    await unlock?.()
  }
  if (options.readyFile !== undefined)
    writeOwnFile(
      options.readyFile,
      `${JSON.stringify({ endpoint: running.endpoint, ...real?.ways, accounts: emulator.accounts }, null, 2)}\n`,
    )
  process.stdout.write(greeting(running.endpoint, emulator))
  if (real !== undefined) process.stdout.write(real.greeting)
  warnOfOthers(options)
}

/** Whoever reaches them needs no password that is a secret. */
function warnOfOthers({ listen: { host }, socks }: Options): void {
  if (!isLoopback(host))
    process.stderr.write(`warning: ${host} is reachable from other machines, and the passwords of the built-in accounts are known\n`)
  if (socks !== undefined && !isLoopback(socks.host))
    process.stderr.write(`warning: ${socks.host} is reachable from other machines, and the proxy there leads into all networks\n`)
}

async function openRealCloud({ machines, storage, socks }: Options, emulator: () => Emulator): Promise<RealCloud | undefined> {
  if (machines === 'pretended' || storage === undefined) return undefined
  const { openRealCloud: open } = await import('./server/real-cloud.ts')
  return open({ storage, socks, insideProgram: path.join(import.meta.dirname, 'inside.js'), emulator, report })
}

function report(error: unknown): void {
  process.stderr.write(`${oneLine(reasonOf(error))}\n`)
}

/** Only an error of the emulator itself needs a stack: a full disk, for example, is its user's to mend. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'syscall' in error ? error.message : (error.stack ?? error.message)
}

/** Stops once; a repeated signal does not wait any longer. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  for (const [signal, number] of Object.entries(ENDING_SIGNALS)) {
    process.on(signal, () => {
      const exit = () => process.exit(128 + number)
      if (stopping) exit()
      stopping = true
      process.stderr.write(`cloudstack-emulator: stopped by ${signal}\n`)
      void stop().finally(exit)
    })
  }
}

/** A request that is quoted in a message cannot forge a line. */
function oneLine(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '?').replaceAll('\n', ' | ')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function parseAddress(text: string): Address {
  const match = /^(?:(?<host>[^:]+|\[[^\]]+\]):)?(?<port>\d+)$/.exec(text)
  const port = Number(match?.groups?.['port'])
  if (match === null || port > 65_535)
    throw new InvalidArgumentError(`"${text}" is not an address: say 127.0.0.1:8080, or 127.0.0.1:0 for any free port`)
  return { host: (match.groups?.['host'] ?? '127.0.0.1').replace(/^\[|\]$/g, ''), port }
}

function parseScale(text: string): number {
  const scale = Number(text)
  if (!(scale > 0 && scale <= LARGEST_SCALE))
    throw new InvalidArgumentError(`"${text}" is not a time scale: say 1, or 100 for a hundred times as fast; at most ${LARGEST_SCALE}`)
  return scale
}

function parseMemory(text: string): number {
  const mib = Number(text)
  if (!Number.isInteger(mib) || mib < 1) throw new InvalidArgumentError(`"${text}" is not a size: say 8192 for 8 GiB`)
  return mib
}

function readYaml(file: string, text: string): unknown {
  try {
    return parse(text, WITHOUT_WARNINGS)
  } catch (error) {
    throw new Error(`${file} is not YAML: ${yamlFault(error)}`)
  }
}

async function readSeed(file: string): Promise<SeedInput> {
  const seed = readYaml(file, readTextFile(file))
  const checked = seedSchema.safeParse(seed)
  if (!checked.success) throw new Error(`${file} is not a valid seed: ${describeIssues(checked.error, seed)}`, { cause: checked.error })
  return checked.data
}
