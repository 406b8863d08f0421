import { stage } from '../support.ts'

function zoneOf(on: ReturnType<typeof stage>, name: string) {
  const { cloud } = on.emulator
  const zone = [...cloud.zones.all()].find((row) => row.name === name)
  const template = [...cloud.templates.all()].find((row) => row.copies.some((copy) => copy.zoneId === zone?.id))
  return { zoneid: zone?.id, templateid: template?.id, serviceofferingid: on.ids.offering }
}

describe('zones', () => {
  it('of type Basic have one network for all, with security groups', async () => {
    const on = stage()

    const { virtualmachine } = await on.job('deployVirtualMachine', zoneOf(on, 'zone-basic'))

    expect(virtualmachine).toMatchObject({ state: 'Running', hypervisor: 'XenServer', securitygroup: [{ name: 'default' }] })
    expect(virtualmachine).toMatchObject({ nic: [{ networkname: 'guestNetworkForBasicZone', type: 'Shared' }] })
  })

  it('with security groups use their shared network by default', async () => {
    const on = stage()

    const { virtualmachine } = await on.job('deployVirtualMachine', zoneOf(on, 'zone-sg'))

    expect(virtualmachine).toMatchObject({ nic: [{ networkname: 'net-sg' }], securitygroup: [{ name: 'default' }] })
  })

  it('of type Advanced refuse security groups, and require a network if there are several', async () => {
    const on = stage()
    const group = [...on.emulator.cloud.securityGroups.by('account', on.emulator.cloud.accounts.by('name', 'user')[0]?.id)][0]

    const grouped = await on.call('deployVirtualMachine', {
      ...zoneOf(on, 'zone-advanced'),
      networkids: on.ids.network,
      securitygroupids: group?.id,
    })
    const nowhere = await on.call('deployVirtualMachine', zoneOf(on, 'zone-advanced'))

    expect(grouped['errortext']).toBe("Can't create vm with security groups; security group feature is not enabled per zone")
    expect(nowhere['errortext']).toContain('More than 1 default Isolated networks are found')
  })

  it('that are disabled accept machines of administrators only', async () => {
    const on = stage()
    const { zoneid } = zoneOf(on, 'zone-advanced')
    on.emulator.cloud.zones.update(zoneid ?? '', { allocationState: 'Disabled' })

    const { status } = await on.raw('deployVirtualMachine', { ...zoneOf(on, 'zone-advanced'), networkids: on.ids.network })

    expect(status).toBe(531)
  })
})
