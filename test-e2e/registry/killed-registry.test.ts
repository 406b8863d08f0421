import path from 'node:path'
import { afterTest } from 'workspace/after-test'
import { createWorkplace } from '../support/cpi-config.ts'
import { loadWithRestarts } from '../support/load-with-restarts.ts'
import { createRegistryCaller, startRegistry } from '../support/registry-process.ts'

const WRITES = 1_200
const KILLS = 3
const CLIENTS = 24

describe('a registry on a SQLite file that is killed under load', () => {
  it(`loses no acknowledged write: ${WRITES} writes that share commits, ${KILLS} kills`, async () => {
    const workplace = await createWorkplace()
    afterTest(workplace.remove)
    const db = { adapter: 'sqlite', database: path.join(workplace.folder, 'registry.db') }
    let registry = await startRegistry(workplace.folder, 'registry', db)
    afterTest(() => registry.stop())
    const port = Number(registry.url.port)
    const kill = async () => {
      await registry.kill()
      registry = await startRegistry(workplace.folder, 'registry', db, port)
    }
    const caller = createRegistryCaller(CLIENTS)
    afterTest(caller.close)

    const result = await loadWithRestarts({
      writes: WRITES,
      clients: CLIENTS,
      restarts: Array.from({ length: KILLS }, () => kill),
      caller,
      url: () => registry.url,
    })

    expect(result).toMatchObject({ lost: [], otherStatuses: [], acknowledged: WRITES })
    expect(result.unanswered).toBeGreaterThan(0)
  })
})
