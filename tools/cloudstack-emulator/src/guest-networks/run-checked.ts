import type { Inside } from '../namespace/inside-client.ts'

/** Runs a command inside. @throws {Error} with its error output, if it fails */
export type RunChecked = (program: string, args: readonly string[], stdin?: string) => Promise<string>

export function runChecked(inside: Pick<Inside, 'run'>): RunChecked {
  return async (program, args, stdin = '') => {
    const { code, stdout, stderr } = await inside.run(program, args, stdin)
    if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed with exit code ${code}: ${stderr.trim()}`)
    return stdout
  }
}

/** The same in the network namespace that a file holds. */
export function runInNamespace(run: RunChecked, file: string): RunChecked {
  return (program, args, stdin) => run('nsenter', [`--net=${file}`, program, ...args], stdin)
}

/** Runs several commands of `ip` at once; none for an empty list. */
export async function ipBatch(run: RunChecked, lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await run('ip', ['-batch', '-'], `${lines.join('\n')}\n`)
}

/** Forwards packets, and keeps the other addresses of a network when its first one is removed. */
export const ROUTE_PACKETS = 'cd /proc/sys/net/ipv4 && echo 1 > ip_forward && echo 1 > conf/all/promote_secondaries'

/** Where the kernel's br_netfilter is loaded, bridges would hand packets to the packet filter of routers. */
export const BRIDGES_ONLY_BRIDGE = 'for f in /proc/sys/net/bridge/bridge-nf-call-*; do [ ! -e "$f" ] || echo 0 > "$f"; done'
