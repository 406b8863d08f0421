import { createServer } from 'node:net'
import type { ToolName } from '../host/tools.ts'
import { METADATA_PORT } from './fake-virtual-router.ts'

/** Runs a tool on the streams of this process and returns its exit code. */
export type RunAttached = (tool: ToolName, args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<number>

/** Environment variable that marks a process which already runs in a network namespace of its own. */
const MARKER_VARIABLE = 'STEMCELL_BUILDER_NETWORK_NAMESPACE'

/** Whether the fake virtual router cannot listen on its port here, so that a network namespace is needed. Always false inside one. */
export async function needsNetworkNamespace(environment: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  return environment[MARKER_VARIABLE] === undefined && !(await isPortFree(METADATA_PORT))
}

/**
 * Runs a command line in a network namespace that has nothing but loopback, where an unprivileged user may listen on every port.
 * Needs unprivileged user namespaces. Returns the exit code.
 */
export function runInNetworkNamespace(commandLine: readonly string[], runAttached: RunAttached): Promise<number> {
  return runAttached('unshare', unshareArguments(commandLine), { [MARKER_VARIABLE]: '1' })
}

/** Each program replaces the one before it (exec), so that a signal reaches the last. */
export function unshareArguments(commandLine: readonly string[]): string[] {
  return ['--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...commandLine]
}

function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
