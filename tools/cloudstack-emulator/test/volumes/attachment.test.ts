import { dig } from '../../src/conform/flow.ts'
import { type Stage, stage } from '../support.ts'

/** A new volume, and a machine to attach it to. */
async function pair(on: Stage): Promise<{ readonly volume: string; readonly machine: string; readonly attach: object }> {
  const machine = await on.deploy()
  const created = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })
  const volume = String(dig(created, 'volume.id'))
  return { volume, machine, attach: { id: volume, virtualmachineid: machine } }
}

describe('attaching a volume', () => {
  it('is refused across zones', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const { volume, attach } = await pair(on)
    const other = [...cloud.zones.all()].find(({ id }) => id !== on.ids.zone)?.id ?? ''
    cloud.volumes.update(volume, { zoneId: other })

    expect(await on.refusal('attachVolume', { ...attach })).toBe('Please specify a VM that is in the same zone as the volume.')
    expect(cloud.volumes.get(volume)?.machineId).toBeUndefined()
  })

  it.each([
    ['Error', 'Please specify a VM that is either running or stopped.'],
    ['Destroyed', 'Please specify a VM that is either running or stopped.'],
  ] as const)('is refused for a machine in state %s', async (state, text) => {
    const on = stage()
    const { machine, attach } = await pair(on)
    on.emulator.cloud.machines.update(machine, { state })

    expect(await on.refusal('attachVolume', { ...attach }, 'admin')).toBe(text)
  })

  it.each(['Creating', 'NotUploaded', 'UploadError'] as const)('is refused for a volume in state %s', async (state) => {
    const on = stage()
    const { volume, attach } = await pair(on)
    on.emulator.cloud.volumes.update(volume, { state })

    expect(await on.refusal('attachVolume', { ...attach })).toBe('Volume state must be in Allocated, Ready or in Uploaded state')
  })

  it('is refused for volume and machine of different accounts, even to administrators', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const { volume, attach } = await pair(on)
    cloud.volumes.update(volume, { accountId: cloud.accounts.by('name', 'other')[0]?.id ?? '' })

    expect(await on.refusal('attachVolume', { ...attach }, 'admin')).toMatch(
      /^Entity .* and entity VolumeObject .* belong to different accounts$/,
    )
  })

  it("is refused for a volume on another hypervisor's storage", async () => {
    const on = stage()
    const { cloud } = on.emulator
    const { volume, attach } = await pair(on)
    const xen = [...cloud.clusters.all()].find(({ hypervisor }) => hypervisor === 'XenServer')
    cloud.volumes.update(volume, {
      poolId: [...cloud.storagePools.all()].find(({ clusterId }) => clusterId === xen?.id)?.id,
      state: 'Ready',
    })

    expect(await on.refusal('attachVolume', { ...attach })).toBe("Can't attach a volume created by: XenServer to a KVM vm")
  })

  it("counts an uploaded volume against its owner's storage limit", async () => {
    const on = stage()
    const { cloud } = on.emulator
    const { volume, attach } = await pair(on)
    const owner = cloud.accounts.by('name', 'user')[0]
    cloud.volumes.update(volume, { state: 'Uploaded' })
    cloud.accounts.update(owner?.id ?? '', { limits: { ...owner?.limits, primary_storage: 1 } })

    expect(await on.refusal('attachVolume', { ...attach })).toMatch(/primary_storage/i)
  })
})

describe('detaching a volume', () => {
  it('named by a machine and an empty device fails', async () => {
    const on = stage()
    const virtualmachineid = await on.deploy()

    expect(await on.refusal('detachVolume', { virtualmachineid, deviceid: 7 }, 'admin')).toBe('Index 0 out of bounds for length 0')
  })

  it('is refused while its machine is in transition', async () => {
    const on = stage()
    const { volume, machine, attach } = await pair(on)
    await on.job('attachVolume', { ...attach })
    on.emulator.cloud.machines.update(machine, { state: 'Starting' })

    expect(await on.refusal('detachVolume', { id: volume })).toBe('Please specify a VM that is either running or stopped.')
  })
})
