import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { openImage } from '../../src/images/open-image.ts'
import { useFolder } from '../support/images.ts'

const folder = useFolder()
const MIB = 1024n ** 2n

async function opened(content: Buffer, diskFormat: string | undefined) {
  const file = path.join(folder(), 'image')
  await writeFile(file, content)
  return openImage(file, diskFormat)
}

interface Header {
  readonly version?: number
  readonly backingFileAt?: number
  readonly l1TableAt?: number
  readonly l1Size?: number
  readonly incompatible?: bigint
  readonly clusterBits?: number
  readonly virtualBytes?: bigint
  readonly encryption?: number
}

/** A qcow2 image of 64 KiB whose header has these fields. */
function qcow2(header: Header = {}): Buffer {
  const { version = 3, backingFileAt = 0, l1TableAt = 0x1000, l1Size = 1, incompatible = 0n } = header
  const { clusterBits = 12, virtualBytes = MIB, encryption = 0 } = header
  const image = Buffer.alloc(64 * 1024)
  image.write('QFI\xfb', 0, 'latin1')
  image.writeUInt32BE(version, 4)
  image.writeBigUInt64BE(BigInt(backingFileAt), 8)
  image.writeUInt32BE(backingFileAt === 0 ? 0 : 11, 16)
  image.writeUInt32BE(clusterBits, 20)
  image.writeBigUInt64BE(virtualBytes, 24)
  image.writeUInt32BE(encryption, 32)
  image.writeUInt32BE(l1Size, 36)
  image.writeBigUInt64BE(BigInt(l1TableAt), 40)
  image.writeBigUInt64BE(0x2000n, 48)
  image.writeUInt32BE(1, 56)
  image.writeBigUInt64BE(incompatible, 72)
  if (backingFileAt > 0) image.write('/etc/passwd', backingFileAt)
  return image
}

describe('a qcow2 image', () => {
  it('that stands alone is taken', async () => {
    expect(await opened(qcow2(), 'raw')).toMatchObject({ format: 'QCOW2' })
    expect(await opened(qcow2({ version: 2 }), 'raw')).toMatchObject({ format: 'QCOW2' })
  })

  it('that is cut off is refused', async () => {
    await expect(opened(qcow2().subarray(0, 40), 'qcow2')).rejects.toThrow(/ends within the header/)
    await expect(opened(qcow2().subarray(0, 0x1004), 'qcow2')).rejects.toThrow(/ends before the tables/)
    await expect(opened(qcow2({ l1TableAt: 1024 ** 3 }), 'qcow2')).rejects.toThrow(/ends before the tables/)
  })

  it('is taken if its last table ends with the file, and refused if it ends behind', async () => {
    const entriesToTheEnd = (64 * 1024 - 0x1000) / 8

    expect(await opened(qcow2({ l1Size: entriesToTheEnd }), 'qcow2')).toMatchObject({ format: 'QCOW2' })
    await expect(opened(qcow2({ l1Size: entriesToTheEnd + 1 }), 'qcow2')).rejects.toThrow(/ends before the tables/)
  })

  it('is taken if its table of references ends with the file, and refused if it ends behind', async () => {
    expect(await opened(qcow2().subarray(0, 0x3000), 'qcow2')).toMatchObject({ format: 'QCOW2' })
    await expect(opened(qcow2().subarray(0, 0x2fff), 'qcow2')).rejects.toThrow(/ends before the tables/)
    await expect(opened(qcow2({ clusterBits: 13 }).subarray(0, 0x3fff), 'qcow2')).rejects.toThrow(/ends before the tables/)
  })

  it.each([
    ['a backing file', qcow2({ backingFileAt: 120 }), /refers to another file \("\/etc\/passwd"\)/],
    ['a backing file named elsewhere', qcow2({ backingFileAt: 0x3000 }), /refers to another file \(a backing file\)/],
    ['an external data file', qcow2({ incompatible: 4n }), /refers to another file \(an external data file\)/],
  ])('with %s is refused, packed or not', async (_what, content, message) => {
    await expect(opened(content, 'qcow2')).rejects.toThrow(message)
    await expect(opened(gzipSync(content), 'qcow2')).rejects.toThrow(message)
  })

  it.each([
    ['of a version that does not exist', { version: 4 }, /version 4 of qcow2, of which 3 is the latest/],
    ['that is encrypted', { encryption: 2 }, /is encrypted/],
    ['with features that do not exist', { incompatible: 32n }, /features of qcow2 that do not exist/],
    ['with clusters that are too large', { clusterBits: 22 }, /clusters of 2\^22 bytes/],
    ['with a disk larger than any', { virtualBytes: 2n * 1024n ** 4n + 1n }, /declares a disk of 2199023255553 bytes/],
  ])('%s is refused, packed or not', async (_what, header, message) => {
    await expect(opened(qcow2(header), 'qcow2')).rejects.toThrow(message)
    await expect(opened(gzipSync(qcow2(header)), 'qcow2')).rejects.toThrow(message)
  })

  it.each([
    ['with a disk of 2 TiB', { virtualBytes: 2n * 1024n ** 4n }],
    ['with the largest clusters', { clusterBits: 21 }],
    ['marked as dirty, and of another compression', { incompatible: 9n }],
  ])('%s is taken', async (_what, header) => {
    expect(await opened(gzipSync(qcow2(header)), 'qcow2')).toMatchObject({ format: 'QCOW2' })
  })
})
