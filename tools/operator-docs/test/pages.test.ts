import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pages } from '../src/pages.ts'

const root = path.resolve(import.meta.dirname, '../../..')

const written = [...(await pages())]

describe('the generated pages', () => {
  it.each(written)('%s is current: otherwise run npm run docs', (file, text) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(text)
  })
})
