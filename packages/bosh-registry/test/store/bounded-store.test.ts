import { afterTest } from 'workspace/after-test'
import { boundStore } from '../../src/store/bounded-store.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import type { SettingsStore } from '../../src/store/settings-store.ts'
import type { StoreClock } from '../../src/store/store-clock.ts'
import { StoreUnavailable } from '../../src/store/store-unavailable.ts'
import { registryInABox } from '../support/registry-in-a-box.ts'

const never = () => new Promise<never>(() => undefined)

/** Its alarms ring when told. */
function createHeldClock() {
  const alarms = new Set<() => void>()
  const clock: StoreClock = {
    nowMs: () => 0,
    sleepMs: never,
    setAlarm: (_durationMs, alarm) => {
      alarms.add(alarm)
      return () => void alarms.delete(alarm)
    },
  }
  return {
    clock,
    alarms,
    ring: () => {
      for (const alarm of alarms) alarm()
    },
  }
}

const failing: SettingsStore = {
  ...createMemoryStore(),
  read: async () => {
    throw new Error('terminating connection due to administrator command')
  },
}

describe('a store with limits', () => {
  it('does not keep a caller waiting longer than the limit, and tells the store that nobody waits any more', async () => {
    const { clock, ring, alarms } = createHeldClock()
    let isAbandoned = (): boolean => false
    const stuck: SettingsStore = {
      ...createMemoryStore(),
      write: (_id, _settings, isTooLate = isAbandoned) => {
        isAbandoned = isTooLate
        return never()
      },
    }

    const written = boundStore(stuck, clock).write('vm-1', '{}')
    expect(isAbandoned()).toBe(false)
    ring()

    await expect(written).rejects.toThrow('the database did not answer within 8000 ms')
    expect(isAbandoned()).toBe(true)
    expect(alarms.size).toBe(1)
  })

  it('refuses immediately when too many already wait', async () => {
    const { clock } = createHeldClock()
    const store = boundStore({ ...createMemoryStore(), read: never }, clock, { operationMs: 1, pingMs: 1, maxPending: 2 })
    void store.read('vm-1')
    void store.read('vm-1')

    await expect(store.read('vm-1')).rejects.toThrow('2 requests already wait for the database')
  })

  it('takes the next one when another is done, and keeps no alarm of it', async () => {
    const { clock, alarms } = createHeldClock()
    const store = boundStore(createMemoryStore(), clock, { operationMs: 1, pingMs: 1, maxPending: 1 })

    for (let round = 0; round < 3; round++) await store.write('vm-1', `${round}`)

    expect(await store.read('vm-1')).toBe('2')
    expect(alarms.size).toBe(0)
  })

  it('turns every failure of the database into "unavailable", with its reason', async () => {
    const error = await boundStore(failing, createHeldClock().clock)
      .read('vm-1')
      .catch((thrown: unknown) => thrown)

    expect(error).toBeInstanceOf(StoreUnavailable)
    expect(error).toMatchObject({ cause: { message: 'terminating connection due to administrator command' } })
  })

  it('makes the server respond with 503 and Retry-After', async () => {
    const box = await registryInABox({ store: boundStore(failing, createHeldClock().clock) })
    afterTest(box.close)

    const { status, body, headers } = await box.call('GET', '/instances/vm-1/settings')

    expect([status, body, headers.get('retry-after')]).toEqual([503, { status: 'error' }, '1'])
    expect(box.lines.join()).toContain('terminating connection due to administrator command')
  })
})
