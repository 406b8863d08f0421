import { contentId, packageUrl } from '../../src/sbom/sbom-subject.ts'
import { PACKAGES, SUBJECT } from '../support/debian-packages.ts'

const libc = { name: 'libc6', version: '1:2.36-9+deb12u4~x', architecture: 'amd64', maintainer: '', source: 'glibc' }

describe('packageUrl', () => {
  it('percent-encodes everything that is reserved in a package URL', () => {
    expect(packageUrl(libc, SUBJECT)).toBe('pkg:deb/debian/libc6@1%3A2.36-9%2Bdeb12u4~x?arch=amd64&upstream=glibc')
  })

  it('names the distribution, and the source only if it differs', () => {
    expect(packageUrl({ ...libc, source: 'libc6' }, { ...SUBJECT, distribution: 'ubuntu' })).toMatch(
      /^pkg:deb\/ubuntu\/libc6@.*\?arch=amd64$/,
    )
  })
})

describe('contentId', () => {
  it('is a UUID that follows from subject and packages', () => {
    expect(contentId(SUBJECT, PACKAGES)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(contentId(SUBJECT, [...PACKAGES])).toBe(contentId(SUBJECT, PACKAGES))
  })

  it('differs for another version, package, or architecture', () => {
    const [first = libc, ...rest] = PACKAGES
    const ids = [
      contentId(SUBJECT, PACKAGES),
      contentId({ ...SUBJECT, version: '2' }, PACKAGES),
      contentId(SUBJECT, rest),
      contentId(SUBJECT, [{ ...first, architecture: 'arm64' }, ...rest]),
    ]

    expect(new Set(ids).size).toBe(ids.length)
  })
})
