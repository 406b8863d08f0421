import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createCloudStackClient } from 'cloudstack-client'
import { listApis } from 'cloudstack-client/api'
import { catalogue } from 'cloudstack-client/catalogue'
import { ADMINISTRATOR_CALLS, API_CALLS } from '../../src/api-calls.ts'
import { operatorPages } from '../../src/docs/pages.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { expectPublished } from '../support/published.ts'

const SOURCES = path.resolve(import.meta.dirname, '../../src')

function byName(left: string, right: string): number {
  return left.toLowerCase() < right.toLowerCase() ? -1 : 1
}

describe("the operator's pages", () => {
  it.each(Object.entries(operatorPages()))('say what the code does (UPDATE_DOCS=1 writes them): %s', (file, content) => {
    expectPublished(file, content)
  })

  it('describe every key', () => {
    const pages = Object.values(operatorPages()).join('\n')

    expect(pages.split('\n').filter((line) => /^\| `.*\|\s+\|$/.test(line))).toEqual([])
  })
})

describe('the list of commands', () => {
  it('is in order, without doubles', () => {
    expect([...API_CALLS].sort(byName)).toEqual([...new Set(API_CALLS)])
  })

  it('holds every command that the code imports, and no other', () => {
    const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const texts = sources.map((file) => readFileSync(path.join(SOURCES, file), 'utf8'))
    const imported = texts.flatMap((text) =>
      [...text.matchAll(/import \{([^}]*)\} from 'cloudstack-client\/api'/g)].flatMap((match) => (match[1] ?? '').split(',')),
    )
    const names = imported.map((name) => name.trim().split(' as ')[0] ?? '').filter((name) => catalogue.has(name))

    // Jobs, and the commands that an account may call, are asked for by the client itself.
    expect([...new Set([...names, 'queryAsyncJobResult', 'listApis'])].sort(byName)).toEqual(
      [...API_CALLS, ...ADMINISTRATOR_CALLS].sort(byName),
    )
  })

  it('is what the limited account of the emulator may call', async () => {
    const { emulator } = cpiInABox()
    const keys = emulator.accounts['limited']
    const client = createCloudStackClient(
      { endpoint: 'emulator', credentials: { apiKey: keys?.apiKey ?? '', secretKey: keys?.secretKey ?? '' } },
      { transport: emulator.transport, clock: emulator.clock },
    )

    const allowed = (await client.list(listApis, {})).map(({ name }) => name)

    expect(API_CALLS.filter((name) => !allowed.includes(name))).toEqual([])
  })
})
