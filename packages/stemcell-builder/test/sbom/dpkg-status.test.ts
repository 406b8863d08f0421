import { installedPackages, packagesText } from '../../src/sbom/dpkg-status.ts'

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

describe('installedPackages', () => {
  const packages = installedPackages(STATUS)

  it('returns the packages that dpkg marks as installed, sorted by name', () => {
    expect(packages.map(({ name, version, source }) => [name, version, source])).toEqual([
      ['bash', '5.2.15-2+b7', 'bash'],
      ['libc6', '2.36-9+deb12u4', 'glibc'],
    ])
  })

  it('is not confused by continuation lines that look like fields', () => {
    expect(packages.map(({ name }) => name)).not.toContain('not a field, only a continued line')
  })

  it('is empty for an empty database', () => {
    expect(installedPackages('')).toEqual([])
    expect(packagesText([])).toBe('')
  })
})

describe('packagesText', () => {
  it('has the format of dpkg -l', () => {
    expect(packagesText(installedPackages(STATUS))).toBe('ii  bash   5.2.15-2+b7     amd64\nii  libc6  2.36-9+deb12u4  amd64\n')
  })
})
