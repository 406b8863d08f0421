import { dig, inner } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

const textOf = (body: unknown) => dig(inner(body), 'errortext')

describe('a list of machines', () => {
  it('matches a keyword in names and addresses, and as a whole state', async () => {
    const on = stage()
    const id = await on.deploy({ name: 'web-1', displayname: 'shop' })
    const address = on.emulator.cloud.nics.by('machine', id)[0]?.ipAddress
    const count = async (keyword: string) => (await on.call('listVirtualMachines', { keyword }))['count']

    expect([await count('EB-'), await count('hop'), await count(String(address)), await count('running')]).toEqual([1, 1, 1, 1])
    expect([await count('unnin'), await count('i-')]).toEqual([undefined, undefined])
  })

  it('refuses unknown hypervisors, and filters for leases', async () => {
    const on = stage()

    const hypervisor = await on.raw('listVirtualMachines', { hypervisor: 'Qemu' })
    const leased = await on.raw('listVirtualMachines', { leased: true })

    expect([hypervisor.status, leased.status]).toEqual([431, 431])
    expect(textOf(hypervisor.body)).toBe('Invalid HypervisorType Qemu')
    expect(textOf(leased.body)).toMatch(/Instance Lease feature is disabled/)
  })

  it('can be filtered by host only by administrators', async () => {
    const on = stage()
    const id = await on.deploy()
    const hostid = [...on.emulator.cloud.hosts.all()].find((host) => host.id !== on.emulator.cloud.machines.get(id)?.hostId)?.id

    expect((await on.call('listVirtualMachines', { hostid }))['count']).toBe(1)
    expect((await on.call('listVirtualMachines', { hostid, listall: true }, 'admin'))['count']).toBeUndefined()
  })

  it('shows an account only its own, even by id', async () => {
    const on = stage()
    const id = await on.deploy()

    expect(await on.call('listVirtualMachines', { id }, 'other')).toEqual({})
    expect((await on.call('listVirtualMachines', { id }, 'admin'))['count']).toBe(1)
    expect(await on.call('listVirtualMachines', {}, 'admin')).toEqual({})
  })
})

describe('a machine', () => {
  it('from an ISO has an empty root disk of its disk offering', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const iso = { kind: 'iso' as const, format: 'ISO', bootable: true, hypervisor: 'None' as never }
    cloud.templates.update(on.ids.template, iso)

    const id = await on.deploy({ diskofferingid: on.ids.disk, hypervisor: 'KVM' })

    expect(cloud.machines.get(id)).toMatchObject({ isoId: on.ids.template })
    expect(cloud.volumes.by('machine', id)).toMatchObject([{ type: 'ROOT', sizeBytes: 5 * 1024 ** 3 }])
  })

  it('without an ISO cannot detach one', async () => {
    const on = stage()

    const refused = await on.job('detachIso', { virtualmachineid: await on.deploy() })

    expect(refused).toMatchObject({ errorcode: 431, errortext: 'The specified VM has no ISO attached to it.' })
  })

  it('can get a larger offering while it is stopped, but not while it is running', async () => {
    const on = stage()
    const id = await on.deploy()
    const larger = [...on.emulator.cloud.serviceOfferings.all()].find(({ name }) => name === 'medium')?.id ?? ''

    const running = await on.raw('changeServiceForVirtualMachine', { id, serviceofferingid: larger })
    await on.job('stopVirtualMachine', { id })
    await on.call('changeServiceForVirtualMachine', { id, serviceofferingid: larger })

    expect(running.status).toBe(431)
    expect(on.emulator.cloud.machines.get(id)?.serviceOfferingId).toBe(larger)
  })

  it('is restored with a new root disk, and keeps its id and address', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const id = await on.deploy()
    const root = () => cloud.volumes.by('machine', id).find(({ type }) => type === 'ROOT')?.id
    const [before, address] = [root(), cloud.nics.by('machine', id)[0]?.ipAddress]

    await on.job('restoreVirtualMachine', { virtualmachineid: id })

    expect(root()).not.toBe(before)
    expect(cloud.nics.by('machine', id)[0]?.ipAddress).toBe(address)
    expect(cloud.machines.get(id)?.state).toBe('Running')
  })
})
