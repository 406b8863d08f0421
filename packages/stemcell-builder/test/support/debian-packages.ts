import type { DebianPackage } from '../../src/sbom/dpkg-status.ts'
import type { SbomSubject } from '../../src/sbom/sbom-subject.ts'
import { DATE } from './small-stemcell.ts'

export const SUBJECT: SbomSubject = { name: 'bosh-cloudstack-kvm', version: '1', distribution: 'debian', createdAt: DATE }

export const PACKAGES: readonly DebianPackage[] = [
  { name: 'bash', version: '5.2.15-2+b7', architecture: 'amd64', maintainer: '', source: 'bash' },
  { name: 'libc6', version: '2.36-9+deb12u4', architecture: 'amd64', maintainer: 'GNU Libc <libc@example.com>', source: 'glibc' },
  { name: 'libstdc++6', version: '1:12.2.0-14', architecture: 'amd64', maintainer: '', source: 'gcc-12' },
]
