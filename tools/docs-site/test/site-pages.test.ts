import path from 'node:path'
import { pageAddress, siteSections } from '../src/site-pages.ts'

const sections = siteSections(path.resolve(import.meta.dirname, '../../..'))
const files = sections.flatMap(({ pages }) => pages.map(({ file }) => file))

describe('the pages of the site', () => {
  it('are in one section each', () => {
    expect(files).toHaveLength(new Set(files).size)
  })

  it('hold the pages of operators and developers, and the README of every program', () => {
    expect(files).toEqual(
      expect.arrayContaining(['docs/operator/cloud-foundry.md', 'docs/developer/debugging.md', 'apps/cpi-cli/README.md', 'README.md']),
    )
  })

  it('begin with what an operator reads first', () => {
    expect(sections[0]?.pages.slice(0, 2).map(({ title }) => title)).toEqual(['For operators', 'From an empty account to cf push'])
  })

  it('have the address of their file', () => {
    expect(pageAddress('docs/operator/networks.md')).toBe('docs/operator/networks.html')
    expect(pageAddress('docs/operator/README.md')).toBe('docs/operator/')
  })
})
