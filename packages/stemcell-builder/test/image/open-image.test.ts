import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describeWithTools } from 'workspace/required-tools'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { MissingToolError } from '../../src/host/tools.ts'
import { openImage } from '../../src/image/open-image.ts'
import { InputError } from '../../src/input-error.ts'
import { limits } from '../../src/tarball/limits.ts'
import { writeTarball } from '../../src/tarball/write-tarball.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2

function disk(work: string, name = 'disk'): string {
  const file = path.join(work, name)
  writeFileSync(file, 'content')
  truncateSync(file, 2 * MIB)
  return file
}

describeWithTools(required('qemu-img', 'bzip2', 'gzip'), 'openImage', () => {
  it('opens a plain disk in place', async () => {
    const image = disk(freshFolder(folder()))

    expect(await openImage(image, folder(), context)).toEqual({ file: image, format: 'raw', virtualBytes: 2 * MIB })
  })

  it.each([
    ['root.img', false],
    ['disk.raw', 'fast'],
    ['root.vhd', 'fast'],
    ['image-disk1.vmdk', false],
  ] as const)('opens %s in a tar archive (gzip: %s), past the other members', async (name, gzip) => {
    const work = freshFolder(folder())
    const image = path.join(work, 'image')
    const entries = [
      { name: 'image.ovf', content: { text: '<Envelope/>' } },
      { name, content: { file: disk(work) } },
    ]
    await writeTarball(image, entries, { modifiedAt: DATE, gzip })
    const target = freshFolder(folder())

    expect(await openImage(image, target, context)).toMatchObject({ file: expect.stringContaining(`/${name}`), virtualBytes: 2 * MIB })
  })

  it('does not touch a work file of the same name as a member', async () => {
    const target = freshFolder(folder())
    const image = path.join(target, 'image')
    await writeTarball(image, [{ name: 'disk.raw', content: { file: disk(target) } }], { modifiedAt: DATE, gzip: false })
    writeFileSync(path.join(target, 'disk.raw'), 'work')

    expect((await openImage(image, target, context)).virtualBytes).toBe(2 * MIB)
    expect(readFileSync(path.join(target, 'disk.raw'), 'utf8')).toBe('work')
  })

  it('lets no program unpack more than a stemcell holds', async () => {
    const work = freshFolder(folder())
    const image = path.join(work, 'image')
    writeFileSync(image, gzipSync(readFileSync(disk(work))))
    const limited: unknown[] = []
    const runTool: ToolContext['runTool'] = async (tool, args, options) => {
      if (args[0] === '-dc') limited.push(options?.stdoutLimitBytes)
      return context.runTool(tool, args, options)
    }

    await openImage(image, freshFolder(folder()), { ...context, runTool })

    expect(limited.at(-1)).toBe(limits.totalBytes)
  })

  it('refuses a disk whose compression is damaged', async () => {
    const work = freshFolder(folder())
    const image = path.join(work, 'image')
    const compressed = gzipSync(readFileSync(disk(work)))
    writeFileSync(image, compressed.subarray(0, compressed.length / 2))

    const opening = openImage(image, freshFolder(folder()), context)

    await expect(opening).rejects.toThrow(InputError)
    await expect(opening).rejects.toThrow(/image cannot be read by (pigz|gzip): /)
  })

  it('opens a disk under gzip or bzip2', async () => {
    const work = freshFolder(folder())
    const raw = disk(work)
    writeFileSync(path.join(work, 'image.gz'), gzipSync(readFileSync(raw)))
    execFileSync('bzip2', ['-k', raw])

    for (const name of ['image.gz', 'disk.bz2']) {
      const target = freshFolder(folder())
      const { file } = await openImage(path.join(work, name), target, context)
      expect(readFileSync(file).equals(readFileSync(raw))).toBe(true)
    }
  })

  it.each([
    ['no disk', [{ name: 'readme.txt', content: { text: 'x' } }], /contains no disk: expected root\.img, disk\.raw, root\.vhd or a \.vmdk/],
    [
      'several disks',
      [
        { name: 'a.vmdk', content: { text: 'a' } },
        { name: 'b.vmdk', content: { text: 'b' } },
      ],
      /contains several disks: a\.vmdk, b\.vmdk/,
    ],
  ])('refuses an archive with %s', async (_what, entries, message) => {
    const image = path.join(freshFolder(folder()), 'image')
    await writeTarball(image, entries, { modifiedAt: DATE, gzip: false })

    const opening = openImage(image, freshFolder(folder()), context)

    await expect(opening).rejects.toThrow(InputError)
    await expect(opening).rejects.toThrow(message)
  })

  it('reports a hostile member of an archive instead of trying to decompress it as a disk', async () => {
    const image = path.join(freshFolder(folder()), 'image')
    await writeTarball(image, [{ name: 'folder/root.img', content: { text: 'x' } }], { modifiedAt: DATE, gzip: 'fast' })

    await expect(openImage(image, freshFolder(folder()), context)).rejects.toThrow(
      '"folder/root.img" is not at the top level of the archive',
    )
  })

  it('decompresses with the program that is installed, and needs one of them', async () => {
    const work = freshFolder(folder())
    execFileSync('bzip2', ['-k', disk(work)])
    const only = (allowed: readonly string[]): ToolContext => ({
      ...context,
      runTool: async (name, args, options) => {
        if (name.endsWith('bzip2') && !allowed.includes(name)) throw new MissingToolError(name)
        return context.runTool(name, args, options)
      },
    })

    expect(await openImage(path.join(work, 'disk.bz2'), freshFolder(folder()), only(['bzip2']))).toMatchObject({ virtualBytes: 2 * MIB })
    await expect(openImage(path.join(work, 'disk.bz2'), freshFolder(folder()), only([]))).rejects.toThrow(/^bzip2 is not installed/)
  })

  it('leaves no half-written file of a damaged archive', async () => {
    const work = freshFolder(folder())
    writeFileSync(path.join(work, 'image.bz2'), Buffer.concat([Buffer.from('BZh9'), Buffer.alloc(100, 7)]))
    const target = freshFolder(folder())

    await expect(openImage(path.join(work, 'image.bz2'), target, context)).rejects.toThrow(/image\.bz2 cannot be read by l?bzip2/)
    expect(execFileSync('ls', [target], { encoding: 'utf8' })).toBe('')
  })
})
