import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEmulator } from '../../src/emulator.ts'
import { isOwn, writeOwnFile } from '../../src/server/own-file.ts'
import { openStateFile } from '../../src/server/state-file.ts'

describe('a file of the emulator', () => {
  let folder: string
  let file: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'own-file-'))
    file = path.join(folder, 'state')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is readable by its owner only, whatever it replaces', () => {
    writeFileSync(file, 'old', { mode: 0o644 })

    writeOwnFile(file, 'new')

    expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([0o600, 'new'])
  })

  it.each([
    [0o600, true],
    [0o640, false],
    [0o604, false],
    [0o620, false],
  ])('with the mode %i is one that others may not read: %p', (mode, expected) => {
    writeFileSync(file, 'old')
    chmodSync(file, mode)

    expect(isOwn(file)).toBe(expected)
  })

  it('is not written through a link that somebody has put in its place', () => {
    const target = path.join(folder, 'target')
    writeFileSync(target, 'untouched')
    symlinkSync(target, `${file}.part`)
    symlinkSync(target, file)

    writeOwnFile(file, 'new')

    expect([readFileSync(target, 'utf8'), lstatSync(file).isSymbolicLink()]).toEqual(['untouched', false])
  })

  it('is not a pipe, which its reader would wait for, a folder or a device, which it would replace', () => {
    execFileSync('mkfifo', [file])
    const before = lstatSync(file)

    expect(() => writeOwnFile(file, 'new')).toThrow(`${file} is a folder, a pipe or a device: give the name of a file`)
    expect(() => openStateFile(file).restore(createEmulator())).toThrow('is a folder, a pipe or a device')
    expect(() => writeOwnFile(folder, 'new')).toThrow('is a folder, a pipe or a device')
    expect([lstatSync(file).ino, readdirSync(folder)]).toEqual([before.ino, ['state']])
  })

  it('with its state may not be a link', () => {
    writeFileSync(path.join(folder, 'target'), '')
    symlinkSync('target', file)

    expect(() => openStateFile(file).restore(createEmulator())).toThrow(`${file} is a symbolic link`)
  })
})
