/** The parts of a package.json that name its repository. */
export interface RepositoryFields {
  readonly repository?: string | { readonly url: string }
}

/**
 * Returns the address at which people read the repository's files, or undefined if neither a GitHub workflow nor package.json names it.
 * Prefixes and suffixes that only npm needs (`git+`, `.git`) are removed.
 */
export function repositoryAddress(manifest: RepositoryFields, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env
  if (server !== undefined && name !== undefined) return `${server}/${name}`
  const { repository } = manifest
  const address = typeof repository === 'string' ? repository : repository?.url
  return address
    ?.replace(/^git\+/, '')
    .replace(/^github:/, 'https://github.com/')
    .replace(/\.git$/, '')
}
