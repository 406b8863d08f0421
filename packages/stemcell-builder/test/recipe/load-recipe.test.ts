import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadRecipe } from '../../src/recipe/load-recipe.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const BASE = 'version: "1"\noperating_system: ubuntu-noble\n'

async function load(text: string) {
  const file = path.join(folder(), 'recipe.yml')
  writeFileSync(file, text)
  return loadRecipe(file)
}

describe('a recipe', () => {
  it('has defaults for everything but version, system and source', async () => {
    expect(await load(`${BASE}from: {packages: {release: bookworm}}`)).toMatchObject({
      disk_mib: 3072,
      firmware: ['bios'],
      formats: ['qcow2'],
      from: { packages: { distribution: 'debian' } },
    })
  })

  it('resolves paths relative to its own folder', async () => {
    const recipe = await load(`${BASE}from: {rootfs: root.tar}\nagent: {path: bosh-agent, sha256: ${'a'.repeat(64)}}`)

    expect(recipe.from).toEqual({ rootfs: path.join(folder(), 'root.tar') })
    expect(recipe.agent?.path).toBe(path.join(folder(), 'bosh-agent'))
    expect((await load(`${BASE}from: {upstream: {builder: builder}}`)).from).toMatchObject({
      upstream: { builder: path.join(folder(), 'builder') },
    })
  })

  it.each([
    ['no source', BASE, /from/],
    ['an unknown key', `${BASE}from: {rootfs: x}\ndisc_mib: 1`, /disc_mib/],
    [
      'a stage that does not exist',
      `${BASE}from: {rootfs: x}\nstages: {agnet: {}}`,
      /unknown stage agnet; the stages are accounts, network/,
    ],
    ['an agent without checksum', `${BASE}from: {rootfs: x}\nagent: {path: a}`, /agent\.sha256/],
    [
      'an agent from two places',
      `${BASE}from: {rootfs: x}\nagent: {path: a, url: "http://x/a", sha256: ${'a'.repeat(64)}}`,
      /give a path or a url/,
    ],
    ['a syntax error', '{', /cannot be read as a recipe/],
  ])('is refused with %s', async (_what, text, message) => {
    await expect(load(text)).rejects.toThrow(message)
  })
})
