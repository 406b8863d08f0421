import { requestedZones } from '../../src/vms/requested-zones.ts'

const A = { zoneid: 'id-a', zonename: 'zone-a' }
const B = { zoneid: 'id-b', zonename: 'zone-b' }
const found = { templates: [A], networks: [[A], undefined, [B]] }

function requested(zones: readonly string[] | undefined, networks: readonly string[], defaultZone?: string) {
  const networkZones = networks.map((zone, index) => ({ network: `net-${index}`, zone }))
  return requestedZones({ zones, networkZones, defaultZone }, found)
}

describe('the zones of a machine', () => {
  it.each([
    ['its own, before the default one', ['zone-b', 'zone-a'], [], 'zone-a', ['zone-b', 'zone-a']],
    ['the default one', undefined, [], 'zone-a', ['zone-a']],
    ['none', undefined, [], undefined, undefined],
    ['that of its networks, before the default one', undefined, ['zone-b'], 'zone-a', ['zone-b']],
    ['that of its networks, out of its own', ['zone-b', 'zone-a'], ['zone-a'], undefined, ['zone-a']],
    ['one and the same by name and by id', ['zone-a'], ['id-a', 'zone-a'], undefined, ['id-a']],
  ])('are %s', (_what, zones, networks, preset, expected) => {
    expect(requested(zones, networks, preset)).toEqual(expected)
  })

  it('must be that of all its networks', () => {
    expect(() => requested(undefined, ['zone-a', 'id-b'])).toThrow(
      /networks "net-0" and "net-1" are in different zones: "zone-a" and "id-b"/,
    )
    expect(() => requested(undefined, ['zone-a', 'id-a', 'zone-b'])).toThrow(/networks "net-0" and "net-2" are in different zones/)
    expect(() => requested(['zone-b'], ['id-a'])).toThrow(/the VM is wanted in zone "zone-b", its network "net-0" is in "id-a"/)
  })
})
