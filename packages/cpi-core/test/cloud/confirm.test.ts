import { CloudStackError } from 'cloudstack-client'
import type { Fault } from 'cloudstack-emulator'
import { confirm } from '../../src/cloud/confirm.ts'
import { configure } from '../../src/config/configure.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { configFile } from '../support/requests.ts'

type Prepared = readonly [method: string, ...args: unknown[]]

const CHANGES: Readonly<Record<string, readonly [command: string, prepare: (box: Box) => Promise<Prepared>]>> = {
  attach_disk: ['attachVolume', async (box) => ['attach_disk', await createVm(box), await createDisk(box)]],
  detach_disk: [
    'detachVolume',
    async (box) => {
      const [vm, disk] = [await createVm(box), await createDisk(box)]
      await box.run('attach_disk', vm, disk)
      return ['detach_disk', vm, disk]
    },
  ],
  resize_disk: ['resizeVolume', async (box) => ['resize_disk', await createDisk(box), 4096]],
  update_disk: ['resizeVolume', async (box) => ['update_disk', await createDisk(box), 4096, { disk_offering: 'disk-custom' }]],
  snapshot_disk: [
    'createSnapshot',
    async (box) => {
      const disk = await createDisk(box)
      await box.run('attach_disk', await createVm(box), disk)
      return ['snapshot_disk', disk, {}]
    },
  ],
  reboot_vm: ['rebootVirtualMachine', async (box) => ['reboot_vm', await createVm(box)]],
  delete_vm: ['stopVirtualMachine', async (box) => ['delete_vm', await createVm(box)]],
}

/** CloudStack does once what was asked for, and its job says that it failed. */
function failWhatWasDone(box: Box, command: string): void {
  const { jobs } = box.emulator.cloud
  const update = jobs.update.bind(jobs)
  let isOver = false
  jobs.update = (id, changes) => {
    const isDone = !isOver && jobs.get(id)?.command === command && changes.status === 1
    isOver ||= isDone
    return update(id, isDone ? { ...changes, status: 2, result: { kind: 'runtime', text: 'failed although done', plain: false } } : changes)
  }
}

/** CloudStack answers with a job that succeeds, and does nothing. */
function succeedWithoutEffect(box: Box, command: string): void {
  const { handlers } = box.emulator.wire
  const handler = handlers.get(command)
  if (handler === undefined) throw new Error(`no command ${command}`)
  const idle = { ...handler, run: () => ({ kind: 'job' as const, plan: { durationMs: 1000, finish: () => ({ volume: {} }) } }) }
  ;(handlers as Map<string, unknown>).set(command, idle)
  restore.push(() => (handlers as Map<string, unknown>).set(command, handler))
}

const restore: (() => void)[] = []
afterEach(() => {
  for (const undo of restore.splice(0)) undo()
})

describe.each(Object.entries(CHANGES))('%s', (_method, [command, prepare]) => {
  it('succeeds when the job did its work and says that it failed', async () => {
    const box = cpiInABox()
    const [method, ...args] = await prepare(box)
    failWhatWasDone(box, command)

    expect(await box.call(method, ...args)).toMatchObject({ error: null })
  })

  it.each([0, 1000, 8000, 20_000])('succeeds when a proxy answered 504 and the work was done %i ms later', async (workDelayMs) => {
    const box = cpiInABox()
    const [method, ...args] = await prepare(box)
    const fault: Fault = { command, nth: 1, phase: 'after', kind: 'garbage', code: 504, text: '<html>504', workDelayMs }
    box.emulator.faults.add([fault])

    expect(await box.call(method, ...args)).toMatchObject({ error: null })
    expect(box.commands().filter((entry) => entry.command === command)).toHaveLength(['reboot_vm', 'delete_vm'].includes(method) ? 2 : 1)
  })
})

describe('a job that says that it succeeded and changed nothing', () => {
  it.each(['attach_disk', 'detach_disk', 'resize_disk', 'update_disk', 'snapshot_disk'])('makes %s fail', async (name) => {
    const box = cpiInABox()
    const [command, prepare] = CHANGES[name] ?? ['', async () => ['']]
    const [method, ...args] = await prepare(box)
    succeedWithoutEffect(box, command)

    const { error } = await box.call(method, ...args)

    // What creates is told by its answer already: that of a snapshot must hold an id.
    expect(error?.message).toMatch(name === 'snapshot_disk' ? /its id is missing/ : /CloudStack says that .* but it was not/)
  })
})

describe('a change that failed', () => {
  const error = (kind: 'cancelled' | 'job-failed') => new CloudStackError(kind, { kind, command: 'attachVolume', retryable: false })
  const tools = () => ({ clock: fakeClock(), signal: new AbortController().signal, config: configure(configFile(), {}).config })
  const refuse = async () => {
    throw new Error('a look that fails, too')
  }

  it('is not looked at once the process is told to end', async () => {
    const cancelled = error('cancelled')
    let looks = 0

    const look = async () => {
      looks += 1
      return true
    }
    const confirmed = confirm(tools(), { what: 'a disk was attached', ask: () => Promise.reject(cancelled), look })

    await expect(confirmed).rejects.toBe(cancelled)
    expect(looks).toBe(0)
  })

  it('is reported with its own failure, also if it could not be looked at', async () => {
    const failed = error('job-failed')

    await expect(confirm(tools(), { what: 'a disk was attached', ask: () => Promise.reject(failed), look: refuse })).rejects.toBe(failed)
  })
})

describe('a change that succeeded', () => {
  it('and cannot be looked at fails with the failure of the look', async () => {
    const tools = { clock: fakeClock(), signal: new AbortController().signal, config: configure(configFile(), {}).config }
    const look = async () => Promise.reject(new Error('the look failed'))

    await expect(confirm(tools, { what: 'a disk was attached', ask: async () => ({}), look })).rejects.toThrow('the look failed')
  })

  it.each([
    [8000, true],
    [12_000, false],
  ])('and is not shown for %i ms is confirmed: %p', async (lateMs, isConfirmed) => {
    const clock = fakeClock()
    const shownMs = clock.nowMs() + lateMs
    const tools = { clock, signal: new AbortController().signal, config: configure(configFile(), {}).config }

    const confirmed = confirm(tools, {
      what: 'a disk was attached',
      ask: async () => ({}),
      look: async () => (clock.nowMs() >= shownMs ? true : undefined),
    })

    if (isConfirmed) expect(await confirmed).toBe(true)
    else await expect(confirmed).rejects.toThrow('CloudStack says that a disk was attached, but it was not')
  })
})

describe('a machine that is being migrated, stopped or started', () => {
  it.each(['attach_disk', 'detach_disk', 'reboot_vm'])('is waited for by %s', async (name) => {
    const box = cpiInABox()
    const { cloud } = box.emulator
    const [, prepare] = CHANGES[name] ?? ['', async () => ['']]
    const [method, ...args] = await prepare(box)
    const id = String(args[0])
    cloud.machines.update(id, { state: 'Migrating' })
    cloud.scheduler.at(cloud.nowMs() + 30_000, () => void cloud.machines.update(id, { state: 'Running' }))

    expect(await box.call(method, ...args)).toMatchObject({ error: null })
    expect(box.logged).toContainEqual(expect.stringContaining('is Migrating, waiting'))
  })
})
