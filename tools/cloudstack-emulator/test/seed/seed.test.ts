import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { createEmulator, type SeedInput, seedSchema } from '../../src/index.ts'

function example(): SeedInput {
  return parse(readFileSync(path.resolve(import.meta.dirname, '../../seeds/small.yml'), 'utf8')) as SeedInput
}

describe('a seed', () => {
  it('is a YAML file in which resources refer to each other by name', () => {
    const { cloud, accounts } = createEmulator({ seed: example() })

    expect([...cloud.zones.all()].map(({ name }) => name)).toEqual(['zone-1'])
    expect(Object.keys(accounts)).toEqual(['admin', 'user'])
    expect(cloud.settings['vm.userdata.max.length']).toBe(1_048_576)
  })

  it('always gives the same ids and keys', () => {
    const [first, second] = [createEmulator(), createEmulator()]

    expect([...first.cloud.networks.all()].map(({ id }) => id)).toEqual([...second.cloud.networks.all()].map(({ id }) => id))
    expect(first.accounts).toEqual(second.accounts)
  })

  it('with an unknown key is refused with an error that names it', () => {
    const wrong = { ...example(), acounts: [] }

    expect(seedSchema.safeParse(wrong).error?.message).toContain('acounts')
  })

  it('with an unknown reference is refused with an error that names it and the existing ones', () => {
    const seed = example()
    const wrong = { ...seed, sshKeyPairs: [{ account: 'nobody', name: 'key' }] }

    expect(() => createEmulator({ seed: wrong })).toThrow('the seed names the account "nobody", but there is only system, admin, user')
  })
})
