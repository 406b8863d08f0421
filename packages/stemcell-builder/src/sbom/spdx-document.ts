import type { DebianPackage } from './dpkg-status.ts'
import { contentId, packageUrl, SBOM_TOOL, type SbomSubject } from './sbom-subject.ts'

const DOCUMENT_ID = 'SPDXRef-DOCUMENT'
const ROOT_ID = 'SPDXRef-DocumentRoot'
/** SPDX's term for "not determined". */
const NO_ASSERTION = 'NOASSERTION'

/** Renders an SPDX 2.3 document as JSON. The output is reproducible. */
export function spdxDocument(subject: SbomSubject, packages: readonly DebianPackage[]): string {
  const { name, version, createdAt } = subject
  const listed = packages.map((pkg) => packageElement(pkg, subject))
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: DOCUMENT_ID,
    name: `${name}-${version}`,
    documentNamespace: `https://spdx.org/spdxdocs/${name}-${version}-${contentId(subject, packages)}`,
    creationInfo: { created: createdAt.toISOString().replace(/\.\d+Z$/, 'Z'), creators: [`Tool: ${SBOM_TOOL}`] },
    packages: [rootElement(subject), ...listed],
    relationships: [
      { spdxElementId: DOCUMENT_ID, relationshipType: 'DESCRIBES', relatedSpdxElement: ROOT_ID },
      ...listed.map(({ SPDXID }) => ({ spdxElementId: ROOT_ID, relationshipType: 'CONTAINS', relatedSpdxElement: SPDXID })),
    ],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function rootElement({ name, version }: SbomSubject) {
  return {
    SPDXID: ROOT_ID,
    name,
    versionInfo: version,
    downloadLocation: NO_ASSERTION,
    filesAnalyzed: false,
    primaryPackagePurpose: 'OPERATING-SYSTEM',
  }
}

function packageElement(pkg: DebianPackage, subject: SbomSubject) {
  return {
    SPDXID: `SPDXRef-Package-deb-${pkg.name.replaceAll(/[^A-Za-z0-9.-]/g, '-')}`,
    name: pkg.name,
    versionInfo: pkg.version,
    supplier: pkg.maintainer === '' ? NO_ASSERTION : `Person: ${pkg.maintainer}`,
    downloadLocation: NO_ASSERTION,
    filesAnalyzed: false,
    licenseConcluded: NO_ASSERTION,
    licenseDeclared: NO_ASSERTION,
    copyrightText: NO_ASSERTION,
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: packageUrl(pkg, subject) }],
  }
}
