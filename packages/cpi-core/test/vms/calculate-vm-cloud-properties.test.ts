import type { CpiConfig } from '../../src/config/index.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import { calculateVmCloudProperties } from '../../src/vms/calculate-vm-cloud-properties.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { expectFailure } from '../support/fail-with.ts'

const calculate = async (cpu: number, ram: number, disk: number, cloudstack = {}) =>
  cpiInABox({ cloudstack }).call('calculate_vm_cloud_properties', { cpu, ram, ephemeral_disk_size: disk })

describe('calculate_vm_cloud_properties', () => {
  it.each([
    [1, 512, 4096, { compute_offering: 'Small Instance', ephemeral_disk_offering: 'Small', disk: 4096 }],
    [2, 4096, 10_240, { compute_offering: 'medium', ephemeral_disk_offering: 'Medium', disk: 10_240 }],
    [3, 1024, 0, { compute_offering: 'large' }],
    [1, 4097, 1024, { compute_offering: 'large', ephemeral_disk_offering: 'Small', disk: 1024 }],
  ])('of %i CPU, %i MiB and a disk of %i MiB is the smallest that fits', async (cpu, ram, disk, expected) => {
    expect((await calculate(cpu, ram, disk)).result).toEqual(expected)
  })

  it('of a disk that no fixed offering holds is a customised one', async () => {
    const { result } = await calculate(1, 512, 300 * 1024)

    expect(result).toMatchObject({ ephemeral_disk_offering: 'Custom', disk: 300 * 1024 })
  })

  it('is what create_vm takes', async () => {
    const { result } = await calculate(1, 512, 4096)

    expect(Object.keys(result as object).sort()).toEqual(['compute_offering', 'disk', 'ephemeral_disk_offering'])
  })

  it('takes the offering of all ephemeral disks also where it is configured by its id', async () => {
    const { diskOfferings } = cpiInABox().emulator.cloud
    const id = [...diskOfferings.all()].find(({ name }) => name === 'disk-20')?.id

    const { result } = await calculate(1, 512, 1024, { default_offer: { ephemeral_disk: id } })

    expect(result).toMatchObject({ ephemeral_disk_offering: 'disk-20' })
  })

  it('takes the disk offering that disk_tags ask for, although nobody gets it unasked', async () => {
    expect((await calculate(1, 512, 1024, { calculate: { disk_tags: ['no-such-pool'] } })).result).toMatchObject({
      ephemeral_disk_offering: 'disk-no-pool',
    })
  })

  it.each([
    ['disk-custom', 3000, 'disk-custom'],
    ['disk-5', 3000, 'disk-5'],
    ['disk-5', 6000, 'Medium'],
  ])('takes the configured offering of ephemeral disks, %s, for a disk of %i MiB that it holds: %s', async (configured, size, expected) => {
    expect((await calculate(1, 512, size, { default_offer: { ephemeral_disk: configured } })).result).toMatchObject({
      ephemeral_disk_offering: expected,
    })
  })

  it('leaves out the offerings of other zones', async () => {
    const box = cpiInABox()
    const { diskOfferings, zones } = box.emulator.cloud
    const elsewhere = [...zones.all()].find(({ name }) => name === 'zone-sg')?.id ?? ''
    for (const { id, name } of diskOfferings.all()) if (name === 'Small') diskOfferings.update(id, { zoneIds: [elsewhere] })

    expect(await box.run('calculate_vm_cloud_properties', { cpu: 1, ram: 512, ephemeral_disk_size: 1024 })).toMatchObject({
      ephemeral_disk_offering: 'disk-5',
    })
  })

  it('fails for a disk that is larger than any that the cloud creates', async () => {
    expect((await calculate(1, 512, 1024 * 1024)).error).toBeNull()
    expectFailure(await calculate(1, 512, 1025 * 1024), 'Bosh::Clouds::CloudError', /no disk offering holds 1025 GiB.*at most 1024 GiB/)
  })

  it('fails when nothing fits, instead of choosing too small a machine', async () => {
    expectFailure(
      await calculate(1, 512, 999 * 1024 * 1024, { calculate: { disk_tags: ['none-has-it'] } }),
      'Bosh::Clouds::CloudError',
      /no disk offering holds/,
    )
    expectFailure(
      await calculate(1, 512, 1024, { calculate: { compute_tags: ['none-has-it'] } }),
      'Bosh::Clouds::CloudError',
      /no service offering has 1 CPU/,
    )
  })

  it.each([[{ cpu: 0, ram: 1, ephemeral_disk_size: 1 }], [{ cpu: 1 }], [7]])('refuses nonsense: %j', async (wanted) => {
    expectFailure(await cpiInABox().call('calculate_vm_cloud_properties', wanted), 'Bosh::Clouds::CpiError', /arguments are not correct/)
  })
})

describe('calculate_vm_cloud_properties of a machine that no fixed offering has', () => {
  const RANGE = { mincpunumber: '2', maxcpunumber: '8', minmemory: '1024', maxmemory: '16384' }

  /** Asks a cloud that has this customised service offering and no other. */
  async function ofCustomised(serviceofferingdetails: object | undefined, cpu: number, ram: number): Promise<unknown> {
    const offering = {
      id: 'o',
      name: 'custom',
      iscustomized: true,
      ...(serviceofferingdetails === undefined ? {} : { serviceofferingdetails }),
    }
    const cloud = cannedCloud({ listServiceOfferings: { count: 1, serviceoffering: [offering] } })
    const calculate = { compute_tags: [], not_compute_tags: [], disk_tags: [], not_disk_tags: [] }
    const config = { cloudstack: { calculate } } as unknown as CpiConfig
    const call = calculateVmCloudProperties.prepare([{ cpu, ram, ephemeral_disk_size: 0 }])
    return call({ cloud, config } as unknown as Dependencies)
  }

  it.each([
    [3, 2048, { cpu: 3, ram: 2048 }],
    [1, 2048, { cpu: 2, ram: 2048 }],
    [3, 512, { cpu: 3, ram: 1024 }],
    [8, 16_384, { cpu: 8, ram: 16_384 }],
  ])('is a customised one within its range: %i CPU and %i MiB', async (cpu, ram, expected) => {
    expect(await ofCustomised(RANGE, cpu, ram)).toEqual({ compute_offering: 'custom', ...expected })
  })

  it('is a customised one of any size where it has no range', async () => {
    expect(await ofCustomised(undefined, 64, 262_144)).toEqual({ compute_offering: 'custom', cpu: 64, ram: 262_144 })
  })

  it.each([
    [9, 2048],
    [3, 16_385],
  ])('does not exist beyond the range: %i CPU and %i MiB', async (cpu, ram) => {
    await expect(ofCustomised(RANGE, cpu, ram)).rejects.toThrow(
      `no service offering has ${cpu} CPU and ${ram} MiB; there are: custom (any CPU`,
    )
  })
})
