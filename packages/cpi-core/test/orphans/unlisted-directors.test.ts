import { createJudge } from '../../src/orphans/judge.ts'
import { readKnown } from '../../src/orphans/known.ts'
import { ofUnlistedDirectors } from '../../src/orphans/unlisted-directors.ts'
import { directorDigest } from '../../src/values/names.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { inventoryOf } from '../support/inventory.ts'

const DIRECTOR = 'f7f3b1a4-0000-4000-8000-00000000d1ec'
const OURS = directorDigest(DIRECTOR)

function named(known: string, directorUuid: string | undefined): readonly string[] {
  const templates = ['known', 'unknown'].map((id) => ({ id, name: `stemcell-${OURS}-${id}`, isready: true }))
  const inventory = inventoryOf({ templates })
  const lists = readKnown(JSON.stringify({ Tables: [{ Content: 'stemcells', Rows: [{ cid: known }] }] }))
  return ofUnlistedDirectors(inventory, createJudge({ directorUuid, minimumAgeMs: 0, clock: fakeClock(), known: lists }, inventory), lists)
}

describe('what cannot be judged by the lists', () => {
  it('is of a director of which they name nothing', () => {
    expect(named('another', undefined)).toEqual([`stemcell-${OURS}-known`, `stemcell-${OURS}-unknown`])
  })

  it('is nothing once they name something of that director, or once the director is given', () => {
    expect([named('known', undefined), named('another', DIRECTOR)]).toEqual([[], []])
  })
})
