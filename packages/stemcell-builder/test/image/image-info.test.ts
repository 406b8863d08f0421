import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { inspectDiskImage } from '../../src/image/image-info.ts'
import { openImage } from '../../src/image/open-image.ts'
import { InputError } from '../../src/input-error.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
const file = (name: string) => path.join(folder(), name)

describeWithTools(required('qemu-img'), 'hostile images', () => {
  it('are refused with a backing file, whose content would be copied into the stemcell', async () => {
    writeFileSync(file('secret'), 'root:$6$…')
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-b', file('secret'), '-F', 'raw', file('backed.qcow2')])

    const opening = inspectDiskImage(file('backed.qcow2'), context)

    await expect(opening).rejects.toThrow(InputError)
    await expect(opening).rejects.toThrow(/has the backing file ".*secret": an image must be self-contained/)
  })

  it('are refused when the backing file does not even exist', async () => {
    execFileSync('qemu-img', ['create', '-q', '-u', '-f', 'qcow2', '-b', '/etc/shadow-', '-F', 'raw', file('absent.qcow2'), '1M'])

    await expect(inspectDiskImage(file('absent.qcow2'), context)).rejects.toThrow(/backing file "\/etc\/shadow-"/)
  })

  it('are refused with an external data file', async () => {
    execFileSync('qemu-img', [
      'create',
      '-q',
      '-f',
      'qcow2',
      '-o',
      `data_file=${file('data')},data_file_raw=on`,
      file('external.qcow2'),
      '1M',
    ])

    await expect(inspectDiskImage(file('external.qcow2'), context)).rejects.toThrow(/keeps its data in another file/)
  })

  it('are refused when a VMDK is only a description of other files', async () => {
    execFileSync('qemu-img', ['create', '-q', '-f', 'vmdk', '-o', 'subformat=monolithicFlat', file('flat.vmdk'), '1M'])

    await expect(inspectDiskImage(file('flat.vmdk'), context)).rejects.toThrow(/keeps its data in another file/)
  })

  it('are refused when they claim 16 TiB', async () => {
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', file('large.qcow2'), '16T'])

    await expect(inspectDiskImage(file('large.qcow2'), context)).rejects.toThrow(/declares a disk of 17592186044416 bytes/)
  })

  it('are accepted up to 2 TiB', async () => {
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', file('largest.qcow2'), '2T'])

    expect(await inspectDiskImage(file('largest.qcow2'), context)).toMatchObject({ virtualBytes: 2 * 1024 ** 4 })
  })

  it('are refused when they are encrypted', async () => {
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', file('locked.qcow2'), '1M'])
    const bytes = readFileSync(file('locked.qcow2'))
    bytes.writeUInt32BE(1, 32)
    writeFileSync(file('locked.qcow2'), bytes)

    await expect(inspectDiskImage(file('locked.qcow2'), context)).rejects.toThrow(/is encrypted/)
  })

  it.each([
    ['a version that does not exist', (bytes: Buffer) => bytes.writeUInt32BE(99, 4)],
    ['clusters of two bytes', (bytes: Buffer) => bytes.writeUInt32BE(1, 20)],
  ])('are refused with %s', async (what, corrupt) => {
    const name = file(`${what.length}.qcow2`)
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', name, '1M'])
    const bytes = readFileSync(name)
    corrupt(bytes)
    writeFileSync(name, bytes)

    await expect(inspectDiskImage(name, context)).rejects.toThrow()
  })

  it('fail with one clear error when their tables are beyond the end of the file', async () => {
    const name = file('promises.qcow2')
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', name, '1M'])
    const bytes = readFileSync(name)
    bytes.writeUInt32BE(0xffff_ffff, 36)
    writeFileSync(name, bytes)

    const opening = inspectDiskImage(name, context)

    await expect(opening).rejects.toThrow(InputError)
    await expect(opening).rejects.toThrow(/promises\.qcow2 cannot be read by qemu-img: /)
  })

  it('are recognised by their content, not by their name', async () => {
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', file('called.raw'), '1M'])

    expect(await inspectDiskImage(file('called.raw'), context)).toMatchObject({ format: 'qcow2', virtualBytes: 1024 ** 2 })
  })

  it('are never probed by qemu: a disk without a known signature is raw', async () => {
    writeFileSync(file('zeros'), Buffer.alloc(4096))
    truncateSync(file('zeros'), 1024 ** 2)

    expect(await inspectDiskImage(file('zeros'), context)).toMatchObject({ format: 'raw' })
  })

  it('are refused if they are empty, as in a light stemcell', async () => {
    writeFileSync(file('empty'), '')

    await expect(openImage(file('empty'), folder(), context)).rejects.toThrow(/is empty, as in a light stemcell/)
  })
})
