import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../src/input-error.ts'
import { rootfsArchive } from '../../src/sources/rootfs.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context } from '../support/tool-context.ts'

const folder = useFolder()

describe('rootfsArchive', () => {
  it('uses an archive as it is', async () => {
    const archive = path.join(freshFolder(folder()), 'root.tar')
    writeFileSync(archive, '')

    expect(await rootfsArchive(archive, 'unused', context)).toBe(archive)
  })

  it('packs a folder in a fixed order, with permissions', async () => {
    const work = freshFolder(folder())
    const tree = path.join(work, 'tree')
    for (const name of ['z', 'etc/shadow', 'etc/passwd', 'a']) {
      mkdirSync(path.dirname(path.join(tree, name)), { recursive: true })
      writeFileSync(path.join(tree, name), name, { mode: name === 'etc/shadow' ? 0o640 : 0o644 })
    }
    const target = path.join(work, 'root.tar')

    expect(await rootfsArchive(tree, target, context)).toBe(target)

    const listed = execFileSync('tar', ['-tvf', target], { encoding: 'utf8' }).trim().split('\n')
    expect(listed.map((line) => line.split(' ').at(-1))).toEqual(['./', './a', './etc/', './etc/passwd', './etc/shadow', './z'])
    expect(listed.find((line) => line.endsWith('shadow'))).toMatch(/^-rw-r-----/)
    expect(readFileSync(target).length).toBeGreaterThan(0)
  })

  it.each([
    ['/nonexistent/root', 'the root file system /nonexistent/root does not exist'],
    ['/dev/null', 'the root file system /dev/null is neither a folder nor an archive'],
  ])('refuses %s', async (source, message) => {
    const packing = rootfsArchive(source, 'unused', context)

    await expect(packing).rejects.toThrow(InputError)
    await expect(packing).rejects.toThrow(message)
  })
})
