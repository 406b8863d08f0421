import { installedPackages, packagesText } from '../../src/sbom/dpkg-status.ts'
import { cycloneDxDocument, spdxDocument } from '../../src/sbom/sbom.ts'
import { DATE } from '../support/small-stemcell.ts'

const STATUS = `Package: libc6
Status: install ok installed
Maintainer: GNU Libc <libc@example.com>
Architecture: amd64
Source: glibc (2.36-9)
Version: 2.36-9+deb12u4
Description: C library
 Package: not a field, only a continued line

Package: bash
Status: hold ok installed
Architecture: amd64
Version: 5.2.15-2+b7

Package: old
Status: deinstall ok config-files
Architecture: all
Version: 1
`
const subject = { name: 'bosh-cloudstack-kvm', version: '1', distribution: 'debian', createdAt: DATE }

describe('installed packages', () => {
  const packages = installedPackages(STATUS)

  it('are the packages that dpkg marks as installed, sorted by name', () => {
    expect(packages.map(({ name, version, source }) => [name, version, source])).toEqual([
      ['bash', '5.2.15-2+b7', 'bash'],
      ['libc6', '2.36-9+deb12u4', 'glibc'],
    ])
  })

  it('is rendered in the format of dpkg -l', () => {
    expect(packagesText(packages)).toBe('ii  bash   5.2.15-2+b7     amd64\nii  libc6  2.36-9+deb12u4  amd64\n')
  })

  it('is written as SPDX 2.3, each package with its purl and contained in the stemcell', () => {
    const document = JSON.parse(spdxDocument(subject, packages))

    expect(document).toMatchObject({ spdxVersion: 'SPDX-2.3', dataLicense: 'CC0-1.0', creationInfo: { created: '2024-01-01T00:00:00Z' } })
    expect(document.packages[2].externalRefs[0].referenceLocator).toBe('pkg:deb/debian/libc6@2.36-9%2Bdeb12u4?arch=amd64&upstream=glibc')
    expect(document.relationships).toHaveLength(3)
  })

  it('is written as CycloneDX 1.5', () => {
    const document = JSON.parse(cycloneDxDocument(subject, packages))

    expect(document).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    })
    expect(document.components.map(({ name }: { name: string }) => name)).toEqual(['bash', 'libc6'])
  })

  it('is the same document for the same packages, and another for others', () => {
    expect(spdxDocument(subject, packages)).toBe(spdxDocument(subject, installedPackages(STATUS)))
    expect(spdxDocument(subject, packages.slice(1))).not.toBe(spdxDocument(subject, packages))
  })
})
