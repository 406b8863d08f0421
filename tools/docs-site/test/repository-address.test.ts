import { repositoryAddress } from '../src/repository-address.ts'

describe('the address of the repository', () => {
  it('is that of the workflow that runs, before any other', () => {
    const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'fork/name' }

    expect(repositoryAddress({ repository: 'github:owner/name' }, env)).toBe('https://github.com/fork/name')
  })

  it.each([
    { repository: { url: 'git+https://github.com/owner/name.git' } },
    { repository: 'github:owner/name' },
    { repository: 'https://github.com/owner/name' },
  ])('is read from package.json: $repository', (manifest) => {
    expect(repositoryAddress(manifest, {})).toBe('https://github.com/owner/name')
  })

  it('is unknown if nobody names it', () => {
    expect(repositoryAddress({}, {})).toBeUndefined()
  })
})
