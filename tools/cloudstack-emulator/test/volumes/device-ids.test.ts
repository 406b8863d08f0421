import { createEmulator, DEFAULT_SEED } from '../../src/index.ts'
import { stage } from '../support.ts'

describe('device numbers of data disks', () => {
  it('start at 1, skip the CD-ROM, and fill gaps', async () => {
    const { ids, call, job, deploy } = stage()
    const vm = await deploy()
    const attach = async () => {
      const { id } = await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk })
      const { volume } = await job('attachVolume', { id, virtualmachineid: vm })
      return volume as { id: string; deviceid: number }
    }

    const disks = [await attach(), await attach(), await attach()]
    await job('detachVolume', { id: disks[1]?.id })
    const next = await attach()

    expect(disks.map(({ deviceid }) => deviceid)).toEqual([1, 2, 4])
    expect(next.deviceid).toBe(2)
  })

  it('can be chosen if free, up to the maximum of the hypervisor', async () => {
    const { ids, call, job, deploy } = stage()
    const vm = await deploy()
    const attach = async (deviceid: number) => {
      const { id } = await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk })
      return job('attachVolume', { id, virtualmachineid: vm, deviceid })
    }

    const [chosen, twice, cdRom, beyond] = [await attach(7), await attach(7), await attach(3), await attach(66)]

    expect(chosen).toMatchObject({ volume: { deviceid: 7 } })
    expect(twice).toMatchObject({ errorcode: 530, errortext: expect.stringContaining('deviceId 7 is used by vol') })
    expect([cdRom, beyond]).toMatchObject([{ errortext: 'deviceId should be 0,1,2,4-65' }, { errorcode: 530 }])
  })

  it.each([
    ['KVM', 'QCOW2'],
    ['XenServer', 'VHD'],
    ['VMware', 'OVA'],
  ] as const)('and image formats are those of %s', (hypervisor, format) => {
    const zones = DEFAULT_SEED.zones.map((zone) => ({ ...zone, hypervisor }))

    const emulator = createEmulator({ seed: { ...DEFAULT_SEED, zones } })

    expect([...emulator.cloud.templates.all()].map((row) => row.format)).toEqual([format])
  })
})
