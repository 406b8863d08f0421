import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { storageFolder } from '../../src/qemu/storage-folder.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'storage-'))
})

afterEach(() => rmSync(root, { recursive: true }))

describe('the storage folder', () => {
  it('loses what an emulator that was killed left unfinished, and nothing else', async () => {
    const folder = storageFolder(root)
    await folder.prepare()
    writeFileSync(folder.volume('v-1'), '')
    writeFileSync(`${folder.volume('v-2')}.part`, '')
    writeFileSync(folder.incoming('upload'), '')

    await folder.prepare()

    expect([folder.volume('v-1'), `${folder.volume('v-2')}.part`, folder.incoming('upload')].map(existsSync)).toEqual([true, false, false])
  })

  it('can be filled again as soon as it is cleared', async () => {
    const folder = storageFolder(root)
    await folder.prepare()
    writeFileSync(folder.volume('v-1'), '')

    const cleared = folder.clear()
    writeFileSync(folder.volume('v-2'), '')
    await cleared

    expect([folder.volume('v-1'), folder.volume('v-2')].map(existsSync)).toEqual([false, true])
  })

  it('is refused where sockets would have too long a path', () => {
    expect(() => storageFolder(`/${'a'.repeat(100)}`)).toThrow(/is too long for sockets in it: choose one of at most \d+ bytes/)
  })
})
