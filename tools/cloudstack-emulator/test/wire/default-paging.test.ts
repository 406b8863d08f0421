import { readFileSync } from 'node:fs'
import { catalogue } from 'cloudstack-client/catalogue'
import { COMMAND_HANDLERS } from '../../src/commands.ts'
import { createEmulator } from '../../src/emulator.ts'
import { boundsOf } from '../../src/wire/paging.ts'

interface Discovered {
  readonly name: string
  readonly params: readonly { readonly name: string }[]
}

/** The commands of a recorded server with their parameters, as its listApis describes them. */
const discovered = JSON.parse(
  readFileSync(new URL(import.meta.resolve('cloudstack-client/catalogue/discovered-apis.json')), 'utf8'),
) as readonly Discovered[]

describe('a list without a page', () => {
  it('is cut exactly where the recorded server takes a page for it, for every implemented list', () => {
    const { cloud } = createEmulator({ settings: { 'default.page.size': 7 } })
    const lists = discovered.filter(({ name }) => /^list[A-Z]/.test(name) && COMMAND_HANDLERS.has(name))
    const differing = lists.filter(({ name, params }) => {
      const command = catalogue.get(name)
      const isPaged = params.some((parameter) => parameter.name === 'pagesize')
      return command === undefined || (boundsOf(cloud, command, {}).end === 7) !== isPaged
    })

    expect(lists.length).toBeGreaterThan(100)
    expect(differing.map(({ name }) => name)).toEqual([])
  })
})
