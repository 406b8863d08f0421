import { listVolumes } from 'cloudstack-client/api'
import { configure } from '../../src/config/configure.ts'
import type { Locks, Services } from '../../src/dependencies.ts'
import { dependenciesFor } from '../../src/dispatch/perform.ts'
import { methods } from '../../src/methods.ts'
import type { CpiRequest } from '../../src/protocol/request.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments, leftIn } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { configFile } from '../support/requests.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

describe('a call that waits for the lock of another process', () => {
  it('ends when it is told to, and undoes what it had made', async () => {
    const controller = new AbortController()
    const held: Locks = {
      hold: async (_name, _critical, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
          controller.abort(new Error('the CPI received SIGTERM'))
        }),
    }
    const box = cpiInABox({ locks: held, signal: controller.signal })

    const { error } = await box.call('create_vm', ...createVmArguments(box, { properties: { lbs: [LB] } }))

    expect(error).toMatchObject({ type: 'Bosh::Clouds::VMCreationFailed', ok_to_retry: false })
    expect(error?.message).toContain('create_vm was told to stop: the CPI received SIGTERM')
    box.emulator.advanceMs(60_000)
    expect(leftIn(box)).toEqual([])
  })

  it('says how much of its time limit is left', async () => {
    const left: (number | undefined)[] = []
    const free: Locks = {
      hold: async (_name, critical, { leftMs } = {}) => {
        left.push(leftMs?.())
        return critical()
      },
    }
    const box = cpiInABox({ locks: free, cloudstack: { timeout: { create_vm: 300 } } })

    await box.run('create_vm', ...createVmArguments(box, { properties: { lbs: [LB] } }))

    expect(left.every((ms) => ms !== undefined && ms > 0 && ms < 300_000)).toBe(true)
  })
})

describe('a configuration with settings that have no effect', () => {
  it('is used, and each of them is said', async () => {
    const box = cpiInABox({ cloudstack: { vm_create_delay: 10, vm_expunge_delay: 10 } })

    const { error } = await box.call('has_vm', 'vm')

    expect(error).toBeNull()
    expect(box.logged.slice(0, 2)).toEqual([
      expect.stringMatching(/^warn .*"vm_create_delay" has no effect/),
      expect.stringMatching(/^warn .*"vm_expunge_delay" has no effect/),
    ])
  })
})

describe('a configuration that holds what is not text', () => {
  it('is refused with the place', async () => {
    const { error } = await cpiInABox({ cloudstack: { default_zone: 'zone-\ud800' } }).call('has_vm', 'vm')

    expect(error?.message).toMatch(
      /the configuration holds half of a surrogate pair, which is not text, at "cloud\.properties\.cloudstack\.default_zone"/,
    )
  })
})

describe('a call in a project', () => {
  it('does there what it does, and what it undoes', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const cloud = cannedCloud({ listProjects: { count: 1, project: [{ id: 'the-project', name: 'apps' }] } }, sent)
    const services = { cloud, clock: fakeClock() } as unknown as Services
    const { config } = configure(configFile({ project: 'apps' }), {})
    const entry = methods['has_vm']
    if (entry === undefined) throw new Error('no has_vm')

    const deps = await dependenciesFor(entry, services, config, { method: 'has_vm' } as CpiRequest, new AbortController().signal)
    await deps.cloud.list(listVolumes, {})
    await deps.cleanup.list(listVolumes, {})

    const lists = sent.filter(({ command }) => command === 'listVolumes')
    expect(lists.map(({ projectid }) => projectid)).toEqual(['the-project', 'the-project'])
  })
})

describe('a call that fails', () => {
  it('logs where, for whoever looks for the fault, and says in its answer only why', async () => {
    const box = cpiInABox()

    const { error } = await box.call('attach_disk', 'no-such-vm', 'no-such-disk')

    expect(box.logged).toContain('warn attach_disk failed, undoing what it had begun')
    expect(box.logged.filter((line) => /^debug .*\n {4}at /s.test(line))).toHaveLength(1)
    expect(error?.message).not.toContain('\n')
  })
})

describe('the patience for answers that were lost', () => {
  it.each([
    ['its own, if the method has more time', { uncertain: 30, create_volume: 300 }, 30],
    ['that of the method, if this has less', { uncertain: 3000, create_volume: 40 }, 40],
  ])('is %s', async (_what, timeout, seconds) => {
    const box = cpiInABox({ cloudstack: { timeout } })
    box.emulator.faults.add([{ command: 'createVolume', nth: 1, phase: 'before', kind: 'garbage', code: 504, text: '<html>504</html>' }])
    const startMs = box.emulator.clock.nowMs()

    const { error } = await box.call('create_disk', 2048, {}, null)

    const tookMs = box.emulator.clock.nowMs() - startMs
    expect(error?.message).toMatch(/createVolume was not answered, .* may still be made/)
    expect(tookMs).toBeGreaterThanOrEqual(seconds * 1000)
    expect(tookMs).toBeLessThan((seconds + 10) * 1000)
  })
})
