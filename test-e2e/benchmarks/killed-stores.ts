import path from 'node:path'
import { type DatabaseServer, findMariadb, findPostgres, startMariadb, startPostgres } from 'workspace/database-server'
import { createWorkplace } from '../support/cpi-config.ts'
import { once } from '../support/load.ts'
import { loadWithRestarts } from '../support/load-with-restarts.ts'
import { createRegistryCaller, type RegistryProcess, startRegistry } from '../support/registry-process.ts'
import { count, countFromEnvironment, type Figure } from './benchmark.ts'

const MOST_WRITES = 1_000_000
const CLIENTS = 32
/** Time for the writes of one store. What is left then counts as not acknowledged. */
const TIME_LIMIT_SECONDS = 1_200

interface KilledStore {
  readonly name: string
  /** Opens the store; one without a server has no `restart`, and the registry is killed instead. */
  open(folder: string): Promise<{ readonly db: object; restart?(): Promise<void>; stop(): Promise<void> }>
}

function onServer(name: string, start: () => Promise<DatabaseServer>): KilledStore {
  return {
    name,
    async open() {
      const server = await start()
      return { db: server.config, restart: () => server.restart('SIGKILL'), stop: () => server.stop() }
    },
  }
}

/** Returns the stores that this machine has. */
function stores(): readonly KilledStore[] {
  const [postgres, mariadb] = [findPostgres(), findMariadb()]
  return [
    {
      name: 'SQLite',
      open: async (folder) => ({ db: { adapter: 'sqlite', database: path.join(folder, 'registry.db') }, stop: async () => undefined }),
    },
    ...(postgres === undefined ? [] : [onServer('PostgreSQL', () => startPostgres(postgres))]),
    ...(mariadb === undefined ? [] : [onServer('MariaDB', () => startMariadb(mariadb))]),
  ]
}

/**
 * Writes to each store, one after the other, while its server and the registry are killed. `HARDENING_WRITES` and `HARDENING_KILLS` set
 * how many writes and kills there are for each.
 */
export async function killedStores(): Promise<Figure[]> {
  const writes = countFromEnvironment('HARDENING_WRITES', 20_000, MOST_WRITES)
  const kills = countFromEnvironment('HARDENING_KILLS', 20, writes)
  const figures: Figure[] = []
  for (const store of stores()) figures.push(...(await killed(store, writes, kills)))
  return figures
}

/** Kills the server of the database and the registry itself in turn, as a power cut would. */
async function killed(store: KilledStore, writes: number, kills: number): Promise<Figure[]> {
  const workplace = await createWorkplace()
  const { db, restart, stop } = await store.open(workplace.folder)
  let registry: RegistryProcess = await startRegistry(workplace.folder, 'registry', db)
  const port = Number(registry.url.port)
  const killRegistry = async () => {
    await registry.kill()
    registry = await startRegistry(workplace.folder, 'registry', db, port)
  }
  const caller = createRegistryCaller(CLIENTS)
  const restarts = Array.from({ length: kills }, (_, number) => (number % 2 === 0 ? (restart ?? killRegistry) : killRegistry))
  const url = () => registry.url
  const result = await loadWithRestarts({ writes, clients: CLIENTS, restarts, caller, url, timeLimitSeconds: TIME_LIMIT_SECONDS })
  caller.close()
  await registry.stop()
  await stop()
  await workplace.remove()
  const what = `${store.name}, ${writes} writes, ${kills} kills`
  return [
    count(`${what}: acknowledged writes that were lost or torn`, result.lost.length, 0),
    count(`${what}: not acknowledged within ${TIME_LIMIT_SECONDS} s`, writes - result.acknowledged, 0),
    count(`${what}: kills that did not happen`, kills - result.restarted, 0),
    count(`${what}: answered with 503 and Retry-After`, result.unavailable - result.withoutRetryAfter),
    count(`${what}: not answered, because the registry was killed`, result.unanswered),
    count(`${what}: any other answer`, result.otherStatuses.length + result.withoutRetryAfter, 0),
    { what: `${what}: time`, unit: 's', value: once(result.seconds) },
  ]
}
