import { afterTest } from 'workspace/after-test'
import { createWorkplace } from '../support/cpi-config.ts'
import { createRegistryCaller, startRegistry } from '../support/registry-process.ts'
import { openSilentSockets } from '../support/silent-sockets.ts'

/** More than the registry may open files; `npm run bench -- hardening` opens ten thousand against a limit of 1,024. */
const SILENT = 1_000
const OPEN_FILES = 256

describe('a registry with a small limit of open files', () => {
  it(`answers real callers and the operator while ${SILENT} sockets are silent`, async () => {
    const workplace = await createWorkplace()
    afterTest(workplace.remove)
    const registry = await startRegistry(
      workplace.folder,
      'registry',
      { adapter: 'sqlite', database: `${workplace.folder}/registry.db` },
      0,
      OPEN_FILES,
    )
    afterTest(registry.stop)
    const closeSockets = await openSilentSockets(registry.url, SILENT)
    afterTest(closeSockets)

    const caller = createRegistryCaller(4)
    afterTest(caller.close)
    const put = await caller.call(registry.url, 'PUT', 'vm-1', '{}')
    const get = await caller.call(registry.url, 'GET', 'vm-1')
    const healthy = await fetch(new URL('/healthz', registry.url))

    expect([put.status, get.status, healthy.status]).toEqual([200, 200, 200])
    expect(registry.isAlive()).toBe(true)
  })
})
