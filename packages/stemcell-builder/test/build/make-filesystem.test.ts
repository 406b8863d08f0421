import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { makeFilesystem } from '../../src/build/make-filesystem.ts'
import { writeOverlay } from '../../src/build/write-overlay.ts'
import { readWithDebugfs } from '../../src/filesystem/debugfs.ts'
import { existingInImage, readImageFile } from '../../src/filesystem/files.ts'
import { findRootFilesystem, type RootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'
import { writeTree } from '../support/tree.ts'

const folder = useFolder()
const MIB = 1024 ** 2
const UUID = '11111111-2222-4333-8444-555555555555'

/** Makes a file system of 32 MiB from a small tree, an overlay and patterns to remove. */
async function make(remove: readonly string[] = []): Promise<{ readonly root: RootFilesystem; readonly disk: string }> {
  const work = freshFolder(folder())
  const tree = writeTree(path.join(work, 'base'), {
    'etc/hostname': 'base',
    'etc/ssh/ssh_host_rsa_key': 'SECRET',
    'var/log/a.log': 'log',
    'name with blanks': 'x',
    'dev/null': 'not a device here',
  })
  const base = path.join(work, 'base.tar')
  execFileSync('tar', ['-cf', base, '-C', tree, '.'])
  const overlay = path.join(work, 'overlay.tar')
  const files = [
    { path: '/etc/hostname', content: 'overlay', mode: 0o644 },
    { path: '/etc/shadow', content: 'root:*:', mode: 0o640, group: 42 },
  ]
  await writeOverlay(overlay, { remove: [], folders: [], files, links: [] }, DATE)
  const disk = path.join(work, 'disk.raw')
  writeFileSync(disk, '')
  truncateSync(disk, 33 * MIB)
  const parts = { base, overlay, remove, disk, offsetBytes: 0, sizeKib: 32 * 1024, uuid: UUID, writtenAt: DATE, folder: work }
  await makeFilesystem(parts, context)
  return { disk, root: await findRootFilesystem(disk) }
}

describeWithTools(required('mke2fs', 'debugfs', 'unshare', 'tar'), 'makeFilesystem', () => {
  it('unpacks the overlay over the base, with its owners and permissions, under the given UUID', async () => {
    const { root } = await make()

    expect(root.uuid).toBe(UUID)
    expect(await readImageFile(root, '/etc/hostname', context)).toBe('overlay')
    expect(await readImageFile(root, '/name with blanks', context)).toBe('x')
    const { stdout } = await readWithDebugfs(root, 'stat /etc/shadow', context)
    expect(stdout).toMatch(/Mode: {2}0640/)
    expect(stdout).toMatch(/User: +0 +Group: +42/)
  })

  it('removes what matches the patterns, and nothing else', async () => {
    const { root } = await make(['etc/ssh/ssh_host_*', 'var/log/*.log', 'no/such/*'])

    const existing = await existingInImage(root, ['/etc/ssh/ssh_host_rsa_key', '/var/log/a.log', '/var/log'], context)
    expect([...existing]).toEqual(['/var/log'])
  })

  it('leaves device nodes to the kernel', async () => {
    expect(await existingInImage((await make()).root, ['/dev/null'], context)).toEqual(new Set())
  })

  it('is reproducible, whenever the files were unpacked', async () => {
    const [first, second] = [await make(), await make()]

    expect(readFileSync(first.disk).equals(readFileSync(second.disk))).toBe(true)
  })
})

it('makeFilesystem takes a user namespace with mapped ids, unless it is root already, and ends when it is told to', async () => {
  const { signal } = new AbortController()
  const calls: unknown[] = []
  const runTool: ToolContext['runTool'] = async (tool, args, options) => {
    calls.push([tool, args.slice(0, args.indexOf('bash')), options?.signal])
    throw new Error('not run')
  }
  const parts = { base: 'base.tar', overlay: 'overlay.tar', remove: [], disk: 'disk.raw', offsetBytes: 0, sizeKib: 1024 }
  const making = makeFilesystem({ ...parts, uuid: UUID, writtenAt: DATE, folder: freshFolder(folder()) }, { ...context, runTool, signal })

  await expect(making).rejects.toThrow('not run')
  expect(calls).toEqual([['unshare', [...(process.getuid?.() === 0 ? [] : ['--map-root-user', '--map-auto']), '--'], signal]])
})
