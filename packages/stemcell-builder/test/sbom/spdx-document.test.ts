import { spdxDocument } from '../../src/sbom/spdx-document.ts'
import { PACKAGES, SUBJECT } from '../support/debian-packages.ts'

describe('spdxDocument', () => {
  const document = JSON.parse(spdxDocument(SUBJECT, PACKAGES))

  it('has every field that SPDX 2.3 requires of a document', () => {
    expect(document).toMatchObject({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: 'bosh-cloudstack-kvm-1',
      documentNamespace: expect.stringMatching(/^https:\/\/spdx\.org\/spdxdocs\/bosh-cloudstack-kvm-1-[0-9a-f-]{36}$/),
      creationInfo: { created: '2024-01-01T00:00:00Z', creators: ['Tool: stemcell-builder'] },
    })
  })

  it('identifies each element by characters that SPDX allows, and only once', () => {
    const ids = document.packages.map(({ SPDXID }: { SPDXID: string }) => SPDXID)

    for (const id of ids) expect(id).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('lists each package with its purl, and its maintainer as supplier', () => {
    const [, bash, libc6] = document.packages

    expect(bash.supplier).toBe('NOASSERTION')
    expect(libc6).toMatchObject({
      versionInfo: '2.36-9+deb12u4',
      supplier: 'Person: GNU Libc <libc@example.com>',
      externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:deb/debian/libc6@2.36-9%2Bdeb12u4?arch=amd64&upstream=glibc' }],
    })
  })

  it('describes the stemcell, which contains every package', () => {
    expect(document.relationships.map((relationship: object) => Object.values(relationship).join(' '))).toEqual([
      'SPDXRef-DOCUMENT DESCRIBES SPDXRef-DocumentRoot',
      'SPDXRef-DocumentRoot CONTAINS SPDXRef-Package-deb-bash',
      'SPDXRef-DocumentRoot CONTAINS SPDXRef-Package-deb-libc6',
      'SPDXRef-DocumentRoot CONTAINS SPDXRef-Package-deb-libstdc--6',
    ])
  })

  it('is reproducible, and differs for other packages', () => {
    expect(spdxDocument(SUBJECT, PACKAGES)).toBe(spdxDocument(SUBJECT, [...PACKAGES]))
    expect(spdxDocument(SUBJECT, PACKAGES.slice(1))).not.toBe(spdxDocument(SUBJECT, PACKAGES))
  })
})
