import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { enterArguments } from '../../src/server/enter.ts'
import { markedNamespace, markNamespace } from '../../src/server/namespace-mark.ts'

describe('the mark of a namespace', () => {
  let storage: string
  let folder: string
  beforeEach(() => {
    storage = mkdtempSync(path.join(tmpdir(), 'mark-'))
    folder = path.join(storage, 'net')
    mkdirSync(folder)
  })
  afterEach(() => rmSync(storage, { recursive: true }))

  it('leads to its process until it is removed', () => {
    const unmark = markNamespace(folder, 4711)
    expect(markedNamespace(folder, () => true)).toBe(4711)

    unmark()

    expect(() => markedNamespace(folder, () => true)).toThrow(
      `no emulator with running machines uses ${storage}: start one with --machines qemu`,
    )
  })

  it('does not lead to a process of another program', () => {
    markNamespace(folder, process.pid)

    expect(() => markedNamespace(folder)).toThrow('no emulator with running machines')
  })

  it('is entered with the credentials that are root inside', () => {
    expect(enterArguments(4711)).toEqual([
      '--preserve-credentials',
      '--user=/proc/4711/ns/user',
      '--mount=/proc/4711/ns/mnt',
      '--net=/proc/4711/ns/net',
      '--pid=/proc/4711/ns/pid_for_children',
      '--',
    ])
  })
})
