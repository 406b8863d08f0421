import { spawn } from 'node:child_process'
import { connectInside, type Inside } from './inside-client.ts'

/** Longest part of the standard error of a start that failed. */
const MOST_ERROR_TEXT = 4_000

/** Where Debian puts programs for administrators, which is not in every user's PATH. */
const ADMIN_FOLDERS = '/usr/local/sbin:/usr/sbin:/sbin'

/** This system does not let this user create the namespaces; the message has the remedies. */
export class NamespaceError extends Error {
  override readonly name = 'NamespaceError'
}

/** A namespace of this machine. */
export interface InsideNamespace extends Inside {
  /** A process id on the host whose namespaces are the ones inside, for nsenter. */
  readonly hostPid: number
  /** Settles when the namespace has ended, for whatever reason. */
  readonly ended: Promise<void>
}

/**
 * Creates a user, mount, network and process namespace and starts the program inside as its first process. The namespace ends with this process,
 * however that ends.
 * @param program the built program, a JavaScript file
 * @throws {NamespaceError} where the system refuses it
 */
export async function openInside(program: string): Promise<InsideNamespace> {
  const child = spawn('unshare', [...UNSHARE_ARGUMENTS, 'sh', '-c', FIRST_PROCESS, 'sh', process.execPath, program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C in the emulator's terminal must reach the emulator only, which stops its machines first.
    detached: true,
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:${ADMIN_FOLDERS}` },
  })
  let errorText = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errorText = (errorText + text).slice(-MOST_ERROR_TEXT)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      errorText = error.message
      resolve()
    })
    child.once('close', () => resolve())
  })
  const end = async () => {
    child.stdin.end()
    await ended
  }
  let isOpen = false
  const describeEnd = async () => {
    await ended
    return isOpen ? `the namespace has ended${errorText === '' ? '' : `: ${errorText.trim()}`}` : refusal(errorText)
  }
  try {
    const inside = await connectInside({ input: child.stdin, output: child.stdout }, end, describeEnd)
    isOpen = true
    return { ...inside, hostPid: child.pid ?? 0, ended }
  } catch (error) {
    throw new NamespaceError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** `--kill-child` ends the first process with unshare itself; `--mount-proc` shows the programs inside their own processes only. */
const UNSHARE_ARGUMENTS = ['--user', '--map-root-user', '--net', '--pid', '--fork', '--kill-child', '--mount-proc']

/**
 * A shell is the first process: it buries daemons, which become its children when the process that started them ends. With `exec` its standard input
 * stays the child's, although the child runs in the background.
 */
const FIRST_PROCESS = 'exec 3<&0; "$@" <&3 3<&- & wait $!'

function refusal(reason: string): string {
  return `this system does not let this user create a user and a network namespace, which real machines need. One of these helps:
  - in a container: start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined
  - Ubuntu since 23.10: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
  - where they are switched off: sysctl -w user.max_user_namespaces=15000, on Debian before 11 also kernel.unprivileged_userns_clone=1
  (${reason.trim().split('\n').at(-1) ?? ''})`
}
