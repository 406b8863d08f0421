export interface DebianPackage {
  readonly name: string
  readonly version: string
  readonly architecture: string
  readonly maintainer: string
  readonly source: string
}

/**
 * Returns the installed packages of a dpkg status file, sorted by name. Removed packages that left configuration files behind are not
 * included.
 */
export function installedPackages(status: string): DebianPackage[] {
  return status
    .split(/\n\n+/)
    .map(fieldsOf)
    .filter((fields) => fields.get('Package') !== undefined && (fields.get('Status') ?? '').endsWith(' installed'))
    .map((fields) => {
      const name = fields.get('Package') ?? ''
      return {
        name,
        version: fields.get('Version') ?? '',
        architecture: fields.get('Architecture') ?? 'all',
        maintainer: fields.get('Maintainer') ?? '',
        // `Source: glibc (2.36-9)`: the version is present only if it differs.
        source: (fields.get('Source') ?? name).replace(/ .*$/, ''),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function fieldsOf(paragraph: string): Map<string, string> {
  return new Map([...paragraph.matchAll(/^([\w-]+):[ \t]*(.*)$/gm)].map(([, key = '', value = '']) => [key, value.trim()]))
}

/** Renders packages.txt in the format of `dpkg -l`, as the upstream builder does. */
export function packagesText(packages: readonly DebianPackage[]): string {
  const width = Math.max(4, ...packages.map(({ name }) => name.length))
  const versionWidth = Math.max(7, ...packages.map(({ version }) => version.length))
  return packages
    .map(({ name, version, architecture }) => `ii  ${name.padEnd(width)}  ${version.padEnd(versionWidth)}  ${architecture}\n`)
    .join('')
}
