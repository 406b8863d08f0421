import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { loadRecipe } from '../../src/recipe/load-recipe.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

async function load(recipe: object) {
  const file = path.join(folder(), 'recipe.yml')
  writeFileSync(file, stringify(recipe))
  return loadRecipe(file)
}

const packages = { release: 'bookworm' }
const MINIMAL = { version: '1', operating_system: 'debian-bookworm', from: { packages } }

describe('a recipe', () => {
  it.each(['', '  ', null])('counts what is empty as not given: %j', async (empty) => {
    const blank = {
      disk_mib: empty,
      firmware: [empty],
      formats: empty,
      agent: { path: empty, url: empty, sha256: empty },
      stages: empty,
      without: [empty],
    }

    expect(await load({ ...MINIMAL, ...blank, from: { packages: { ...packages, mirror: empty, include: [empty] } } })).toEqual(
      await load(MINIMAL),
    )
  })

  it('trims texts', async () => {
    expect(await load({ ...MINIMAL, version: ' 1\n' })).toEqual(await load(MINIMAL))
  })
})
