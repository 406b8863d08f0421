import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { RealCloud } from './real-cloud.ts'

const run = promisify(execFile)

/** A guest may boot for many minutes without hardware virtualisation, on a machine that has much other work. */
const BOOT_LIMIT_MS = 2_700_000
/** An agent that has answered before. */
const PATIENCE_MS = 600_000

const HOST_KEY_ATTEMPTS = 60
const HOST_KEY_PAUSE_MS = 1_000

const LOGIN = 'mbus:mbus-password'
const USER = 'bosh_test'

/** What agents of a test share. */
export interface GuestKeys {
  /** The CPI's `agent` section: where agents listen. */
  readonly agent: object
  /** The environment of create_vm. */
  readonly environment: object
  readonly sshKeyFile: string
  readonly sshPublicKey: string
}

/** Makes a certificate for agents and a key for SSH. */
export async function makeGuestKeys(folder: string): Promise<GuestKeys> {
  const file = (name: string) => path.join(folder, name)
  const subject = ['-subj', '/CN=agent', '-keyout', file('agent.key'), '-out', file('agent.pem')]
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject])
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file('ssh')])
  const [key, certificate, sshPublicKey] = await Promise.all(
    ['agent.key', 'agent.pem', 'ssh.pub'].map((name) => readFile(file(name), 'utf8')),
  )
  return {
    agent: {
      mbus: `https://${LOGIN}@0.0.0.0:6868`,
      ntp: [],
      blobstore: { provider: 'local', options: { blobstore_path: '/var/vcap/data/blobs' } },
    },
    environment: { bosh: { mbus: { cert: { ca: certificate, certificate, private_key: key } } } },
    sshKeyFile: file('ssh'),
    sshPublicKey: (sshPublicKey ?? '').trim(),
  }
}

/** A machine's operating system, as its agent and a user see it. */
export interface Guest {
  /** Waits until the agent answers. Returns the milliseconds that it took. */
  boot(): Promise<number>
  /** Calls a method of the agent. */
  agent(method: string, ...args: readonly unknown[]): Promise<unknown>
  /** Runs a shell script as root, as a user of `bosh ssh` would. */
  shell(script: string): Promise<string>
  /** Unpacks an archive of this machine into a new folder of the guest. */
  unpack(archive: string, folder: string): Promise<void>
}

export function guestAt(cloud: RealCloud, address: string, { sshKeyFile, sshPublicKey }: GuestKeys): Guest {
  const ask = (method: string, args: readonly unknown[], patienceMs: number) =>
    cloud.askAgent({ address, login: LOGIN, method, arguments: args, patienceMs })
  async function addUser(): Promise<void> {
    // The user of an earlier boot is still there.
    await ask('ssh', ['cleanup', { user_regex: `^${USER}$` }], PATIENCE_MS)
    for (let attempts = 1; ; attempts += 1) {
      try {
        await ask('ssh', ['setup', { user: USER, public_key: sshPublicKey }], PATIENCE_MS)
        return
      } catch (error) {
        // The answer contains a host key, which a service makes during the first boot that the agent does not wait for.
        if (attempts === HOST_KEY_ATTEMPTS) throw error
        await delay(HOST_KEY_PAUSE_MS)
      }
    }
  }
  const login = ['ssh', '-q', '-i', sshKeyFile, ...SSH_OPTIONS, `${USER}@${address}`, 'sudo', '-n']
  return {
    async boot() {
      const startMs = performance.now()
      const answer = await ask('ping', [], BOOT_LIMIT_MS)
      if (answer !== 'pong') throw new Error(`the agent answered ${JSON.stringify(answer)} to ping`)
      await addUser()
      return Math.round(performance.now() - startMs)
    },
    agent: (method, ...args) => ask(method, args, PATIENCE_MS),
    shell: (script) => cloud.inside([...login, 'sh', '-e'], script),
    unpack: async (archive, folder) => {
      await cloud.inside([...login, 'mkdir', folder])
      await cloud.inside(['sh', '-c', 'exec "$@" < "$0"', archive, ...login, 'tar', '-x', '-C', folder])
    },
  }
}

/** Each machine has a host key of its own, which nobody knows before. */
const SSH_OPTIONS = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'BatchMode=yes', 'ConnectTimeout=60'].flatMap((option) => [
  '-o',
  option,
])
