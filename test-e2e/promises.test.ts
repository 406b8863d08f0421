import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promises } from './promises.ts'

const folder = path.join(import.meta.dirname, 'scenarios')
const scenarios = readdirSync(folder).map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
const cited = new Set(scenarios.flatMap(({ text }) => [...text.matchAll(/provesPromise\(\s*'([^']+)'/g)].map((match) => match[1])))

describe('the promises', () => {
  it.each(Object.keys(promises))('%s is proved by a scenario', (id) => {
    expect(cited).toContain(id)
  })

  it.each(scenarios.map(({ name, text }) => [name, text] as const))('%s proves at least one', (_name, text) => {
    expect(text).toMatch(/provesPromise\(\s*'/)
  })
})
