import { createEmulator } from 'cloudstack-emulator'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

type Box = ReturnType<typeof cpiInABox>

/** Another network of the same zone and account, like an existing one but for its name. */
function twin(box: Box, like: string, name: string): string {
  const { networks, nextNumber } = box.emulator.cloud
  const row = [...networks.all()].find((candidate) => candidate.name === like)
  if (row === undefined) throw new Error(`no network ${like}`)
  const id = `bbbbbbbb-0000-4000-8000-00000000000${name.length % 10}`
  networks.insert({ ...row, id, name, number: nextNumber('networks') })
  return id
}

describe('names', () => {
  it('are compared as a whole: a network whose name only contains the wanted one is another', async () => {
    const box = cpiInABox()
    twin(box, 'net-isolated', 'net-isolated-2')

    expect(await createVm(box)).toMatch(/^[0-9a-f-]{36}$/)
    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { networks: { a: manualNetwork({ cloud_properties: { name: 'net-iso' } }) } })),
      'Bosh::Clouds::CloudError',
      /network "net-iso".*does not exist/,
    )
  })

  it('of a disk that does not exist is said, and does not decide the zone', async () => {
    const box = cpiInABox()
    const gone = '00000000-0000-4000-8000-000000000000'

    await createVm(box, { disks: [await createDisk(box), gone] })

    expect(box.logged).toContainEqual(`warn disk "${gone}" does not exist and is ignored in the choice of the zone`)
  })

  it('that two networks share are refused, with the ids to choose from', async () => {
    const box = cpiInABox()
    const id = twin(box, 'net-isolated', 'net-isolated')

    const answer = await box.call('create_vm', ...createVmArguments(box))

    expectFailure(
      answer,
      'Bosh::Clouds::CloudError',
      new RegExp(`network "net-isolated".*is ambiguous in zone "zone-advanced": give the id.*${id}`),
    )
  })

  it('that two networks share are refused with the VPC of each that is a tier of one', async () => {
    const box = cpiInABox()
    const id = twin(box, 'tier-web', 'net-isolated')
    const { networks, vpcs } = box.emulator.cloud
    const vpc = vpcs.get(networks.get(id)?.vpcId ?? '')?.name

    const { error } = await box.call('create_vm', ...createVmArguments(box))

    expect(vpc).toBe('vpc-1')
    expect(error?.message).toContain(`${id} (VPC ${vpc})`)
  })

  it.each(['name', 'id'] as const)('that are shared by tiers of two VPCs are told apart by the %s of the VPC', async (key) => {
    const box = cpiInABox()
    twin(box, 'net-isolated', 'tier-web')
    const vpc = [...box.emulator.cloud.vpcs.all()].find((row) => row.name === 'vpc-1')
    const cloud_properties = { name: 'tier-web', vpc: vpc?.[key] }

    const vm = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties } } })

    expect(box.emulator.cloud.nics.by('machine', vm)).toMatchObject([{ ipAddress: expect.stringMatching(/^10\.2\.1\./) }])
  })

  it('may be ids everywhere', async () => {
    const box = cpiInABox()
    const { networks, serviceOfferings, diskOfferings, zones } = box.emulator.cloud
    const idOf = (rows: Iterable<{ readonly id: string; readonly name: string }>, name: string) =>
      [...rows].find((row) => row.name === name)?.id

    const vm = await createVm(box, {
      properties: {
        compute_offering: idOf(serviceOfferings.all(), 'small'),
        ephemeral_disk_offering: idOf(diskOfferings.all(), 'disk-custom'),
        availability_zone: idOf(zones.all(), 'zone-advanced'),
      },
      networks: { a: manualNetwork({ cloud_properties: { name: idOf(networks.all(), 'net-isolated') } }) },
    })

    expect(vm).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('are found on whatever page they are', async () => {
    const emulator = createEmulator({ settings: { 'default.page.size': 2 } })
    const box = cpiInABox({ emulator })

    expect(await createVm(box, { properties: { security_groups: undefined } })).toMatch(/^[0-9a-f-]{36}$/)
    const { result } = await box.call('calculate_vm_cloud_properties', { cpu: 4, ram: 8192, ephemeral_disk_size: 90 * 1024 })
    expect(result).toMatchObject({ compute_offering: 'large' })
  })

  it('of things that two share are refused, in whatever method', async () => {
    const box = cpiInABox()
    const [first, second] = [await createDisk(box), await createDisk(box)]
    for (const disk of [first, second]) box.emulator.cloud.volumes.update(disk, { name: 'cpi-disk-1' })

    expectFailure(await box.call('has_disk', 'cpi-disk-1'), 'Bosh::Clouds::CloudError', /2 volumes are named "cpi-disk-1"/)
  })

  it('of an earlier CPI still find its disks and machines', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    box.emulator.cloud.machines.update(vm, { name: 'cpivm-1' })
    box.emulator.cloud.volumes.update(disk, { name: 'cpi-disk-1' })

    expect(await box.run('attach_disk', 'cpivm-1', 'cpi-disk-1')).toEqual({ path: expect.any(String) })
    expect(await box.run('has_vm', 'cpivm-1')).toBe(true)
    await box.run('detach_disk', 'cpivm-1', 'cpi-disk-1')
    await box.run('delete_vm', 'cpivm-1')
    await box.run('delete_disk', 'cpi-disk-1')
  })
})
