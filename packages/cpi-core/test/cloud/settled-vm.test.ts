import { CloudStackError } from 'cloudstack-client'
import { requireVm } from '../../src/cloud/find-vm.ts'
import { isTransient, whenSettled } from '../../src/cloud/settled-vm.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'

const TRANSIENT = ['Starting', 'Stopping', 'Migrating'] as const

const refused = (isUncertain = false) =>
  new CloudStackError('refused', { kind: 'invalid-request', command: 'attachVolume', retryable: false, isUncertain })

async function stage() {
  const box = cpiInABox()
  const id = await createVm(box)
  const { cloud: state, clock } = box.emulator
  const cloud = clientOf(box)
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }
  return {
    tools: { cloud, clock, log, signal: new AbortController().signal },
    machine: await requireVm(cloud, id),
    /** Puts the machine into a state that ends by itself. */
    move(transient: (typeof TRANSIENT)[number]) {
      state.machines.update(id, { state: transient })
      state.scheduler.at(state.nowMs() + 30_000, () => void state.machines.update(id, { state: 'Running' }))
    },
  }
}

it.each([
  ['Starting', true],
  ['Stopping', true],
  ['Migrating', true],
  ['Restoring', true],
  ['Running', false],
  ['Stopped', false],
  ['Error', false],
  [undefined, false],
])('the state %s ends by itself: %p', (state, expected) => {
  expect(isTransient(state === undefined ? {} : { state })).toBe(expected)
})

describe('something that is done with a machine', () => {
  it.each(TRANSIENT)('waits while it is %s, and is done again if that began after it was looked at', async (state) => {
    const { tools, machine, move } = await stage()
    const seen: unknown[] = []

    await whenSettled(tools, machine, async (settled) => {
      seen.push(settled.state)
      if (seen.length > 1) return
      move(state)
      throw refused()
    })

    expect(seen).toEqual(['Running', 'Running'])
  })

  it('is not done again on a machine that stays as it is', async () => {
    const { tools, machine } = await stage()
    const error = refused()
    let times = 0

    const done = whenSettled(tools, machine, async () => {
      times += 1
      throw error
    })

    await expect(done).rejects.toBe(error)
    expect(times).toBe(1)
  })

  it.each(['attach_disk', 'reboot_vm', 'delete_vm'])('by %s until the time is over names the machine and its state', async (method) => {
    const box = cpiInABox({ cloudstack: { timeout: { global: 60 } } })
    const id = await createVm(box)
    box.emulator.cloud.machines.update(id, { state: 'Migrating' })
    const refusing = { phase: 'before', kind: 'error', code: 530, text: 'not now' } as const
    for (const command of ['stopVirtualMachine', 'destroyVirtualMachine'])
      box.emulator.faults.add(Array.from({ length: 60 }, (_, index) => ({ ...refusing, command, nth: index + 1 })))

    const { error } = await box.call(method, id, ...(method === 'attach_disk' ? [await createDisk(box)] : []))

    expect(error?.message).toMatch(/^VM "vm-.*" \(.*\) is still Migrating, and the time limit .* see in CloudStack what keeps it there/)
  })

  it.each([
    ['Unknown', 'Unknown'],
    ['', 'in no state'],
  ])('that is refused for an unusual state names the machine and its state: "%s"', async (state, shown) => {
    const box = cpiInABox()
    const [id, disk] = [await createVm(box), await createDisk(box)]
    box.emulator.cloud.machines.update(id, { state: state as 'Running' })

    const { error } = await box.call('attach_disk', id, disk)

    expect(error?.message).toMatch(/^VM "vm-.*" \(.*\) is .*: attachVolume failed .*running or stopped/)
    expect(error?.message).toContain(`) is ${shown}: `)
  })

  it('is not done again if it may still be carried out', async () => {
    const { tools, machine, move } = await stage()
    const error = refused(true)
    let times = 0

    const done = whenSettled(tools, machine, async () => {
      times += 1
      move('Migrating')
      throw error
    })

    await expect(done).rejects.toBe(error)
    expect(times).toBe(1)
  })
})
