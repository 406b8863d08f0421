import { createServer } from 'node:net'
import type { ToolName } from '../host/tools.ts'
import { METADATA_PORT } from './stand-in-router.ts'

/** Runs a tool on this process's own streams and answers its exit code. */
export type RunAttached = (tool: ToolName, args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<number>

/** Says to the program that it runs in a network of its own already. */
const MARK = 'STEMCELL_BUILDER_OWN_NETWORK'

/** Whether the stand-in router may listen where the machine will ask; in a network of our own nothing more can be done about it. */
export async function needsOwnNetwork(environment: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  return environment[MARK] === undefined && !(await isFree(METADATA_PORT))
}

/**
 * Runs a command line in a network of its own, which holds nothing but loopback: there an ordinary user may listen on every port, and nobody
 * else does. Needs the kernel's user namespaces. Answers its exit code.
 */
export function runInOwnNetwork(commandLine: readonly string[], runAttached: RunAttached): Promise<number> {
  return runAttached('unshare', ownNetworkArguments(commandLine), { [MARK]: '1' })
}

/** Every program in the row becomes the next one, so that a signal reaches the last. */
export function ownNetworkArguments(commandLine: readonly string[]): string[] {
  return ['--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...commandLine]
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
