import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const OPERATOR = path.resolve(import.meta.dirname, '../../../../docs/operator')

/** Asserts that a generated page is the one in the repository; with UPDATE_DOCS=1 it is written first. */
export function expectPublished(file: string, content: string): void {
  const target = path.join(OPERATOR, file)
  if (process.env['UPDATE_DOCS'] === '1') {
    mkdirSync(OPERATOR, { recursive: true })
    writeFileSync(target, content)
  }
  expect(readFileSync(target, 'utf8')).toBe(content)
}
