import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeConfigDrive } from '../../src/guest-networks/config-drive-iso.ts'

describe('makeConfigDrive', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'config-drive-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('makes an ISO as CloudStack does, and leaves nothing else', async () => {
    const iso = path.join(folder, 'one.iso')
    const run = async (program: string, args: readonly string[]) => {
      expect([program, ...args]).toEqual(['genisoimage', '-quiet', '-V', 'config-2', '-J', '-r', '-o', `${iso}.part`, `${iso}.tree`])
      await writeFile(`${iso}.part`, await readFile(path.join(`${iso}.tree`, 'openstack/latest/user_data')))
      return ''
    }

    await makeConfigDrive(run, new Map([['openstack/latest/user_data', Buffer.from('settings')]]), iso)

    expect(await readFile(iso, 'utf8')).toBe('settings')
    expect([`${iso}.part`, `${iso}.tree`].filter((file) => existsSync(file))).toEqual([])
  })
})
