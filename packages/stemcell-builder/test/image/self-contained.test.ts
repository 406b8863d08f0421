import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { inspectDiskImage } from '../../src/image/image-info.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

/** qemu-img would open the files that an image names. */
const untouchable: Pick<ToolContext, 'runTool'> = {
  runTool: () => {
    throw new Error('a tool was called')
  },
}

function qcow2(change: (header: Buffer) => void): Buffer {
  const header = Buffer.alloc(512)
  header.write('QFI\xfb', 'latin1')
  header.writeUInt32BE(3, 4)
  change(header)
  return header
}

describe('an image that names another file', () => {
  it.each([
    [
      'a qcow2 with a backing file',
      qcow2((header) => {
        header.writeBigUInt64BE(256n, 8)
        header.writeUInt32BE(11, 16)
        header.write('/etc/shadow', 256)
      }),
      /has the backing file "\/etc\/shadow": an image must be self-contained/,
    ],
    [
      'a qcow2 with a backing file of an absurd name',
      qcow2((header) => {
        header.writeBigUInt64BE(2n ** 60n, 8)
        header.writeUInt32BE(2 ** 32 - 1, 16)
      }),
      /has the backing file ""/,
    ],
    ['a qcow2 with an external data file', qcow2((header) => header.writeBigUInt64BE(4n, 72)), /keeps its data in another file/],
    ['a qcow2 whose key is elsewhere, on which qemu-img crashes', qcow2((header) => header.writeUInt32BE(2, 32)), /is encrypted/],
    ['a qcow2 that is cut off', Buffer.from('QFI\xfb', 'latin1'), /ends within its header/],
    [
      'a VMDK that is only a description',
      Buffer.from('# Disk DescriptorFile\nRW 2048 FLAT "/etc/shadow" 0\n'),
      /keeps its data in another file/,
    ],
    [
      'a VMDK with a parent',
      Buffer.from('KDMV\0\0# Disk DescriptorFile\nparentFileNameHint="/etc/shadow"\n'),
      /has the backing file "\/etc\/shadow"/,
    ],
    [
      'a VHD with a parent',
      (() => {
        const disk = Buffer.alloc(1024)
        for (const at of [0, 512]) disk.write('conectix', at)
        disk.writeUInt32BE(4, 512 + 60)
        return disk
      })(),
      /holds only the differences to another disk/,
    ],
  ])('is refused before qemu-img sees it: %s', async (what, content, message) => {
    const file = path.join(folder(), `${what.length}.image`)
    writeFileSync(file, content)

    await expect(inspectDiskImage(file, untouchable)).rejects.toThrow(message)
  })
})
