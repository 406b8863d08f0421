import { Command } from 'commander'
import { ConfigError, loadConfig } from './config/load-config.ts'
import type { RegistryConfig } from './config/schema.ts'
import { messagesOf } from './error-chain.ts'
import type { MachineAddresses } from './http/guest-access.ts'
import type { Log } from './log.ts'
import { createLog } from './server/logger.ts'
import { type RunningRegistry, runRegistry } from './server/run-registry.ts'

/** The CloudStack client is loaded only if a cloud is configured. */
async function machineAddresses(cloud: NonNullable<RegistryConfig['cloud']>): Promise<MachineAddresses> {
  const { connectCloudStack } = await import('./cloud/connect-cloudstack.ts')
  return connectCloudStack(cloud.cloudstack)
}

/** TERM and INT shut the registry down gracefully; HUP reloads logins and certificate. */
function handleSignals(registry: RunningRegistry, log: Log): void {
  const stop = (signal: NodeJS.Signals) => {
    log.info('stopping', { signal })
    registry.stop().then(
      () => process.exit(0),
      (error: Error) => {
        log.error('did not stop cleanly', { error: error.message })
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
  process.on('SIGHUP', () => {
    registry.reload().then(
      () => log.info('reloaded logins and certificate'),
      (error: Error) => log.error('kept the old logins and certificate', { error: error.message }),
    )
  })
}

async function main(configFile: string): Promise<void> {
  const log = createLog(await loadConfig(configFile))
  const registry = await runRegistry(configFile, { log, nowMs: () => Date.now(), machineAddresses })
  log.info('listening', { url: registry.url })
  handleSignals(registry, log)
}

const program = new Command('bosh-registry')
  .description('Agent settings over HTTP, for agents that fetch them from a registry')
  .requiredOption('--config <file>', 'configuration, YAML or JSON')

try {
  await main(program.parse().opts<{ config: string }>().config)
} catch (error) {
  if (!(error instanceof Error)) throw error
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `cannot start: ${messagesOf(error).join(': ')}\n`)
  process.exitCode = 1
}
