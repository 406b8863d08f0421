import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../../src/dependencies.ts'
import { candidatePlacements, inFirstWithCapacity, type Placement } from '../../src/vms/placement.ts'
import type { VmResources } from '../../src/vms/resolve-resources.ts'
import type { VmRequest } from '../../src/vms/vm-request.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, leftIn, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

const deploys = (box: ReturnType<typeof cpiInABox>) => box.commands().filter(({ command }) => command === 'deployVirtualMachine')

describe('a list of zones', () => {
  it('tries the next when one has no capacity, and leaves nothing in the first', async () => {
    const box = cpiInABox({ account: 'admin' })
    const properties = { availability_zone: ['zone-advanced', 'zone-sg'] }
    box.emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 533, text: 'full' }])
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } }
    const seed = [...box.emulator.cloud.networks.all()].find(({ name }) => name === 'net-sg')
    box.emulator.cloud.networks.update(seed?.id ?? '', { name: 'net-shared' })

    const vm = await createVm(box, { properties, networks, stemcell: templateId(box) })

    const zone = box.emulator.cloud.zones.get(box.emulator.cloud.machines.get(vm)?.zoneId)
    expect(zone?.name).toBe('zone-sg')
    expect(deploys(box)).toHaveLength(2)
    expect(leftIn(box).filter((thing) => thing.startsWith('vm'))).toHaveLength(1)
  })

  it('does not try the next while something is left in the first', async () => {
    const zones = ['a', 'b'].map((name): Placement => ({ zoneId: name, zoneName: name, template: { id: 't' }, networks: [] }))
    const left = [{ what: 'destroy VM vm-1', error: new Error('not today') }]
    const deps = { undo: { unwind: async () => left }, log: { warn: () => undefined } } as unknown as Dependencies
    const tried: string[] = []
    const create = async ({ zoneName }: Placement) => {
      tried.push(zoneName)
      throw new CloudStackError('full', { kind: 'no-capacity', command: 'deployVirtualMachine', retryable: true })
    }

    await expect(inFirstWithCapacity(deps, zones, 'a machine', create)).rejects.toMatchObject({
      type: 'Bosh::Clouds::VMCreationFailed',
      okToRetry: false,
      message: expect.stringContaining('could not destroy VM vm-1: not today'),
    })
    expect(tried).toEqual(['a'])
  })

  it('is said to have no capacity where the first has none, and the next could never have the machine', async () => {
    const box = cpiInABox()
    const properties = { availability_zone: ['zone-advanced', 'zone-sg'] }
    box.emulator.faults.add([{ command: 'startVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 533, text: 'full' }])
    const seed = [...box.emulator.cloud.networks.all()].find(({ name }) => name === 'net-sg')
    box.emulator.cloud.networks.update(seed?.id ?? '', { name: 'net-shared' })
    const networks = { a: manualNetwork({ ip: '172.20.0.77', gateway: '172.20.0.1', cloud_properties: { name: 'net-shared' } }) }

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties, networks, stemcell: templateId(box) }))

    expectFailure(
      answer,
      'Bosh::Clouds::VMCreationFailed',
      /no capacity for .* in zone "zone-advanced": .*; the next zone could not have it: address 172\.20\.0\.77 .* is outside the network/,
    )
    expect(answer.error?.ok_to_retry).toBe(true)
    expect(leftIn(box).filter((thing) => thing.startsWith('vm'))).toEqual([])
  })

  it('does not try the next for any other reason', async () => {
    const box = cpiInABox()
    const properties = { availability_zone: ['zone-advanced', 'zone-sg'] }

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', /network "net-isolated".* does not exist in zone "zone-sg"/)
    expect(deploys(box)).toEqual([])
  })
})

it('a cloud with one zone needs no name of it, even where the network has none', async () => {
  const box = cpiInABox({ cloudstack: { default_zone: undefined } })
  const { zones, machines } = box.emulator.cloud
  const options = { networks: { a: { type: 'dynamic', cloud_properties: {} } }, stemcell: templateId(box, 'zone-basic') }
  expectFailure(await box.call('create_vm', ...createVmArguments(box, options)), 'Bosh::Clouds::CloudError', /no zone is given/)

  for (const { id, name } of [...zones.all()]) if (name !== 'zone-basic') zones.remove(id)
  const vm = await createVm(box, options)

  expect(zones.get(machines.get(vm)?.zoneId)?.name).toBe('zone-basic')
})

describe('the disks of a machine', () => {
  it('decide its zone, and may not be in two', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: undefined } })
    const here = await createDisk(box, { disk_offering: 'disk-custom', availability_zone: 'zone-advanced' })
    const there = await createDisk(box, { disk_offering: 'disk-custom', availability_zone: 'zone-sg' })

    expect(await createVm(box, { disks: [here] })).toMatch(/^[0-9a-f-]{36}$/)
    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { disks: [here, there] })),
      'Bosh::Clouds::CloudError',
      /disks are in different zones/,
    )
    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { disks: [there], properties: { availability_zone: 'zone-advanced' } })),
      'Bosh::Clouds::CloudError',
      /wanted in zone "zone-advanced", but its disks are in zone "zone-sg"/,
    )
  })

  it('may be null, or gone', async () => {
    const box = cpiInABox()
    const gone = '00000000-0000-4000-8000-000000000000'

    expect(await createVm(box, { disks: null, env: null })).toMatch(/^[0-9a-f-]{36}$/)
    expect(await createVm(box, { disks: [gone], networks: { a: manualNetwork({ ip: '10.1.1.78' }) } })).toMatch(/^[0-9a-f-]{36}$/)
    expect(box.logged).toContainEqual(expect.stringContaining(`disk "${gone}" does not exist`))
  })
})

describe('a network that is not in the zone', () => {
  it.each([
    [[], /^network "net" \(of "default"\) does not exist in zone "zone-1"$/],
    [['zone-2'], /does not exist in zone "zone-1"; it is in "zone-2"$/],
    [['zone-2', 'zone-3', 'zone-2'], /does not exist in zone "zone-1"; it is in "zone-2", "zone-3"$/],
  ])('is said to be where it is: %j', (zones, message) => {
    const nics = [{ reference: { name: 'net' }, networks: [{ name: 'default' }] }]
    const request = { nics, zones: ['zone-1'], networkZones: [] } as unknown as VmRequest
    const networks = [zones.map((zonename) => ({ id: zonename, zoneid: zonename, zonename }))]

    expect(() => candidatePlacements(request, { networks, templates: [], disks: [], zones: [] } as unknown as VmResources)).toThrow(message)
  })
})

describe('an offering that is not in the zone', () => {
  const elsewhere = { id: 'o', name: 'large', zoneid: 'id-2', zone: 'zone-2' }
  const here = { id: 'o', name: 'small' }

  it.each([
    ['service offering', { offering: elsewhere, rootOffering: undefined }],
    ['disk offering', { offering: here, rootOffering: elsewhere }],
  ])('is refused before the deploy: a %s', (what, offerings) => {
    const templates = [{ id: 't', zoneid: 'id-1', zonename: 'zone-1' }]
    const resources = { ...offerings, networks: [], templates, disks: [], zones: [] } as unknown as VmResources
    const request = { nics: [], zones: ['zone-1'], networkZones: [] } as unknown as VmRequest

    expect(() => candidatePlacements(request, resources)).toThrow(
      `${what} "large" is offered in zone-2 only, the VM is wanted in zone "zone-1"`,
    )
  })
})
