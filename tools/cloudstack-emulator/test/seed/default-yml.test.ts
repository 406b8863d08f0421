import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { DEFAULT_SEED } from '../../src/seed/default-seed.ts'
import { seedSchema } from '../../src/seed/schema.ts'

const root = path.resolve(import.meta.dirname, '../..')

describe('seeds/default.yml', () => {
  it('is the built-in cloud', () => {
    const written = seedSchema.parse(parse(readFileSync(path.join(root, 'seeds/default.yml'), 'utf8')))

    expect(written).toEqual(seedSchema.parse(DEFAULT_SEED))
  })

  it('has every name that the README’s table of the default cloud names', () => {
    const section =
      /## The default cloud\n(?<text>[\s\S]*?)\n## /.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))?.groups?.['text'] ?? ''
    const names = [...section.matchAll(/^\|[^|]*\|(?<cell>[^|]*)\|/gm)].flatMap(({ groups }) =>
      [...(groups?.['cell'] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    )
    const seed = JSON.stringify(DEFAULT_SEED)

    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !seed.includes(`"${name}"`))).toEqual([])
  })
})
