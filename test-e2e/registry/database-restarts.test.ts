import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterTest } from 'workspace/after-test'
import { type DatabaseServer, findMariadb, findPostgres, startMariadb, startPostgres } from 'workspace/database-server'
import { describeWithTools } from 'workspace/required-tools'
import { loadWithRestarts } from '../support/load-with-restarts.ts'
import { createRegistryCaller, startRegistry } from '../support/registry-process.ts'

const WRITES = 1_500
const CLIENTS = 24

const servers = [
  {
    name: 'PostgreSQL',
    needs: { tool: 'postgres', package: 'postgresql' },
    start: () => startPostgres(findPostgres() ?? ''),
    signals: ['SIGINT', 'SIGKILL'],
  },
  {
    name: 'MariaDB',
    needs: { tool: 'mariadbd-safe', package: 'mariadb-server' },
    start: () => startMariadb(findMariadb() ?? ''),
    signals: ['SIGTERM', 'SIGKILL'],
  },
] as const

for (const { name, needs, start, signals } of servers) {
  describeWithTools(needs, `a registry whose ${name} restarts under load`, () => {
    let folder: string
    let database: DatabaseServer

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
      database = await start()
    })
    afterAll(async () => {
      await database?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    it('lives, loses no acknowledged write, and answers 503 with Retry-After in between', async () => {
      const registry = await startRegistry(folder, 'registry', database.config)
      afterTest(registry.stop)
      const caller = createRegistryCaller(CLIENTS)
      afterTest(caller.close)

      const result = await loadWithRestarts({
        writes: WRITES,
        clients: CLIENTS,
        restarts: signals.map((signal) => () => database.restart(signal)),
        caller,
        url: () => registry.url,
      })

      expect(registry.isAlive()).toBe(true)
      expect(result).toMatchObject({ lost: [], otherStatuses: [], unanswered: 0, withoutRetryAfter: 0 })
      expect(result.unavailable).toBeGreaterThan(0)
    })
  })
}
