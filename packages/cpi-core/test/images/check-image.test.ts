import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { openImage } from '../../src/images/open-image.ts'
import { useFolder } from '../support/images.ts'

const folder = useFolder()

async function opened(content: Buffer, diskFormat: string | undefined) {
  const file = path.join(folder(), 'image')
  await writeFile(file, content)
  return openImage(file, diskFormat)
}

function differencingVhd(): Buffer {
  const footer = Buffer.alloc(512)
  footer.write('conectix', 0)
  footer.writeUInt32BE(4, 60)
  return footer
}

describe('an image without the mark of a format', () => {
  it.each<[string, Buffer]>([
    ['random bytes', Buffer.concat([Buffer.from([0]), randomBytes(508), Buffer.alloc(2048)])],
    ['text', Buffer.from('404 page not found\n'.repeat(100))],
    ['xz', Buffer.concat([Buffer.from('\xfd7zXZ\0', 'latin1'), Buffer.alloc(2048)])],
    ['zeros', Buffer.alloc(4096)],
  ])('is refused, not taken for raw: %s', async (_what, content) => {
    await expect(opened(content, 'qcow2')).rejects.toThrow(
      /neither the mark of qcow2, the format that the stemcell names, nor the boot sector/,
    )
    await expect(opened(content, 'raw')).rejects.toThrow(/nor the boot sector of a raw disk/)
    await expect(opened(content, undefined)).rejects.toThrow(/is damaged, or not a disk image/)
    await expect(opened(gzipSync(content), 'qcow2')).rejects.toThrow(/is damaged, or not a disk image/)
  })
})

it('a differencing VHD is refused, whether its mark is at the start or at the end', async () => {
  await expect(opened(Buffer.concat([differencingVhd(), Buffer.alloc(2048)]), 'vhd')).rejects.toThrow(/another file \(a parent disk\)/)
  await expect(opened(Buffer.concat([Buffer.alloc(2048), differencingVhd()]), 'vhd')).rejects.toThrow(/another file \(a parent disk\)/)
})

it('a VHD that ends behind its type is read as far as it goes, one that ends before is left to CloudStack', async () => {
  await expect(opened(differencingVhd().subarray(0, 64), 'vhd')).rejects.toThrow(/another file \(a parent disk\)/)
  expect(await opened(differencingVhd().subarray(0, 63), 'vhd')).toMatchObject({ format: 'VHD' })
})

/** A VHDX whose metadata have these items, by their GUIDs as they are stored. */
function vhdx(...items: string[]): Buffer {
  const image = Buffer.alloc(3 * 1024 ** 2)
  const [regions, metadata] = [192 * 1024, 2 * 1024 ** 2]
  image.write('vhdxfile', 0, 'latin1')
  image.write('regi', regions, 'latin1')
  image.writeUInt32LE(2, regions + 8)
  image.write('6677c22d23f600429d64115e9bfd4a08', regions + 16, 'hex')
  image.write('06a27c8b90479a4bb8fe575f050f886e', regions + 48, 'hex')
  image.writeBigUInt64LE(BigInt(metadata), regions + 48 + 16)
  image.write('metadata', metadata, 'latin1')
  image.writeUInt16LE(items.length, metadata + 10)
  for (const [index, item] of items.entries()) image.write(item, metadata + 32 + index * 32, 'hex')
  return image
}

describe('a VHDX', () => {
  const FILE_PARAMETERS = '3767a1ca36fa434db3b633f0aa44e76b'
  const PARENT_LOCATOR = '2d5fd3a80bb34d45abf7d3d84834ab0c'

  it('that stands alone is taken, packed or not', async () => {
    expect(await opened(vhdx(FILE_PARAMETERS), 'vhdx')).toMatchObject({ format: 'VHDX' })
    expect(await opened(gzipSync(vhdx(FILE_PARAMETERS)), 'vhdx')).toMatchObject({ format: 'VHDX', packed: 'gz' })
  })

  it('that is the difference to a parent is refused, packed or not', async () => {
    const content = vhdx(FILE_PARAMETERS, PARENT_LOCATOR)

    await expect(opened(content, 'vhdx')).rejects.toThrow(/refers to another file \(a parent disk\): it must stand alone/)
    await expect(opened(gzipSync(content), 'vhdx')).rejects.toThrow(/refers to another file \(a parent disk\): it must stand alone/)
  })

  it.each([
    ['its tables', 4096],
    ['its metadata', 2 * 1024 ** 2 + 8],
    ['the entries of its metadata', 2 * 1024 ** 2 + 40],
  ])('that ends before %s is left to CloudStack', async (_what, lengthBytes) => {
    expect(await opened(vhdx(FILE_PARAMETERS).subarray(0, lengthBytes), 'vhdx')).toMatchObject({ format: 'VHDX' })
  })
})

/** A sparse VMDK whose descriptor, in its second sector, has these lines. */
function vmdk(...lines: string[]): Buffer {
  const image = Buffer.alloc(4096)
  image.write('KDMV', 0, 'latin1')
  image.write(['# Disk DescriptorFile', 'version=1', 'CID=5ce11001', ...lines, ''].join('\n'), 512)
  return image
}

describe('a VMDK', () => {
  it('that stands alone is taken', async () => {
    expect(await opened(vmdk('parentCID=ffffffff', 'createType="streamOptimized"'), 'vmdk')).toMatchObject({ format: 'VMDK' })
    expect(await opened(vmdk('parentCID=FFFFFFFF'), 'vmdk')).toMatchObject({ format: 'VMDK' })
    expect(await opened(vmdk(), 'vmdk')).toMatchObject({ format: 'VMDK' })
  })

  it.each<[string, Buffer, string]>([
    ['is the difference to a parent', vmdk('parentCID=12345678'), 'a parent disk'],
    ['names its parent alone', vmdk('parentFileNameHint="base.vmdk"'), 'base.vmdk'],
    ['names its parent', vmdk('parentCID=ffffffff', 'parentFileNameHint="/etc/passwd"'), '/etc/passwd'],
    [
      'only describes other files',
      Buffer.from('# Disk DescriptorFile\nversion=1\nRW 2048 FLAT "/etc/passwd" 0\n'.padEnd(4096)),
      'the extents of its descriptor',
    ],
  ])('that %s is refused, packed or not', async (_what, content, other) => {
    await expect(opened(content, 'vmdk')).rejects.toThrow(`refers to another file (${other}): it must stand alone`)
    await expect(opened(gzipSync(content), 'vmdk')).rejects.toThrow(`refers to another file (${other}): it must stand alone`)
  })
})
