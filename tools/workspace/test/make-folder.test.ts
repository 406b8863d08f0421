import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeFolder } from '../src/make-folder.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'make-folder-'))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('a folder', () => {
  it('is made with those above it, each with the mode, and left as it is where it exists', () => {
    const folder = path.join(root, 'a', 'b', 'c')

    makeFolder(folder, 0o700)
    makeFolder(folder, 0o755)

    for (const made of [folder, path.dirname(folder), path.join(root, 'a')]) expect(statSync(made).mode & 0o777).toBe(0o700)
  })

  it('is made where a symbolic link leads', () => {
    symlinkSync(root, path.join(root, 'link'))

    makeFolder(path.join(root, 'link', 'made'))

    expect(statSync(path.join(root, 'made')).isDirectory()).toBe(true)
  })

  it('is an error where there is a file, or a link that leads nowhere', () => {
    writeFileSync(path.join(root, 'file'), '')
    symlinkSync(path.join(root, 'missing'), path.join(root, 'link'))

    expect(() => makeFolder(path.join(root, 'file'))).toThrow('EEXIST')
    expect(() => makeFolder(path.join(root, 'file', 'a', 'b'))).toThrow('ENOTDIR')
    expect(() => makeFolder(path.join(root, 'link', 'a'))).toThrow('EEXIST')
  })

  it('is an error, and not a loop, where the system has no place for it', () => {
    expect(() => makeFolder('/proc/folder')).toThrow('ENOENT')
    expect(() => makeFolder('/proc/folder/in/it')).toThrow('ENOENT')
  })
})
