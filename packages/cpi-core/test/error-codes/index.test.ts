import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { operatorPages } from '../../src/docs/pages.ts'
import { ERROR_CODES } from '../../src/error-codes/index.ts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

/** Makers of errors, and the type that each gives. */
const MAKERS: Readonly<Record<string, string>> = {
  cpiError: 'CpiError',
  cloudError: 'CloudError',
  vmCreationFailed: 'VMCreationFailed',
  notSupported: 'NotSupported',
  noDiskSpace: 'NoDiskSpace',
  noSnapshotPossible: 'NotImplemented',
}

const USE = new RegExp(`(?:\\b(${Object.keys(MAKERS).join('|')})\\(|new CpiError\\()\\s*'([a-z-]+)'(?:, 'Bosh::Clouds::(\\w+)')?`, 'g')

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('error-codes'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'))
}

const SOURCES = [...sourcesIn('packages/cpi-core/src'), ...sourcesIn('apps/cpi-cli/src')]

const USES = SOURCES.flatMap((text) =>
  [...text.matchAll(USE)].map(([, maker = '', code = '', type]) => ({ code, type: type ?? MAKERS[maker] ?? '' })),
)

const PAGE = operatorPages()['errors.md'] ?? ''

const TROUBLESHOOTING = readFileSync(path.join(ROOT, 'docs/operator/troubleshooting.md'), 'utf8').split('\n')

function rowOf(number: number): string | undefined {
  return TROUBLESHOOTING.find((line) => line.startsWith(`| <a id="row-${number}"></a>${number} |`))
}

describe('the catalogue of error codes', () => {
  it('is found in the sources', () => {
    expect(USES.length).toBeGreaterThan(150)
  })

  it('lists each type that an error of the code has', () => {
    const unlisted = USES.filter(
      ({ code, type }) =>
        !Object.entries(ERROR_CODES).some(([name, { types }]) => name === code && types.some((listed) => listed === type)),
    )

    expect(unlisted).toEqual([])
  })

  it.each(Object.entries(ERROR_CODES))('%s is used, explained in one line, and on the page', (code, { cause, remedy }) => {
    expect(SOURCES.some((text) => text.includes(`'${code}'`))).toBe(true)
    expect(`${cause}${remedy}`).not.toMatch(/[\n|]/)
    expect(PAGE.split('\n').filter((line) => line.includes(`<a id="${code}"></a>`))).toHaveLength(1)
  })

  it.each(Object.entries(ERROR_CODES).flatMap(([code, { rows = [] }]) => rows.map((row) => [code, row] as const)))(
    '%s leads to row %i of troubleshooting, which names it',
    (code, row) => {
      expect(rowOf(row)).toContain(`[\`${code}\`](errors.md#${code})`)
    },
  )

  it('is what troubleshooting names', () => {
    const named = TROUBLESHOOTING.flatMap((line) => [...line.matchAll(/\(errors\.md#([a-z-]+)\)/g)].map((match) => match[1] ?? ''))

    expect(named.filter((code) => !Object.hasOwn(ERROR_CODES, code))).toEqual([])
    expect(named.length).toBeGreaterThan(30)
  })
})
