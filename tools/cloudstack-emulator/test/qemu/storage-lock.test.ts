import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockStorage } from '../../src/qemu/storage-lock.ts'

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  file = path.join(folder, 'emulator.pid')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('a storage folder', () => {
  it('is refused while another emulator has it', () => {
    writeFileSync(file, '4711\n')

    expect(() => lockStorage(file, () => true)).toThrow('the storage folder is in use by process 4711')
  })

  it('can be taken after an emulator that was killed', () => {
    writeFileSync(file, '4711\n')

    expect(() => lockStorage(file, () => false)).not.toThrow()
  })

  it('is made where it does not exist', () => {
    const below = path.join(folder, 'a', 'b', 'emulator.pid')

    lockStorage(below)

    expect(existsSync(below)).toBe(true)
  })

  it('is free again when it is given back', () => {
    lockStorage(file)()

    expect(existsSync(file)).toBe(false)
  })
})
