import { isUuid, lightStemcellCid, parseStemcellCid } from '../../src/values/cids.ts'

const UUID = '4149ba0f-1c2d-4e5f-8a9b-0c1d2e3f4a5b'

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
