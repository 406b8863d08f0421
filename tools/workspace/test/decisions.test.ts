import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, 'docs/decisions')

/** The package of a page: its rows may name a test within it, or from the root. */
const PACKAGES: Readonly<Record<string, string>> = {
  'bosh-release.md': 'tools/bosh-release',
  'cloudstack-client.md': 'packages/cloudstack-client',
  'cloudstack-emulator.md': 'tools/cloudstack-emulator',
  'cpi.md': 'packages/cpi-core',
  'stemcell-builder.md': 'packages/stemcell-builder',
}

interface Decision {
  readonly page: string
  readonly text: string
  readonly tests: readonly string[]
}

/** The rows of a page's tables, without their heads. */
function decisionsOf(page: string, text = readFileSync(path.join(folder, page), 'utf8')): readonly Decision[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| decision |'))
  return rows.map((row) => ({
    page,
    text: row.slice(0, 80),
    tests: [...(/Tests?: (`[^`]+`(?:, `[^`]+`)*)/.exec(row)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }))
}

/** @returns what is wrong with it, or undefined */
function flawOf({ page, text, tests }: Decision): string | undefined {
  if (tests.length === 0) return `${page}: no test is named in: ${text}`
  const missing = tests.find((file) => !existsSync(path.join(root, file)) && !existsSync(path.join(root, PACKAGES[page] ?? '', file)))
  return missing === undefined ? undefined : `${page}: ${missing} does not exist: ${text}`
}

describe('the decisions', () => {
  const pages = readdirSync(folder)

  it('are of packages that exist', () => {
    expect([...pages].sort()).toEqual(Object.keys(PACKAGES))
  })

  it('each name a test that holds them', () => {
    expect(pages.flatMap((page) => decisionsOf(page)).flatMap((decision) => flawOf(decision) ?? [])).toEqual([])
  })

  it.each([
    ['| Bits are counted | for a reason |', /no test is named/],
    ['| Bits are counted. Test: `test/nowhere.test.ts` | for a reason |', /nowhere.test.ts does not exist/],
    ['| Bits are counted. Tests: `test/methods.test.ts`, `test/nowhere.test.ts` | for a reason |', /nowhere.test.ts does not exist/],
    ['| Bits are counted. Test: `test/methods.test.ts` | for a reason |', undefined],
  ])('%s: refused with %s', (row, message) => {
    const [flaw] = decisionsOf('cpi.md', `| decision | because |\n|---|---|\n${row}\n`).map(flawOf)

    if (message === undefined) expect(flaw).toBeUndefined()
    else expect(flaw).toMatch(message)
  })
})
