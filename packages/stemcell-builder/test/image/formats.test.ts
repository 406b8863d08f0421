import { execFileSync } from 'node:child_process'
import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { sniffFile } from '../../src/file-kind.ts'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { MissingToolError } from '../../src/host/tools.ts'
import { convertToRaw, outputFormats, writeImage } from '../../src/image/formats.ts'
import { openImage } from '../../src/image/open-image.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2

function disk(): string {
  const file = path.join(freshFolder(folder()), 'disk.raw')
  writeFileSync(file, Buffer.alloc(100_000, 'words '))
  truncateSync(file, 8 * MIB)
  return file
}

/** The real tools, except for those that pretend to be missing. */
function without(...missing: readonly string[]): ToolContext {
  return {
    ...context,
    runTool: async (name, args, options) => {
      if (missing.includes(name)) throw new MissingToolError(name)
      return context.runTool(name, args, options)
    },
  }
}

describeWithTools(required('qemu-img', 'bzip2'), 'the image formats', () => {
  it.each([
    ['qcow2', 'qcow2'],
    ['raw', 'raw'],
    ['vhd', 'bzip2'],
    ['ova', 'tar'],
  ] as const)('%s is written as %s, and read back as the same disk', async (format, kind) => {
    const raw = disk()
    const work = freshFolder(folder())
    const image = path.join(work, `image.${format}`)

    await writeImage(raw, format, image, { modifiedAt: DATE }, context)

    expect(await sniffFile(image)).toBe(kind)
    const back = path.join(work, 'back.raw')
    await convertToRaw(await openImage(image, work, context), back, context)
    expect(execFileSync('qemu-img', ['compare', '-f', 'raw', '-F', 'raw', raw, back], { encoding: 'utf8' })).toContain(
      'Images are identical',
    )
  })

  it('are all that stemcells can have', () => {
    expect(outputFormats).toEqual(['qcow2', 'raw', 'vhd', 'ova'])
  })

  it('vhd needs only bzip2 where lbzip2 is missing, and no temporary folder stays', async () => {
    const work = freshFolder(folder())

    await writeImage(disk(), 'vhd', path.join(work, 'image.vhd'), { modifiedAt: DATE }, without('lbzip2'))

    expect(await sniffFile(path.join(work, 'image.vhd'))).toBe('bzip2')
    expect(readdirSync(work)).toEqual(['image.vhd'])
    await expect(writeImage(disk(), 'vhd', path.join(work, 'other'), { modifiedAt: DATE }, without('lbzip2', 'bzip2'))).rejects.toThrow(
      MissingToolError,
    )
  })

  it('keep holes when they are converted to raw', async () => {
    const image = path.join(freshFolder(folder()), 'image.qcow2')
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', image, '512M'])
    const raw = `${image}.raw`

    await convertToRaw({ file: image, format: 'qcow2', virtualBytes: 512 * MIB }, raw, context)

    expect(statSync(raw).size).toBe(512 * MIB)
    expect(statSync(raw).blocks * 512).toBeLessThan(MIB)
  })
})
