import path from 'node:path'
import { linkTarget } from '../src/link-target.ts'

const surroundings = {
  root: path.resolve(import.meta.dirname, '../../..'),
  pages: new Set(['README.md', 'docs/operator/README.md', 'docs/operator/networks.md']),
  repository: 'https://github.com/owner/name',
}

describe('where a link of a page leads', () => {
  it('is a page of the site, README as the index of its folder', () => {
    expect(linkTarget('networks.md#ports', 'docs/operator/README.md', surroundings)).toBe('/docs/operator/networks.html#ports')
    expect(linkTarget('../../README.md', 'docs/operator/networks.md', surroundings)).toBe('/')
    expect(linkTarget('docs/operator/', 'README.md', surroundings)).toBe('/docs/operator/')
  })

  it('is the repository for any other file or folder', () => {
    expect(linkTarget('../../package.json', 'docs/operator/README.md', surroundings)).toBe(
      'https://github.com/owner/name/blob/main/package.json',
    )
    expect(linkTarget('packages', 'README.md', surroundings)).toBe('https://github.com/owner/name/tree/main/packages')
  })

  it('is nowhere for such a file if the repository has no known address', () => {
    expect(linkTarget('package.json', 'README.md', { ...surroundings, repository: undefined })).toBeUndefined()
  })

  it.each(['https://bosh.io/docs/', 'mailto:a@b.c', '#ports'])('stays %s', (link) => {
    expect(linkTarget(link, 'README.md', surroundings)).toBe(link)
  })

  it.each(['missing.md', '../../../../etc/passwd'])('is refused if it is %s', (link) => {
    expect(() => linkTarget(link, 'docs/operator/README.md', surroundings)).toThrow(
      `docs/operator/README.md links to ${link}, which does not exist.`,
    )
  })
})
