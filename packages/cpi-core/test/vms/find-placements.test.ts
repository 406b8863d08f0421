import type { Dependencies } from '../../src/dependencies.ts'
import { findPlacements } from '../../src/vms/find-placements.ts'
import type { VmResources } from '../../src/vms/resolve-resources.ts'
import type { VmRequest } from '../../src/vms/vm-request.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const ZONE = { id: 'zone-id', name: 'zone-1' }

/** Looks for the zones of a machine whose stemcell is in none of them. */
async function placing(request: object, networks: readonly (readonly object[])[] = [[{ zonename: 'zone-1', zoneid: 'zone-id' }]]) {
  const cloud = cannedCloud({
    listZones: { count: 1, zone: [ZONE] },
    listNetworks: { count: 1, network: [{ id: 'n', name: 'net-internal' }] },
  })
  const nics = networks.map(() => ({ reference: { name: 'net-internl' }, networks: [{ name: 'default' }] }))
  const wanted = { nics, networkZones: [], zones: undefined, defaultZone: undefined, stemcellCid: 'stemcell', ...request }
  const found = { networks, templates: [], disks: [], zones: [] }
  const deps = { cloud, log: { info: () => undefined } } as unknown as Dependencies
  return findPlacements(deps, wanted as unknown as VmRequest, found as unknown as VmResources)
}

describe('a machine that fits nowhere', () => {
  it.each([
    ['of the VM type', { zones: ['zone-2'] }],
    ['of a network', { networkZones: [{ network: 'default', zone: 'zone-2' }] }],
    ['of the configuration', { defaultZone: 'zone-2' }],
  ])('is told that the zone %s does not exist, with the nearest name', async (_what, request) => {
    await expect(placing(request)).rejects.toThrow(/^zone "zone-2" does not exist.*zone-1/)
  })

  it.each(['zone-1', 'zone-id'])('is told what is missing in a zone that exists: %s', async (zone) => {
    await expect(placing({ zones: [zone] })).rejects.toMatchObject({ code: 'stemcell-not-in-zone' })
  })

  it('is told that its network does not exist, with the nearest name', async () => {
    await expect(placing({ defaultZone: 'zone-1' }, [[]])).rejects.toThrow(
      /^network "net-internl" \(of "default"\) does not exist in zone "zone-1".*net-internal/,
    )
  })
})
