import { directorDigest, ownedName } from '../../src/values/names.ts'

const UUID = '4149ba0f-1c2d-4e5f-8a9b-0c1d2e3f4a5b'

describe('names', () => {
  it('carry the owner and fit into 63 characters', () => {
    const name = ownedName('stemcell', 'director-1', UUID)

    expect(name).toBe(`stemcell-${directorDigest('director-1')}-${UUID}`)
    expect(directorDigest('director-1')).toMatch(/^[0-9a-f]{8}$/)
    expect(name.length).toBeLessThanOrEqual(63)
  })
})
