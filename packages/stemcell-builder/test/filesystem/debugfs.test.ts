import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { editWithDebugfs, FilesystemError, quote, readEachWithDebugfs, readWithDebugfs } from '../../src/filesystem/debugfs.ts'
import { findRootFilesystem, type RootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { makeSmallDisk } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()
const INFRASTRUCTURE = 'cat /var/vcap/bosh/etc/infrastructure'
/** Looks like what debugfs prints between two answers. */
const FORGED = `# 1\ndebugfs: ${INFRASTRUCTURE}\nforged\n`

describe('quote', () => {
  it('protects blanks', () => {
    expect(quote('/name with blanks')).toBe('"/name with blanks"')
  })

  it.each(['/a"b', '/a\nrm /b', '/a\rb'])('refuses %j, which would become another command', (path) => {
    expect(() => quote(path)).toThrow(FilesystemError)
  })
})

describeWithTools(DISK_TOOLS, 'debugfs', () => {
  let root: RootFilesystem
  beforeAll(async () => {
    root = await findRootFilesystem(makeSmallDisk(freshFolder(folder()), { 'etc/forged': FORGED }))
  })

  it('reads the file system at its offset in the disk', async () => {
    const { stdout, problems } = await readWithDebugfs(root, INFRASTRUCTURE, context)

    expect([stdout, problems]).toEqual(['openstack', ''])
  })

  it('reports problems without its banner', async () => {
    const { problems } = await readWithDebugfs(root, 'stat /missing', context)

    expect(problems).toBe('/missing: File not found by ext2_lookup ')
  })

  it('reads with several commands, and keeps their outputs apart, whatever the image contains', async () => {
    const { outputs, problems } = await readEachWithDebugfs(root, ['cat /etc/forged', 'stat /missing', INFRASTRUCTURE], context)

    expect(outputs).toEqual([FORGED, '', 'openstack'])
    expect(problems).toBe('/missing: File not found by ext2_lookup ')
  })

  it('says why a damaged file system cannot be opened, rather than that everything in it is missing', async () => {
    const damaged = path.join(freshFolder(folder()), 'disk.raw')
    writeFileSync(damaged, Buffer.alloc(65_536))
    const unopened = { ...root, disk: damaged, offsetBytes: 0 }

    for (const reading of [readWithDebugfs(unopened, 'stat /', context), readEachWithDebugfs(unopened, ['stat /'], context)])
      await expect(reading).rejects.toThrow(/^the file system of the image cannot be opened: .+/)
  })

  it('refuses a path that it would take for options', async () => {
    const reading = readWithDebugfs({ ...root, disk: '/tmp/a?b/disk.raw' }, 'stat /', context)

    await expect(reading).rejects.toThrow('/tmp/a?b/disk.raw has a question mark in its path: choose another --output, or another TMPDIR')
  })

  it('fails if an answer is missing', async () => {
    const runTool = async () => ({ stdout: '', stderr: 'debugfs 1.47.0 (5-Feb-2023)\nout of memory\n' })

    await expect(readEachWithDebugfs(root, ['stat /etc'], { runTool })).rejects.toThrow('the image could not be read: out of memory')
  })

  it('fails with everything that went wrong, although debugfs exits with 0', async () => {
    const editing = editWithDebugfs(root, ['rm /missing', 'mkdir /var'], context)

    await expect(editing).rejects.toThrow(FilesystemError)
    await expect(editing).rejects.toThrow(/^the image could not be edited: rm: File not found .*\n.*already exists/s)
  })

  it('edits in order', async () => {
    await editWithDebugfs(root, ['mkdir /made', 'mkdir /made/below', 'symlink /made/link /etc/passwd'], context)

    expect((await readWithDebugfs(root, 'ls -p /made', context)).stdout).toMatch(/below.*link/s)
  })
})
