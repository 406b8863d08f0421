import { createHash } from 'node:crypto'
import type { DebianPackage } from './dpkg-status.ts'

export interface SbomSubject {
  readonly name: string
  readonly version: string
  /** `ubuntu` or `debian`: part of each package's URL. */
  readonly distribution: string
  readonly createdAt: Date
}

const TOOL = 'stemcell-builder'

/** Renders an SPDX 2.3 document as JSON. The output is reproducible. */
export function spdxDocument({ name, version, distribution, createdAt }: SbomSubject, packages: readonly DebianPackage[]): string {
  const root = 'SPDXRef-DocumentRoot'
  const listed = packages.map((pkg) => ({
    SPDXID: `SPDXRef-Package-deb-${pkg.name.replaceAll(/[^A-Za-z0-9.-]/g, '-')}`,
    name: pkg.name,
    versionInfo: pkg.version,
    supplier: pkg.maintainer === '' ? 'NOASSERTION' : `Person: ${pkg.maintainer}`,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: packageUrl(pkg, distribution) }],
  }))
  const subject = {
    SPDXID: root,
    name,
    versionInfo: version,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    primaryPackagePurpose: 'OPERATING-SYSTEM',
  }
  return json({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${name}-${version}`,
    documentNamespace: `https://spdx.org/spdxdocs/${name}-${version}-${contentId(name, version, packages)}`,
    creationInfo: { created: createdAt.toISOString().replace(/\.\d+Z$/, 'Z'), creators: [`Tool: ${TOOL}`] },
    packages: [subject, ...listed],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: root },
      ...listed.map(({ SPDXID }) => ({ spdxElementId: root, relationshipType: 'CONTAINS', relatedSpdxElement: SPDXID })),
    ],
  })
}

/** Renders a CycloneDX 1.5 document as JSON. The output is reproducible. */
export function cycloneDxDocument({ name, version, distribution, createdAt }: SbomSubject, packages: readonly DebianPackage[]): string {
  return json({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${contentId(name, version, packages)}`,
    version: 1,
    metadata: {
      timestamp: createdAt.toISOString().replace(/\.\d+Z$/, 'Z'),
      tools: { components: [{ type: 'application', name: TOOL }] },
      component: { 'bom-ref': 'stemcell', type: 'operating-system', name, version },
    },
    components: packages.map((pkg) => ({
      'bom-ref': packageUrl(pkg, distribution),
      type: 'library',
      name: pkg.name,
      version: pkg.version,
      purl: packageUrl(pkg, distribution),
    })),
  })
}

function packageUrl({ name, version, architecture, source }: DebianPackage, distribution: string): string {
  const qualifiers = [`arch=${architecture}`, ...(source === name ? [] : [`upstream=${encodeURIComponent(source)}`])]
  return `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}?${qualifiers.join('&')}`
}

/** A UUID derived from the content, so that the document is reproducible. */
function contentId(name: string, version: string, packages: readonly DebianPackage[]): string {
  const hash = createHash('sha256').update(`${name}\n${version}\n`)
  for (const pkg of packages) hash.update(`${pkg.name} ${pkg.version} ${pkg.architecture}\n`)
  const hex = hash.digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

function json(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
