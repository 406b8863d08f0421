import type { StemcellReport } from '../../src/inspect/inspect.ts'
import { renderReport } from '../../src/inspect/render-report.ts'

const MIB = 1024 ** 2

const LIGHT: StemcellReport = {
  file: '/w/light.tgz',
  manifest: { name: 'bosh-cloudstack-kvm-x-go_agent', version: '1', sha1: 'da39' },
  members: ['stemcell.MF', 'image'],
  image: { kind: 'empty', bytes: 0, sha1: 'da39', sha1IsRight: true },
}

const FULL: StemcellReport = {
  ...LIGHT,
  manifest: {
    ...LIGHT.manifest,
    api_version: 3,
    operating_system: 'ubuntu-jammy',
    stemcell_formats: ['cloudstack-qcow2', 'cloudstack-raw'],
    cloud_properties: { infrastructure: 'cloudstack', hypervisor: 'kvm' },
  },
  image: { kind: 'qcow2', bytes: 5 * MIB + 1, sha1: 'abcd', sha1IsRight: false },
  disk: {
    format: 'qcow2',
    virtualBytes: 3072 * MIB,
    partitionTable: 'mbr',
    partitions: [{ number: 1, type: '83', bootable: true, startBytes: MIB, sizeBytes: 3071 * MIB }],
    rootFilesystem: { uuid: '1111', label: '', offsetBytes: MIB },
    bootLoaders: [],
    kernels: ['vmlinuz-6.1'],
    operatingSystem: undefined,
    stemcellVersion: undefined,
    infrastructure: 'cloudstack',
    agentVersion: '2.700.0',
    agentConfig: {},
    forecast: ['ConfigDrive: used', 'persistent disks: by serial'],
    packages: 312,
  },
}

describe('renderReport', () => {
  it('shows what a light stemcell lacks', () => {
    expect(renderReport(LIGHT)).toBe(`/w/light.tgz
  name             bosh-cloudstack-kvm-x-go_agent
  version          1
  operating system not set
  API version      not set: agents ask a registry
  formats          not set
  infrastructure   not set, no hypervisor
  members          stemcell.MF, image
image: empty, 0.0 MiB, sha1 da39
disk: none, this is a light stemcell
`)
  })

  it('shows disk, agent and what happens at boot, and a sha1 that does not match', () => {
    const text = renderReport(FULL)

    expect(text).toMatch(/^ {2}formats +cloudstack-qcow2, cloudstack-raw$/m)
    expect(text).toContain('image: qcow2, 5.0 MiB, sha1 abcd (the manifest says da39)')
    expect(text).toContain('disk: qcow2 of 3072 MiB, partition table mbr\n  partition 1: type 83, from 1.0 MiB, 3071 MiB, bootable\n')
    expect(text).toMatch(/^ {2}boot +no boot loader found; vmlinuz-6\.1$/m)
    expect(text).toMatch(/^ {2}inside +no operating_system, version not set, for cloudstack$/m)
    expect(text).toMatch(/at boot:\n {2}ConfigDrive: used\n {2}persistent disks: by serial\n$/)
  })
})
