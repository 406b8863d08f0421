import { Command } from 'commander'
import { ConfigError, loadConfig } from './config/load-config.ts'
import type { RegistryConfig } from './config/schema.ts'
import { messagesOf } from './error-chain.ts'
import type { MachineAddresses } from './http/guest-access.ts'
import type { Log } from './log.ts'
import { requireLogFile } from './server/log-file.ts'
import { createLog } from './server/logger.ts'
import { reEncryptStore } from './server/re-encrypt-store.ts'
import { type RunningRegistry, runRegistry } from './server/run-registry.ts'

/** The CloudStack client is loaded only if a cloud is configured. */
async function machineAddresses(cloud: NonNullable<RegistryConfig['cloud']>): Promise<MachineAddresses> {
  const { connectCloudStack } = await import('./cloud/connect-cloudstack.ts')
  return connectCloudStack(cloud.cloudstack)
}

/** Number of each signal that ends the registry, for the exit code 128 + n. */
const ENDING_SIGNALS = { SIGTERM: 15, SIGINT: 2 } as const

interface Started {
  readonly registry: RunningRegistry
  readonly log: Log
}

/**
 * TERM and INT shut the registry down gracefully, and at once when repeated; HUP reloads logins and certificate. A signal that comes while
 * it starts is acted on as soon as it has.
 * @param whenStarted is rejected if the registry cannot start; that is reported elsewhere
 */
function handleSignals(whenStarted: () => Promise<Started>): void {
  let stopping = false
  const stop = (signal: keyof typeof ENDING_SIGNALS) => {
    if (stopping) process.exit(128 + ENDING_SIGNALS[signal])
    stopping = true
    whenStarted().then(
      ({ registry, log }) => {
        log.info('stopping', { signal })
        registry.stop().then(
          () => process.exit(0),
          (error: Error) => {
            log.error('did not stop cleanly', { error: error.message })
            process.exit(1)
          },
        )
      },
      () => undefined,
    )
  }
  const reload = ({ registry, log }: Started) => {
    registry.reload().then(
      () => log.info('reloaded logins and certificate'),
      (error: Error) => log.error('kept the old logins and certificate', { error: error.message }),
    )
  }
  process.on('SIGTERM', () => stop('SIGTERM')).on('SIGINT', () => stop('SIGINT'))
  process.on('SIGHUP', () => void whenStarted().then(reload, () => undefined))
}

async function start(configFile: string): Promise<Started> {
  const config = await loadConfig(configFile)
  await requireLogFile(config.logfile)
  const log = createLog(config)
  const registry = await runRegistry(configFile, { log, nowMs: () => performance.now(), machineAddresses })
  return { registry, log }
}

async function serve(configFile: string): Promise<void> {
  handleSignals(() => starting)
  const starting = start(configFile)
  const { registry, log } = await starting
  log.info('listening', { url: registry.url })
}

/** Adds to an error what it prevented; one of the config is complete by itself. */
async function withFailure<T>(failure: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw cause instanceof ConfigError ? cause : new Error(failure, { cause })
  }
}

// Databases, logs and their folders contain credentials: nobody else may read them.
process.umask(0o077)

const program = new Command('bosh-registry')
  .description('Agent settings over HTTP, for agents that fetch them from a registry')
  .requiredOption('--config <file>', 'configuration, YAML or JSON')
  .action(({ config }: { config: string }) => withFailure('cannot start', () => serve(config)))
program
  .command('re-encrypt')
  .description('encrypt all settings with the current key, while registries run')
  .action(async () => {
    // Whoever reads what it says may go away: the work goes on.
    process.stdout.on('error', () => undefined)
    const { config } = program.opts<{ config: string }>()
    process.exitCode = await withFailure('re-encryption stopped; another run goes on from there', () =>
      reEncryptStore(config, (line) => process.stdout.write(`${line}\n`)),
    )
  })

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof Error)) throw error
  process.stderr.write(`${messagesOf(error).join(': ')}\n`)
  process.exitCode = 1
}
