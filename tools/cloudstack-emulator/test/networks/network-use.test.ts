import { stage } from '../support.ts'

describe("who may use a network counts by the machine's owner", () => {
  it('also for a root administrator, who owns his own machines', async () => {
    const on = stage()
    const basics = { zoneid: on.ids.zone, templateid: on.ids.template, serviceofferingid: on.ids.offering }

    const refused = await on.refusal('deployVirtualMachine', { ...basics, networkids: on.ids.network }, 'admin')

    expect(refused).toBe(`Unable to use network with id= ${on.ids.network}, permission denied`)
  })

  it('and includes accounts that it is shared with, also for a second NIC', async () => {
    const on = stage()
    const [shared] = [...on.emulator.cloud.networks.all()].filter(({ name }) => name === 'net-shared')
    const basics = { zoneid: on.ids.zone, templateid: on.ids.template, serviceofferingid: on.ids.offering, networkids: shared?.id }
    const deployed = await on.call('deployVirtualMachine', basics, 'other')
    on.emulator.advanceMs(60_000)
    const nic = { virtualmachineid: deployed['id'], networkid: on.ids.network }

    const before = await on.refusal('addNicToVirtualMachine', nic, 'other')
    await on.call('createNetworkPermissions', { networkid: on.ids.network, accounts: 'other' })
    await on.job('addNicToVirtualMachine', nic, 'other')

    expect(before).toMatch(/permission denied$/)
    expect(on.emulator.cloud.nics.countBy('machine', String(deployed['id']))).toBe(2)
  })
})
