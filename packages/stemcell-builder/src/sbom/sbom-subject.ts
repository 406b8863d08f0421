import { createHash } from 'node:crypto'
import type { DebianPackage } from './dpkg-status.ts'

/** What an SBOM describes, and by whom and when it was written. */
export interface SbomSubject {
  readonly name: string
  readonly version: string
  /** `ubuntu` or `debian`: part of each package's URL. */
  readonly distribution: string
  readonly createdAt: Date
}

/** The name of this program in the documents that it writes. */
export const SBOM_TOOL = 'stemcell-builder'

/**
 * Returns the package URL of a Debian package. Reserved characters are percent-encoded as the specification requires, `+` included, which
 * packageurl-js 2.0 leaves as it is.
 */
export function packageUrl({ name, version, architecture, source }: DebianPackage, { distribution }: SbomSubject): string {
  const qualifiers = [`arch=${architecture}`, ...(source === name ? [] : [`upstream=${encodeURIComponent(source)}`])]
  return `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}?${qualifiers.join('&')}`
}

/** Returns a UUID derived from the content of a document, so that the document is reproducible. */
export function contentId({ name, version }: SbomSubject, packages: readonly DebianPackage[]): string {
  const hash = createHash('sha256').update(`${name}\n${version}\n`)
  for (const pkg of packages) hash.update(`${pkg.name} ${pkg.version} ${pkg.architecture}\n`)
  const hex = hash.digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
