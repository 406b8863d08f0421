import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { type ConvertOptions, convert } from '../../src/convert/convert.ts'
import { readImageFile } from '../../src/filesystem/files.ts'
import { findRootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { convertToRaw, outputFormats } from '../../src/image/formats.ts'
import { openImage } from '../../src/image/open-image.ts'
import { openStemcell } from '../../src/stemcell/open-stemcell.ts'
import { digestOfFile } from '../../src/tarball/checksum.ts'
import { DATE, DISK_MIB, makeOpenStackStemcell, makeSmallDisk, packStemcell, type SmallStemcell } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { ADMIN_PATH, context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(DISK_TOOLS, 'convert', () => {
  let source: SmallStemcell
  /** The source in every format. */
  let converted: string[]
  const options = (name: string, more: Partial<ConvertOptions> = {}): ConvertOptions => ({
    formats: ['qcow2'],
    output: path.join(folder(), name),
    route: 'router-discovery',
    kernelArguments: [],
    writtenAt: DATE,
    ...more,
  })

  /** The raw disk inside a stemcell. */
  async function diskOf(archive: string, name: string): Promise<string> {
    const work = path.join(folder(), name)
    mkdirSync(work)
    const { image } = await openStemcell(archive, work)
    await convertToRaw(await openImage(image, work, context), path.join(work, 'disk.raw'), context)
    return path.join(work, 'disk.raw')
  }

  beforeAll(async () => {
    source = await makeOpenStackStemcell(folder())
    converted = await convert(source.archive, options('all', { formats: outputFormats }), context)
  })

  it('names its files as upstream does, and describes each correctly in its manifest', async () => {
    expect(converted.map((file) => path.basename(file))).toEqual([
      'bosh-stemcell-1.10-cloudstack-kvm-ubuntu-jammy-go_agent.tgz',
      'bosh-stemcell-1.10-cloudstack-kvm-ubuntu-jammy-go_agent-raw.tgz',
      'bosh-stemcell-1.10-cloudstack-xen-ubuntu-jammy-go_agent.tgz',
      'bosh-stemcell-1.10-cloudstack-esxi-ubuntu-jammy-go_agent.tgz',
    ])
    const manifests = []
    for (const [index, file] of converted.entries()) {
      const work = path.join(folder(), `manifest-${index}`)
      mkdirSync(work)
      const { manifest, image, texts } = await openStemcell(file, work)
      expect(manifest.sha1).toBe(await digestOfFile(image, 'sha1'))
      expect([...texts.keys()].sort()).toEqual(['packages.txt', 'sbom.spdx.json'])
      manifests.push([manifest.stemcell_formats, manifest.cloud_properties?.['hypervisor'], manifest.version, manifest.api_version])
    }
    expect(manifests).toEqual([
      [['cloudstack-qcow2'], 'kvm', '1.10', 3],
      [['cloudstack-raw'], 'kvm', '1.10', 3],
      [['cloudstack-vhdx', 'cloudstack-vhd'], 'xen', '1.10', 3],
      [['cloudstack-ova'], 'esxi', '1.10', 3],
    ])
  })

  it('configures the agent with both settings sources, and finds the disks of KVM by their serial', async () => {
    const [file = ''] = converted
    const root = await findRootFilesystem(await diskOf(file, 'agent-disk'))

    const config = JSON.parse((await readImageFile(root, '/var/vcap/bosh/agent.json', context)) ?? '')

    expect(config.Infrastructure.Settings.Sources.map(({ Type }: { Type: string }) => Type)).toEqual(['ConfigDrive', 'HTTP'])
    expect(config.Platform.Linux).toMatchObject({ ServiceManager: 'systemd', DevicePathResolutionType: 'virtio' })
    expect(
      '0a1b2c3d-1111-4222-8333-444455556666'.replace(new RegExp(config.Platform.Linux.DiskIDTransformPattern), 'virtio-$1$2$3$4'),
    ).toBe('virtio-0a1b2c3d111142228333')
    expect(await readImageFile(root, '/var/vcap/bosh/etc/infrastructure', context)).toBe('cloudstack')
    expect(await readImageFile(root, '/etc/systemd/system/discover-virtual-router.socket', context)).toContain(
      'ListenStream=169.254.169.254:80',
    )
  })

  it('leaves a consistent file system, and every other file unchanged', async () => {
    const [file = ''] = converted
    const disk = await diskOf(file, 'intact-disk')

    const check = execFileSync('e2fsck', ['-fn', `${disk}?offset=1048576`], {
      encoding: 'utf8',
      env: { PATH: ADMIN_PATH },
    })

    expect(check).not.toMatch(/Fix|error/i)
    const root = await findRootFilesystem(disk)
    expect(await readImageFile(root, '/etc/passwd', context)).toContain('vcap:x:1000')
  })

  it('puts kernel arguments on every kernel line, once', async () => {
    const [file = ''] = await convert(source.archive, options('kernel', { kernelArguments: ['console=ttyS0', 'net.ifnames=0'] }), context)
    const root = await findRootFilesystem(await diskOf(file, 'kernel-disk'))

    const menu = await readImageFile(root, '/boot/grub/grub.cfg', context)

    expect(menu?.match(/^\s*linux .*$/m)?.[0]).toMatch(/net\.ifnames=0 console=tty0 console=ttyS0$/)
  })

  it('gives the same bytes for the same input', async () => {
    const again = await convert(source.archive, options('again', { formats: outputFormats }), context)

    for (const [index, file] of converted.entries()) expect(readFileSync(file).equals(readFileSync(again[index] ?? ''))).toBe(true)
  })

  it('writes the same disk in every format of one hypervisor', async () => {
    const [qcow2 = '', raw = ''] = converted
    const disks = [await diskOf(qcow2, 'equal-qcow2'), await diskOf(raw, 'equal-raw')]

    const compare = execFileSync('qemu-img', ['compare', '-f', 'raw', '-F', 'raw', ...disks], { encoding: 'utf8' })

    expect(compare).toContain('Images are identical')
  })

  it.each([
    ['a raw disk', 'raw', []],
    ['a VHD under bzip2, as upstream’s CloudStack stemcells hold it', 'vpc', ['bzip2', '-k']],
    ['a VMDK', 'vmdk', []],
    ['a qcow2 under gzip', 'qcow2', ['gzip', '-k']],
  ] as const)(
    'accepts %s',
    async (_what, format, compress) => {
      const work = path.join(folder(), `kind-${format}-${compress[0] ?? ''}`)
      mkdirSync(work)
      const disk = makeSmallDisk(work)
      let image = path.join(work, 'made')
      execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', format, disk, image])
      if (compress.length > 0) {
        execFileSync(compress[0] ?? '', [...compress.slice(1), image])
        image += compress[0] === 'gzip' ? '.gz' : '.bz2'
      }
      const archive = await packStemcell(work, image, 'in.tgz')

      const files = await convert(archive, options(`from-${format}-${compress[0] ?? ''}`), context)

      expect(files).toHaveLength(1)
    },
    60_000,
  )

  it('leaves nothing behind when it is cancelled', async () => {
    const cancelled = options('cancelled')

    await expect(convert(source.archive, cancelled, { ...context, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)

    expect(readdirSync(cancelled.output)).toEqual([])
  })

  it('leaves none of several formats behind when the last one fails', async () => {
    const several = options('several', { formats: ['qcow2', 'vhd'] })
    const abort = new AbortController()
    const step = (what: string) => {
      if (what.startsWith('write the vhd')) abort.abort()
    }

    const converting = convert(source.archive, several, { ...context, progress: { ...context.progress, step }, signal: abort.signal })

    await expect(converting).rejects.toThrow(/cancelled/)
    expect(readdirSync(several.output)).toEqual([])
  })

  it('compresses a raw disk in the archive, as nothing else does', async () => {
    const [file = ''] = await convert(source.archive, options('small', { formats: ['raw'] }), context)

    expect(statSync(file).size).toBeLessThan((DISK_MIB * 1024 ** 2) / 4)
  })
})
