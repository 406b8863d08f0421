import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sniffFile } from '../src/file-kind.ts'
import { InputError } from '../src/input-error.ts'
import { useFolder } from './support/temporary-folder.ts'

const folder = useFolder()

describe('the kind of a file', () => {
  it.each([
    ['qcow2', Buffer.from('QFI\xfb', 'latin1'), 0],
    ['vhdx', Buffer.from('vhdxfile'), 0],
    ['vhd-dynamic', Buffer.from('conectix'), 0],
    ['vhd-fixed', Buffer.from('conectix'), 4096 - 512],
    ['vmdk', Buffer.from('KDMV'), 0],
    ['vmdk', Buffer.from('# Disk DescriptorFile'), 0],
    ['gzip', Buffer.from([0x1f, 0x8b]), 0],
    ['bzip2', Buffer.from('BZh9'), 0],
    ['tar', Buffer.from('ustar'), 257],
    ['raw', Buffer.from('anything else'), 0],
  ] as const)('is %s by its content', async (kind, magic, at) => {
    const file = path.join(folder(), 'file')
    const bytes = Buffer.alloc(4096)
    magic.copy(bytes, at)
    writeFileSync(file, bytes)

    expect(await sniffFile(file)).toBe(kind)
  })

  it.each([
    ['empty', 0],
    ['raw', 3],
  ] as const)('is %s for a file of %d bytes', async (kind, size) => {
    const file = path.join(folder(), 'short')
    writeFileSync(file, '')
    truncateSync(file, size)

    expect(await sniffFile(file)).toBe(kind)
  })

  it('is refused for what is not a file, at once', async () => {
    const pipe = path.join(folder(), 'pipe')
    execFileSync('mkfifo', [pipe])

    await expect(sniffFile(folder())).rejects.toThrow(new InputError(`${folder()} is a folder; expected a file`))
    await expect(sniffFile(pipe)).rejects.toThrow(new InputError(`${pipe} is a pipe; expected a file`))
    await expect(sniffFile('/dev/zero')).rejects.toThrow(new InputError('/dev/zero is a device or a socket; expected a file'))
  })
})
