import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BEHAVIOURS } from '../src/commands/index.ts'
import { coverageOf } from './coverage-page.ts'

const page = path.resolve(import.meta.dirname, '../COVERAGE.md')

describe('COVERAGE.md', () => {
  it('says what the sources do', () => {
    const written = readFileSync(page, 'utf8')
    const head = written.slice(0, written.indexOf('\n## ') + 1)
    const current = head + coverageOf(BEHAVIOURS)
    if (process.env['UPDATE_COVERAGE'] !== undefined) writeFileSync(page, current)

    expect(readFileSync(page, 'utf8')).toBe(current)
  })
})
