import { findZoneOrOnly, isInZone, isOfferedIn } from '../../src/cloud/find-zone.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const ZONES = ['z1', 'z2'].map((id) => ({ id, name: `zone of ${id}` }))

describe('the zone where none is given', () => {
  it('is the only one of those that can be used', async () => {
    const sent: Readonly<Record<string, string>>[] = []

    expect(await findZoneOrOnly(cannedCloud({ listZones: { zone: ZONES.slice(0, 1) } }, sent), undefined)).toMatchObject({ id: 'z1' })
    expect(sent).toEqual([expect.objectContaining({ command: 'listZones', available: 'true' })])
  })

  it('is not known if there are several, or none', async () => {
    expect(await findZoneOrOnly(cannedCloud({ listZones: { zone: ZONES } }), undefined)).toBeUndefined()
    expect(await findZoneOrOnly(cannedCloud({}), undefined)).toBeUndefined()
  })

  it('is the given one among several', async () => {
    expect(await findZoneOrOnly(cannedCloud({ listZones: { zone: ZONES } }), 'zone of z2')).toMatchObject({ id: 'z2' })
  })
})

it.each([
  ['z1', true],
  ['zone-1', true],
  ['zone', false],
])('a resource of zone-1, whose id is z1, is in %s: %p', (zone, expected) => {
  expect(isInZone({ zoneid: 'z1', zonename: 'zone-1' }, zone)).toBe(expected)
})

it.each([
  [{}, 'z2', true],
  [{ zoneid: '' }, 'z2', true],
  [{ zoneid: 'z1,z2', zone: 'zone-1,zone-2' }, 'z2', true],
  [{ zoneid: 'z1,z2', zone: 'zone-1,zone-2' }, 'zone-2', true],
  [{ zoneid: 'z1', zone: 'zone-1' }, 'z2', false],
  [{ zoneid: 'z1', zone: 'zone-1' }, 'zone', false],
])('an offering of %j is offered in %s: %p', (offering, zone, expected) => {
  expect(isOfferedIn(offering, zone)).toBe(expected)
})
