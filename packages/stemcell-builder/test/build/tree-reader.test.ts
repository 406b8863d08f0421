import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesystemUuidOf, treeReader } from '../../src/build/tree-reader.ts'
import { CommandError } from '../../src/host/command-error.ts'
import { recipeSchema } from '../../src/recipe/schema.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context } from '../support/tool-context.ts'

const folder = useFolder()

/** Packs a small tree. `members` decides whether names begin with `./`. */
function pack(...members: readonly string[]): string {
  const work = freshFolder(folder())
  const tree = path.join(work, 'tree')
  mkdirSync(path.join(tree, 'boot/grub'), { recursive: true })
  mkdirSync(path.join(tree, 'etc'))
  writeFileSync(path.join(tree, 'etc/passwd'), 'root:x:0:0\n')
  writeFileSync(path.join(tree, 'boot/vmlinuz-6.1'), '')
  writeFileSync(path.join(tree, 'boot/grub/grub.cfg'), '')
  symlinkSync('/nowhere', path.join(tree, 'etc/dangling'))
  const archive = path.join(work, 'root.tar')
  execFileSync('tar', ['-cf', archive, '-C', tree, ...members])
  return archive
}

describe('treeReader', () => {
  const failing = (error: Error) => ({
    runTool: async (_tool: string, args: readonly string[]) => {
      if (args.includes('-xOf')) throw error
      return { stdout: 'etc/passwd\n', stderr: '' }
    },
  })

  it('has no text for what tar cannot read', async () => {
    const { read } = await treeReader('root.tar', failing(new CommandError('exited', 'tar -xOf', 2, '')))

    expect(await read('/etc/passwd')).toBeUndefined()
  })

  it.each([new CommandError('killed', 'tar -xOf', undefined, ''), new TypeError('a fault')])(
    'passes any other failure on: %s',
    async (error) => {
      const { read } = await treeReader('root.tar', failing(error))

      await expect(read('/etc/passwd')).rejects.toBe(error)
    },
  )
})

describe.each([
  ['with ./', ['.']],
  ['without ./', ['boot', 'etc']],
])('treeReader of an archive whose names are %s', (_what, members) => {
  it('reads files, and returns undefined for those that do not exist', async () => {
    const { read } = await treeReader(pack(...members), context)

    expect(await read('/etc/passwd')).toBe('root:x:0:0\n')
    expect(await read('/etc/shadow')).toBeUndefined()
  })

  it('lists a folder, each name once', async () => {
    const { list } = await treeReader(pack(...members), context)

    expect([...new Set(await list('/boot'))].sort()).toEqual(['grub', 'vmlinuz-6.1'])
    expect(await list('/srv')).toEqual([])
  })

  it('has no text for a dangling link', async () => {
    const { read } = await treeReader(pack(...members), context)

    expect((await read('/etc/dangling')) ?? '').toBe('')
  })
})

describe('filesystemUuidOf', () => {
  const recipe = (changes: object = {}) =>
    recipeSchema.parse({ version: '1', operating_system: 'debian-bookworm', from: { rootfs: '/root' }, ...changes })

  it('is a version 4 UUID that follows from the recipe', () => {
    expect(filesystemUuidOf(recipe())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(filesystemUuidOf(recipe())).toBe(filesystemUuidOf(recipe()))
  })

  it.each([{ version: '2' }, { operating_system: 'debian-trixie' }, { disk_mib: 4096 }, { firmware: ['bios', 'uefi'] }])(
    'differs for %j',
    (changes) => {
      expect(filesystemUuidOf(recipe(changes))).not.toBe(filesystemUuidOf(recipe()))
    },
  )
})
