import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterTest } from 'workspace/after-test'
import { findMariadb } from 'workspace/database-server'
import { describeWithTools } from 'workspace/required-tools'
import { loadWithRestarts } from '../support/load-with-restarts.ts'
import { administer, settingsAt, socketOf } from '../support/mariadb-login.ts'
import { createRegistryCaller, type RegistryAnswer, startRegistry } from '../support/registry-process.ts'
import { type SemiSynchronousPair, startSemiSynchronousPair } from '../support/semi-synchronous-pair.ts'
import { startSwitchingProxy } from '../support/switching-proxy.ts'

const WRITES = 300
const CLIENTS = 12

describeWithTools({ tool: 'mariadbd-safe', package: 'mariadb-server' }, 'a registry whose MariaDB has a semi-synchronous replica', () => {
  let folder: string
  let pair: SemiSynchronousPair

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    pair = await startSemiSynchronousPair(findMariadb() ?? '')
  })
  afterAll(async () => {
    await pair?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('follows when the primary dies: neither reads nor writes on the replica before its promotion, and loses no acknowledged write', async () => {
    const address = await startSwitchingProxy(socketOf(pair.primary), path.join(folder, 'proxy'))
    afterTest(address.close)
    const registry = await startRegistry(folder, 'registry', settingsAt(address.address))
    afterTest(registry.stop)
    const caller = createRegistryCaller(CLIENTS + 1)
    afterTest(caller.close)
    let beforePromotion: RegistryAnswer | undefined
    let unsent = ''

    const result = await loadWithRestarts({
      writes: WRITES,
      clients: CLIENTS,
      restarts: [
        async () => {
          unsent = administer(pair.primary, "show status like 'Rpl_semi_sync_master_no_tx'")
          await pair.primary.kill()
          address.to(socketOf(pair.replica))
          beforePromotion = await caller.call(registry.url, 'GET', 'vm-0-0')
          pair.promote()
        },
      ],
      caller,
      url: () => registry.url,
      timeLimitSeconds: 60,
    })

    expect(registry.isAlive()).toBe(true)
    expect(unsent.trim()).toMatch(/\t0$/)
    expect([beforePromotion?.status, beforePromotion?.retryAfter]).toEqual([503, '1'])
    expect(result).toMatchObject({ acknowledged: WRITES, restarted: 1, lost: [], otherStatuses: [], unanswered: 0, withoutRetryAfter: 0 })
    expect(result.unavailable).toBeGreaterThan(0)
  })
})
