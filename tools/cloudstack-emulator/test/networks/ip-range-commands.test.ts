import { stage } from '../support.ts'

async function sharedNetwork() {
  const on = stage()
  const offering = [...on.emulator.cloud.networkOfferings.all()].find(({ name }) => name === 'DefaultSharedNetworkOffering')
  const range = { startip: '172.30.0.10', endip: '172.30.0.11', gateway: '172.30.0.1', netmask: '255.255.255.0' }
  const request = { zoneid: on.ids.zone, name: 'ranged', networkofferingid: offering?.id, vlan: '4050', ...range }
  const { network } = (await on.call('createNetwork', request, 'admin')) as { network: { id: string } }
  return { on, networkid: network.id }
}

describe('an address range of a shared network', () => {
  it('is where its machines get their addresses from, one range after the other', async () => {
    const { on, networkid } = await sharedNetwork()
    const more = { networkid, startip: '172.30.0.20', endip: '172.30.0.20', forvirtualnetwork: false }
    await on.call('createVlanIpRange', more, 'admin')

    for (let number = 0; number < 3; number += 1) await on.deploy({ networkids: networkid })

    const addresses = on.emulator.cloud.nics.by('network', networkid).map(({ ipAddress }) => ipAddress)
    expect(addresses.toSorted()).toEqual(['172.30.0.10', '172.30.0.11', '172.30.0.20'])
  })

  it('cannot overlap with another, contain its gateway, or be deleted while it is used', async () => {
    const { on, networkid } = await sharedNetwork()
    await on.deploy({ networkids: networkid })
    const [first] = on.emulator.cloud.ipRanges.by('network', networkid)
    const add = (startip: string, endip: string) =>
      on.refusal('createVlanIpRange', { networkid, startip, endip, forvirtualnetwork: false }, 'admin')

    expect(await add('172.30.0.11', '172.30.0.15')).toMatch(/has overlapped with the new range/)
    expect(await add('172.30.0.1', '172.30.0.5')).toBe('The gateway ip should not be the part of the ip range being added.')
    expect(await on.refusal('deleteVlanIpRange', { id: first?.id }, 'admin')).toBe('1  Ips are in use. Cannot delete this vlan')
  })

  it('of public addresses adds them to the zone, and takes free ones away again', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const range = {
      zoneid: on.ids.zone,
      startip: '198.51.100.10',
      endip: '198.51.100.12',
      gateway: '198.51.100.1',
      netmask: '255.255.255.0',
    }
    const { vlan } = (await on.call('createVlanIpRange', range, 'admin')) as { vlan: { id: string } }
    const added = cloud.publicIps.by('address', '198.51.100.11').length

    await on.call('deleteVlanIpRange', { id: vlan.id }, 'admin')

    expect(added).toBe(1)
    expect(cloud.publicIps.by('address', '198.51.100.11')).toEqual([])
  })
})
