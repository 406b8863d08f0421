import type { Dependencies } from '../../src/dependencies.ts'
import { copyToZones } from '../../src/stemcells/copy-to-zones.ts'
import { fakeClock } from '../support/fake-clock.ts'

/** Copies a template that is ready in its home zone, and in the other one as told by one look after the other. @returns the number of looks */
async function copying(...others: readonly object[]): Promise<number> {
  const row = { id: 't', name: 'stemcell-1', isready: true }
  let looks = 0
  const cloud = {
    run: async () => undefined,
    async list() {
      const other = others[looks]
      looks += 1
      return [
        { ...row, zoneid: 'home' },
        { ...row, zoneid: 'other', zonename: 'other', ...other },
      ]
    },
  }
  const deps = { cloud, clock: fakeClock(), log: { info: () => undefined } } as unknown as Dependencies
  await copyToZones(deps, 't', { home: { id: 'home' }, others: ['other'] })
  return looks
}

describe('a template for several zones', () => {
  it('is there once it is ready in each of them', async () => {
    expect(await copying({ isready: false, status: 'Copying' }, {})).toBe(2)
  })

  it('cannot be used if its copy fails', async () => {
    await expect(copying({ isready: false, status: 'Copy failed' })).rejects.toThrow('cannot be used in zone "other"')
  })
})
