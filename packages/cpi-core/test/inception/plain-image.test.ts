import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { withPlainImage } from '../../src/inception/plain-image.ts'

const { signal } = new AbortController()

/** qemu-img opens the files that an image names; none of these images may get that far. */
describe('an image that is written to a volume', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'image-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function opening(format: 'QCOW2' | 'VMDK' | 'RAW', content: Buffer) {
    const file = path.join(folder, 'image')
    await writeFile(file, content)
    const image = {
      path: file,
      format,
      extension: 'x',
      sizeBytes: content.length,
      packed: 'tar' as const,
      open: () => Readable.from([content]),
    }
    return withPlainImage(image, signal, async () => 'opened')
  }

  it('is refused if its header names a backing file', async () => {
    const header = Buffer.alloc(512)
    header.write('QFI\xfb', 'latin1')
    header.writeUInt32BE(3, 4)
    header.writeBigUInt64BE(256n, 8)
    header.writeUInt32BE(11, 16)
    header.write('/etc/shadow', 256)

    await expect(opening('QCOW2', header)).rejects.toThrow('refers to another file ("/etc/shadow"): it must stand alone')
  })

  it('is refused if it is only the description of other files', async () => {
    await expect(opening('VMDK', Buffer.from('# Disk DescriptorFile\nRW 2048 FLAT "/etc/shadow" 0\n'))).rejects.toThrow(
      'refers to another file',
    )
  })

  it('is refused if the end of its content shows another format', async () => {
    const fixed = Buffer.alloc(4 * 512)
    fixed.write('conectix', 3 * 512)

    await expect(opening('RAW', fixed)).rejects.toThrow('is VHD inside, and the stemcell says RAW')
  })

  it('is refused if its content has another format than the stemcell says', async () => {
    const disk = Buffer.alloc(1024)
    disk.writeUInt16LE(0xaa55, 510)

    await expect(opening('QCOW2', disk)).rejects.toThrow('is RAW inside, and the stemcell says QCOW2')
  })
})
