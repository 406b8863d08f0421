import { inspect } from 'node:util'
import { msFromTimestamp } from '../../src/cloud/clock-time.ts'
import { isUuid, lightStemcellCid, parseStemcellCid } from '../../src/values/cids.ts'
import { directorDigest, ownedName } from '../../src/values/names.ts'
import { nearest } from '../../src/values/nearest.ts'
import { Secret } from '../../src/values/secret.ts'
import { gibFromMib } from '../../src/values/sizes.ts'

const UUID = '4149ba0f-1c2d-4e5f-8a9b-0c1d2e3f4a5b'

describe('sizes', () => {
  it.each([
    [5000, 5],
    [1024, 1],
    [1025, 2],
    [1, 1],
  ])('are rounded up: %i MiB are %i GiB', (mib, gib) => {
    expect(gibFromMib(mib)).toBe(gib)
  })
})

describe('cids', () => {
  it('tell UUIDs from names', () => {
    expect(isUuid(UUID)).toBe(true)
    expect(isUuid(UUID.toUpperCase())).toBe(false)
    expect(isUuid(`vm-${UUID}`)).toBe(false)
  })

  it('mark light stemcells', () => {
    expect(parseStemcellCid(lightStemcellCid(UUID))).toEqual({ template: UUID, light: true })
    expect(parseStemcellCid(UUID)).toEqual({ template: UUID, light: false })
  })
})

describe('names', () => {
  it('carry the owner and fit into 63 characters', () => {
    const name = ownedName('stemcell', 'director-1', UUID)

    expect(name).toBe(`stemcell-${directorDigest('director-1')}-${UUID}`)
    expect(directorDigest('director-1')).toMatch(/^[0-9a-f]{8}$/)
    expect(name.length).toBeLessThanOrEqual(63)
  })
})

describe('a mistyped name', () => {
  const known = ['compute_offering', 'availability_zone', 'disk']

  it.each([
    ['compute_offerring', 'compute_offering'],
    ['avaliability_zone', 'availability_zone'],
    ['Disk', 'disk'],
    ['something_else_entirely', undefined],
  ])('%s was probably meant to be %s', (name, meant) => {
    expect(nearest(name, known)).toBe(meant)
  })
})

describe('a secret', () => {
  it('prints as redacted wherever it ends up', () => {
    const secret = new Secret('hunter22')

    const printed = [`${secret}`, JSON.stringify({ secret }), inspect({ secret }, { depth: 5 })]

    expect(printed.join(' ')).not.toContain('hunter22')
    expect(secret.reveal()).toBe('hunter22')
  })
})

describe("CloudStack's times", () => {
  it('are read although their zone has no colon', () => {
    expect(msFromTimestamp('2026-11-22T17:40:07+0000')).toBe(Date.UTC(2026, 10, 22, 17, 40, 7))
    expect(msFromTimestamp('2026-11-22T17:40:07+0200')).toBe(Date.UTC(2026, 10, 22, 15, 40, 7))
    expect(msFromTimestamp('yesterday')).toBeNaN()
  })
})
