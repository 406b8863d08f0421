import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createWorkplace } from '../support/cpi-config.ts'
import { createRegistryCaller, startRegistry } from '../support/registry-process.ts'

/** More than the registry may open files; with a limit of 1,024, ten thousand behave the same. */
const SILENT = 1_000
const OPEN_FILES = 256

describe('a registry with a small limit of open files', () => {
  it(`answers real callers and the operator while ${SILENT} sockets are silent`, async () => {
    const workplace = await createWorkplace()
    const registry = await startRegistry(
      workplace.folder,
      'registry',
      { adapter: 'sqlite', database: `${workplace.folder}/registry.db` },
      0,
      OPEN_FILES,
    )
    const sockets: Socket[] = []
    for (let number = 0; number < SILENT; number++) {
      const socket = connect(Number(registry.url.port), registry.url.hostname).on('error', () => undefined)
      sockets.push(socket)
      await Promise.race([once(socket, 'connect'), once(socket, 'close')])
    }

    const caller = createRegistryCaller(4)
    const put = await caller.call(registry.url, 'PUT', 'vm-1', '{}')
    const get = await caller.call(registry.url, 'GET', 'vm-1')
    const healthy = await fetch(new URL('/healthz', registry.url))

    expect([put.status, get.status, healthy.status]).toEqual([200, 200, 200])
    expect(registry.isAlive()).toBe(true)
    for (const socket of sockets) socket.destroy()
    caller.close()
    await registry.stop()
    await workplace.remove()
  })
})
