import { cycloneDxDocument } from '../../src/sbom/cyclonedx-document.ts'
import { PACKAGES, SUBJECT } from '../support/debian-packages.ts'

describe('cycloneDxDocument', () => {
  const document = JSON.parse(cycloneDxDocument(SUBJECT, PACKAGES))

  it('is CycloneDX 1.5, about the operating system in the stemcell', () => {
    expect(document).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      metadata: {
        timestamp: '2024-01-01T00:00:00.000Z',
        tools: { components: [{ type: 'application', name: 'stemcell-builder' }] },
        component: { type: 'operating-system', name: 'bosh-cloudstack-kvm', version: '1', 'bom-ref': 'stemcell' },
      },
    })
  })

  it('lists each package with its purl, which identifies it', () => {
    expect(document.components).toEqual([
      expect.objectContaining({ type: 'library', name: 'bash', purl: 'pkg:deb/debian/bash@5.2.15-2%2Bb7?arch=amd64' }),
      expect.objectContaining({ name: 'libc6', purl: 'pkg:deb/debian/libc6@2.36-9%2Bdeb12u4?arch=amd64&upstream=glibc' }),
      expect.objectContaining({ name: 'libstdc++6', purl: 'pkg:deb/debian/libstdc%2B%2B6@1%3A12.2.0-14?arch=amd64&upstream=gcc-12' }),
    ])
    for (const component of document.components) expect(component['bom-ref']).toBe(component.purl)
  })

  it('is reproducible whatever the order of the packages, and differs for other packages', () => {
    expect(JSON.parse(cycloneDxDocument(SUBJECT, [...PACKAGES].reverse())).components).toEqual(document.components)
    expect(cycloneDxDocument(SUBJECT, PACKAGES)).toBe(cycloneDxDocument(SUBJECT, [...PACKAGES]))
    expect(cycloneDxDocument(SUBJECT, PACKAGES.slice(1))).not.toBe(cycloneDxDocument(SUBJECT, PACKAGES))
  })
})
