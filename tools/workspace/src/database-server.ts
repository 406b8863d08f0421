import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A real database server, of this machine's own packages, in a temporary folder and on a socket there only. */
export interface DatabaseServer {
  readonly config: Readonly<Record<string, unknown>>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Ends it with this signal and starts it again with its data: SIGINT is `pg_ctl -m fast`. */
  restart(signal: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

/** Database servers refuse to run as root; `nobody` is on every system. */
const NOBODY = { uid: 65_534, gid: 65_534 }
const asNobody = process.getuid?.() === 0 ? NOBODY : {}

function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'db-'))
  if (process.getuid?.() === 0) chownSync(folder, NOBODY.uid, NOBODY.gid)
  return folder
}

/** Where PostgreSQL's programs are, or undefined: Debian keeps them out of PATH. */
export function findPostgres(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => `/usr/lib/postgresql/${version}/bin`).find((folder) => existsSync(path.join(folder, 'initdb')))
}

export function findMariadb(): string | undefined {
  return ['/usr/sbin/mariadbd', '/usr/sbin/mysqld'].find((program) => existsSync(program))
}

export async function startPostgres(programs: string): Promise<DatabaseServer> {
  const folder = dataFolder()
  const data = path.join(folder, 'data')
  execFileSync(path.join(programs, 'initdb'), ['-D', data, '-U', 'registry', '--auth=trust', '--no-sync'], { stdio: 'ignore', ...asNobody })
  const options = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=300']
  const attempt = async () => {
    const server = spawn(path.join(programs, 'postgres'), options, { stdio: ['ignore', 'ignore', 'pipe'], ...asNobody })
    // A standby accepts "read-only connections".
    await says(server, /ready to accept (read-only )?connections/)
    return server
  }
  const start = () => onceFree(attempt)
  return running(start, folder, { adapter: 'postgres', host: folder, user: 'registry', database: 'postgres' }, 'SIGINT')
}

const LONGEST_RUN_OUT_MS = 30_000

/** Repeats a start of PostgreSQL while processes of one that was killed still run: they hold its shared memory until they notice. */
async function onceFree<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + LONGEST_RUN_OUT_MS
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!/shared memory block|lock file/.test(String(error)) || performance.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** @param more options of the server, such as those of replication */
export async function startMariadb(program: string, more: readonly string[] = []): Promise<DatabaseServer> {
  const folder = dataFolder()
  const data = path.join(folder, 'data')
  const socket = path.join(folder, 'socket')
  execFileSync('mariadb-install-db', [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    stdio: 'ignore',
    ...asNobody,
  })
  const first = path.join(folder, 'first.sql')
  // Each server makes its own, so that a replica does not have to.
  writeFileSync(first, 'set session sql_log_bin = 0;\ncreate database if not exists registry;\n')
  const options = [
    '--no-defaults',
    `--init-file=${first}`,
    `--datadir=${data}`,
    `--socket=${socket}`,
    // Each server removes temporary tables of earlier ones at its start: in a shared folder, those of one that runs.
    `--tmpdir=${folder}`,
    '--skip-networking',
    '--max-connections=300',
    `--pid-file=${folder}/pid`,
    ...more,
  ]
  const start = async () => {
    const server = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'], ...asNobody })
    await says(server, /ready for connections/)
    return server
  }
  return running(
    start,
    folder,
    { adapter: 'mysql2', url: `mysql://root@localhost/registry?socketPath=${encodeURIComponent(socket)}` },
    'SIGTERM',
  )
}

async function running(
  start: () => Promise<ChildProcess>,
  folder: string,
  config: DatabaseServer['config'],
  politely: NodeJS.Signals,
): Promise<DatabaseServer> {
  let server = await start()
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    server.kill(signal)
    await ended
  }
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return {
    config,
    kill: () => end('SIGKILL').then(remove),
    async restart(signal) {
      await end(signal)
      server = await start()
    },
    stop: () => end(politely).then(remove),
  }
}

function says(server: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('exit', (code) => reject(new Error(`the database server ended with exit code ${code}: ${said}`)))
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (words.test(said)) resolve()
    })
  })
}
