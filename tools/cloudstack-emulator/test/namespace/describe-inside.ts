import { spawnSync } from 'node:child_process'
import { describeWithTools, type RequiredTool } from 'workspace/required-tools'

/** Every program of the namespace that is not a part of every Debian system. */
const OWN_TOOLS: readonly RequiredTool[] = [
  { tool: 'unshare', package: 'util-linux' },
  { tool: 'ip', package: 'iproute2' },
]

/** `describe` for tests that need a namespace, and other programs in it. Skipped where the system refuses namespaces, with the reason in their title. */
export function describeInside(title: string, tools: readonly RequiredTool[], body: () => void): void {
  const tried = spawnSync('unshare', ['--user', '--map-root-user', '--net', '--pid', '--fork', '--mount-proc', 'true'])
  if (tried.error === undefined && tried.status !== 0) describe.skip(`${title} (skipped: this system refuses user namespaces)`, body)
  else describeWithTools([...OWN_TOOLS, ...tools], title, body)
}
