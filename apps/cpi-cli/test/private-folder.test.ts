import { chmod, chown, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from 'cloudstack-client'
import { createFileLocks } from '../src/file-locks.ts'
import { makePrivateFolder } from '../src/private-folder.ts'

const asRoot = process.getuid?.() === 0 ? it : it.skip

describe('the folder of locks', () => {
  let parent: string
  let folder: string

  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'cpi-folder-'))
    folder = path.join(parent, 'locks')
  })
  afterEach(() => rm(parent, { recursive: true }))

  it('is created for this user alone, and used again', async () => {
    await makePrivateFolder(folder)
    await makePrivateFolder(folder)

    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  it('may not be a symbolic link', async () => {
    await mkdir(path.join(parent, 'elsewhere'), { mode: 0o700 })
    await symlink('elsewhere', folder)

    await expect(makePrivateFolder(folder)).rejects.toThrow(`"${folder}" for locks is a symbolic link`)
  })

  it.each([0o777, 0o775, 0o702])('may not be writable by others (mode %i)', async (mode) => {
    await mkdir(folder)
    await chmod(folder, mode)

    await expect(makePrivateFolder(folder)).rejects.toThrow(
      `its mode is ${mode.toString(8)}, and should be 700 (remove it, or let TMPDIR name another folder)`,
    )
  })

  it('that others can only read, as an older release made it, is closed to them', async () => {
    await mkdir(folder)
    await chmod(folder, 0o755)

    await makePrivateFolder(folder)

    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  asRoot(`may not belong to another user${process.getuid?.() === 0 ? '' : ' (skipped: needs root)'}`, async () => {
    await makePrivateFolder(folder)
    await chown(folder, 65_534, 65_534)

    await expect(makePrivateFolder(folder)).rejects.toThrow('belongs to the user with the number 65534, and the CPI runs as 0')
  })

  it('may not stand where any user can replace it', async () => {
    await chmod(parent, 0o777)
    await expect(makePrivateFolder(folder)).rejects.toThrow(`stands in "${parent}", where any user can replace it`)

    await chmod(parent, 0o1777)
    await expect(makePrivateFolder(folder)).resolves.toBeUndefined()
  })

  it('that the system has no place for is named, and not tried without end', async () => {
    await expect(makePrivateFolder('/proc/cpi-locks')).rejects.toThrow(
      /^the folder "\/proc\/cpi-locks" for locks cannot be created: ENOENT/,
    )
  })

  it('that cannot be created is named, with the next step', async () => {
    await writeFile(path.join(parent, 'file'), '')
    const within = path.join(parent, 'file', 'locks')

    await expect(createFileLocks(systemClock, within).hold('a', async () => 'never')).rejects.toThrow(
      /^the folder ".*file\/locks" for locks cannot be created: ENOTDIR.*\(let TMPDIR name another folder/,
    )
  })
})
