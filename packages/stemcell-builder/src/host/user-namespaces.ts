import { InputError } from '../input-error.ts'
import { CommandError } from './command-error.ts'
import type { ToolContext } from './tool-context.ts'

const PROBE_LIMIT_MS = 15_000

/**
 * Checks that a user namespace with mapped ids can be created, which a build as an ordinary user needs; root needs none.
 * @throws {InputError} with the remedies, where the system refuses it
 */
export async function requireUserNamespaces({ runTool, signal }: Pick<ToolContext, 'runTool' | 'signal'>, isRoot: boolean): Promise<void> {
  if (isRoot) return
  try {
    await runTool('unshare', ['--map-root-user', '--map-auto', '--', 'true'], {
      timeoutMs: PROBE_LIMIT_MS,
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    throw new InputError(`${REFUSED}\n  (${reasonOf(error)})`, { cause: error })
  }
}

const REFUSED = `this system does not let this user create a user namespace with a range of ids, which a build without root needs. One of these helps:
  - run the build as root
  - in a container: start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined
  - Ubuntu since 23.10: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
  - where they are switched off: sysctl -w user.max_user_namespaces=15000, on Debian before 11 also kernel.unprivileged_userns_clone=1
  - ids: a line for this user in /etc/subuid and /etc/subgid, and the package uidmap (apt-get install uidmap)`

function reasonOf({ how, output }: CommandError): string {
  return how === 'timed-out' ? 'unshare did not answer' : (output.trim().split('\n').at(-1) ?? how)
}
