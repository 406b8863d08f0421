import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { memorySettings } from '../support/memory-settings.ts'

const REGISTRY = { registry: { endpoint: 'http://10.0.0.6:25777', user: 'admin', password: 'admin-password' } }

function oldBox(more: object = {}) {
  const settings = memorySettings()
  return { settings, box: cpiInABox({ settings, properties: REGISTRY, ...more }) }
}

describe('a director of API version 1', () => {
  it('gets the cid alone, and the settings go to the registry under the name of the machine', async () => {
    const { box, settings } = oldBox({ apiVersion: 1, stemcellApiVersion: undefined })

    const vm = (await box.run('create_vm', ...createVmArguments(box))) as string

    expect(vm).toMatch(/^[0-9a-f-]{36}$/)
    const machine = box.emulator.cloud.machines.get(vm)
    expect([...settings.documents]).toEqual([
      [machine?.name, expect.objectContaining({ agent_id: 'agent-1', networks: { default: expect.anything() } })],
    ])
    const userData = JSON.parse(Buffer.from(machine?.userData ?? '', 'base64').toString('utf8'))
    expect(userData).toMatchObject({
      registry: { endpoint: 'http://admin:admin-password@10.0.0.6:25777' },
      server: { name: machine?.name },
      dns: { nameserver: ['10.1.1.1'] },
    })
    expect(userData).not.toHaveProperty('env')
  })

  it('attaches and detaches by way of the registry, with null as answer', async () => {
    const { box, settings } = oldBox({ apiVersion: 1, stemcellApiVersion: undefined })
    const vm = (await box.run('create_vm', ...createVmArguments(box))) as string
    const disk = await createDisk(box)
    const disks = () => [...settings.documents.values()][0]?.['disks']

    expect(await box.run('attach_disk', vm, disk)).toBeNull()
    expect(disks()).toMatchObject({ persistent: { [disk]: { path: expect.stringContaining('/dev/') } } })

    expect(await box.run('detach_disk', vm, disk)).toBeNull()
    expect(disks()).toMatchObject({ persistent: {} })
  })

  it('gets an error that names the missing registry', async () => {
    const box = cpiInABox({ apiVersion: 1, stemcellApiVersion: undefined })

    expectFailure(await box.call('create_vm', ...createVmArguments(box)), 'Bosh::Clouds::CloudError', /needs a registry/)
    expect(leftIn(box)).toEqual([])
  })

  it('loses the settings of a machine that could not be made', async () => {
    const { box, settings } = oldBox({ apiVersion: 1 })
    box.emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 533 }])

    await box.call('create_vm', ...createVmArguments(box))

    expect(settings.documents.size).toBe(0)
    expect(leftIn(box)).toEqual([])
  })
})

describe('an old stemcell under a new director', () => {
  it('has its disks in the registry, and the director gets the hint as well', async () => {
    const { box, settings } = oldBox({ stemcellApiVersion: 1 })
    const vm = await createVm(box)
    const disk = await createDisk(box)

    const hint = await box.run('attach_disk', vm, disk)

    expect(hint).toEqual({ path: expect.any(String) })
    expect([...settings.documents.values()][0]).toMatchObject({ disks: { persistent: { [disk]: hint } } })
  })

  it('does not make calls fail that never say which stemcell it is, although no registry is configured', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    const silent = box.with({ stemcellApiVersion: undefined })

    for (const [method, ...args] of [
      ['attach_disk', vm, disk],
      ['detach_disk', vm, disk],
      ['has_vm', vm],
      ['delete_vm', vm],
      ['delete_disk', disk],
    ] as const) {
      expect((await silent.call(method, ...args)).error).toBeNull()
    }
  })

  it('named as version 1 after an interrupted delete-env does not make deletions fail', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    const named = box.with({ stemcellApiVersion: 1 })

    expect((await named.call('delete_disk', disk)).error).toBeNull()
    expect((await named.call('delete_stemcell', '00000000-0000-4000-8000-000000000000')).error).toBeNull()
  })
})

describe('a registry that is not configured', () => {
  const VERSIONS = [1, 2, 3].flatMap((apiVersion) => [undefined, 1, 2, 3].map((stemcellApiVersion) => ({ apiVersion, stemcellApiVersion })))

  it.each(VERSIONS)('is needed by no call but create_vm and attach_disk: %j', async (versions) => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', vm, disk)
    const caller = box.with(versions)
    const snapshot = await caller.run('snapshot_disk', disk, {})

    for (const [method, ...args] of [
      ['set_vm_metadata', vm, { job: 'a' }],
      ['set_disk_metadata', disk, { deployment: 'a' }],
      ['has_disk', disk],
      ['get_disks', vm],
      ['reboot_vm', vm],
      ['delete_snapshot', snapshot],
      ['detach_disk', vm, disk],
      ['resize_disk', disk, 4096],
      ['update_disk', disk, 5120, {}],
      ['create_disk', 1024, {}, vm],
      ['delete_vm', vm],
      ['delete_disk', disk],
      ['delete_stemcell', '00000000-0000-4000-8000-000000000000'],
    ] as const) {
      expect([method, (await caller.call(method, ...args)).error]).toEqual([method, null])
    }
  })

  it('makes attach_disk of version 1 fail before anything is attached', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    expectFailure(await box.with({ apiVersion: 1 }).call('attach_disk', vm, disk), 'Bosh::Clouds::CloudError', /needs a registry/)
    expect(box.commands().some(({ command }) => command === 'attachVolume')).toBe(false)
  })
})

describe('a registry that does not know a machine', () => {
  it('has nothing to forget when a disk is detached', async () => {
    const { box, settings } = oldBox({ stemcellApiVersion: 1 })
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', vm, disk)
    settings.documents.clear()

    expect(await box.run('detach_disk', vm, disk)).toBeNull()
    expectFailure(await box.call('detach_disk', vm, disk), 'Bosh::Clouds::DiskNotAttached', /is not attached/)
  })

  it('makes attach_disk fail where the agent would learn of the disk in no other way, and it is detached again', async () => {
    const { box, settings } = oldBox({ stemcellApiVersion: 1 })
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    settings.documents.clear()

    expectFailure(await box.call('attach_disk', vm, disk), 'Bosh::Clouds::CloudError', /has no settings in the registry/)
    expect(box.emulator.cloud.volumes.get(disk)?.machineId).toBeUndefined()
  })
})
