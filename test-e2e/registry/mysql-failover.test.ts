import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterTest } from 'workspace/after-test'
import { type DatabaseServer, findMariadb, startMariadb } from 'workspace/database-server'
import { describeWithTools } from 'workspace/required-tools'
import { loadWithRestarts } from '../support/load-with-restarts.ts'
import { administer, createRegistryUser, settingsAt, socketOf } from '../support/mariadb-login.ts'
import { createRegistryCaller, startRegistry } from '../support/registry-process.ts'
import { startSwitchingProxy } from '../support/switching-proxy.ts'

const WRITES = 300
const CLIENTS = 12

describeWithTools({ tool: 'mariadbd-safe', package: 'mariadb-server' }, 'a registry whose MariaDB fails over', () => {
  let folder: string
  let old: DatabaseServer
  let next: DatabaseServer

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    ;[old, next] = await Promise.all([startMariadb(findMariadb() ?? ''), startMariadb(findMariadb() ?? '')])
    for (const server of [old, next]) createRegistryUser(server)
  })
  afterAll(async () => {
    await Promise.all([old?.stop(), next?.stop()])
    await rm(folder, { recursive: true, force: true })
  })

  it('by force, behind one address: loses no acknowledged write, and answers 503 with Retry-After in between', async () => {
    const proxy = await startSwitchingProxy(socketOf(old), path.join(folder, 'proxy'))
    afterTest(proxy.close)
    const registry = await startRegistry(folder, 'forced', settingsAt(proxy.address))
    afterTest(registry.stop)
    const caller = createRegistryCaller(CLIENTS)
    afterTest(caller.close)

    const result = await loadWithRestarts({
      writes: WRITES,
      clients: CLIENTS,
      // Another process takes over what the first one had on its disk, as with shared storage.
      restarts: [() => old.restart('SIGKILL')],
      caller,
      url: () => registry.url,
    })

    expect(registry.isAlive()).toBe(true)
    expect(result).toMatchObject({ lost: [], otherStatuses: [], unanswered: 0, withoutRetryAfter: 0 })
  })

  it('as planned, where the old server lives on and takes no writes: goes to the new one', async () => {
    // The table is on both, as a replica has it.
    const prepared = await startRegistry(folder, 'next', settingsAt(socketOf(next)))
    await prepared.stop()
    const proxy = await startSwitchingProxy(socketOf(old), path.join(folder, 'proxy'))
    afterTest(proxy.close)
    const registry = await startRegistry(folder, 'planned', settingsAt(proxy.address))
    afterTest(registry.stop)
    const caller = createRegistryCaller(CLIENTS)
    afterTest(caller.close)
    const write = () => Promise.all(Array.from({ length: CLIENTS }, (_, number) => caller.call(registry.url, 'PUT', `vm-${number}`, '{}')))
    await write()

    administer(old, 'set global read_only = on')
    afterTest(() => administer(old, 'set global read_only = off'))
    proxy.to(socketOf(next))
    const refused = await write()
    const again = await write()

    const statuses = new Set([...refused, ...again].map(({ status }) => status))
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(again.map(({ status }) => status)).toEqual(Array.from({ length: CLIENTS }, () => 200))
  })
})
