import type { SettingsStore } from '../../src/settings-store.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { memorySettings } from '../support/memory-settings.ts'

/** A machine of an old agent and a disk, with the settings of both in a registry. */
async function oldAgent() {
  const settings = memorySettings()
  const old = { settings, properties: { registry: { endpoint: 'http://10.0.0.6:25777' } }, stemcellApiVersion: 1 }
  const box = cpiInABox(old)
  const [vm, disk] = [await createVm(box), await createDisk(box)]
  const persistent = () =>
    [...settings.documents.values()].flatMap(({ disks }) => Object.keys((disks as { persistent: object }).persistent))
  return { box, settings, vm, disk, persistent, holder: () => box.emulator.cloud.volumes.get(disk)?.machineId }
}

describe('the settings of an agent that learns of its disks from the registry', () => {
  it('are as they were after a disk could not be recorded, although the registry had taken it', async () => {
    const { box, settings, vm, disk, persistent, holder } = await oldAgent()
    let writes = 0
    const losing: SettingsStore = {
      ...settings,
      async write(id, document) {
        await settings.write(id, document)
        writes += 1
        if (writes === 1) throw new Error('the answer was lost')
      },
    }

    const { error } = await box.with({ settings: losing }).call('attach_disk', vm, disk)

    expect(error?.message).toContain('the answer was lost')
    expect(persistent()).toEqual([])
    expect(holder()).toBeUndefined()
  })

  it('are the same but for the disk, and as they were once it is detached', async () => {
    const { box, settings, vm, disk } = await oldAgent()
    const before = structuredClone([...settings.documents])

    await box.run('attach_disk', vm, disk)
    const [[id, attached] = []] = settings.documents
    expect([[id, { ...attached, disks: before[0]?.[1]['disks'] }]]).toEqual(before)

    await box.run('detach_disk', vm, disk)
    expect([...settings.documents]).toEqual(before)
  })

  it('lose a disk that the machine does not have any more, although its detachment fails for that', async () => {
    const { box, vm, disk, persistent } = await oldAgent()
    await box.run('attach_disk', vm, disk)
    box.emulator.cloud.volumes.update(disk, { machineId: undefined, deviceId: undefined })

    expectFailure(await box.call('detach_disk', vm, disk), 'Bosh::Clouds::DiskNotAttached', /is not attached to VM/)

    expect(persistent()).toEqual([])
  })

  it('are not made for a machine that has none', async () => {
    const { box, settings, vm, disk } = await oldAgent()
    await box.run('attach_disk', vm, disk)
    settings.documents.clear()

    await box.run('detach_disk', vm, disk)

    expect([...settings.documents]).toEqual([])
  })

  it('learn of a disk also from a call that does not say which stemcell the machine has', async () => {
    const { box, vm, disk, persistent } = await oldAgent()

    await box.with({ stemcellApiVersion: undefined }).run('attach_disk', vm, disk)

    expect(persistent()).toEqual([disk])
  })

  it.each([
    [1, undefined],
    [1, 1],
    [2, 1],
  ])('are missed by a director of version %i and a stemcell of version %p', async (apiVersion, stemcellApiVersion) => {
    const { box, settings, vm, disk, holder } = await oldAgent()
    settings.documents.clear()

    const answer = await box.with({ apiVersion, stemcellApiVersion }).call('attach_disk', vm, disk)

    expectFailure(answer, 'Bosh::Clouds::CloudError', /has no settings in the registry, where its agent looks for its disks/)
    expect(holder()).toBeUndefined()
  })

  it('keep a disk that could not be detached', async () => {
    const { box, vm, disk, persistent, holder } = await oldAgent()
    await box.run('attach_disk', vm, disk)
    box.emulator.faults.add([{ command: 'detachVolume', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'not today' }])

    expectFailure(await box.call('detach_disk', vm, disk), 'Bosh::Clouds::CloudError', /not today/)

    expect(persistent()).toEqual([disk])
    expect(holder()).toBe(vm)
  })
})

describe('a disk that was attached before the call', () => {
  it('stays attached although the call fails', async () => {
    const { box, settings, vm, disk, holder } = await oldAgent()
    await box.run('attach_disk', vm, disk)
    const away: SettingsStore = { ...settings, write: async () => Promise.reject(new Error('the registry is away')) }

    const { error } = await box.with({ settings: away }).call('attach_disk', vm, disk)

    expect(error?.message).toContain('the registry is away')
    expect(holder()).toBe(vm)
  })
})
