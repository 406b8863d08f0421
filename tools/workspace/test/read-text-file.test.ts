import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readTextFile } from '../src/read-text-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'read-text-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const reading = { maximumBytes: 1000, patienceMs: 100, pause: () => undefined }

function pipe(): string {
  const fifo = path.join(folder, 'pipe')
  execFileSync('mkfifo', [fifo])
  return fifo
}

describe('a text file', () => {
  it('is read whole', () => {
    writeFileSync(path.join(folder, 'text'), `é${'x'.repeat(100_000)}`)

    expect(readTextFile(path.join(folder, 'text'))).toBe(`é${'x'.repeat(100_000)}`)
  })

  it('is waited for, where it is a pipe, no longer than is asked for', () => {
    const pauses: number[] = []
    const pause = (durationMs: number) => void pauses.push(durationMs)

    expect(() => readTextFile(pipe(), { ...reading, pause })).toThrow('nothing came')

    expect(pauses.reduce((sum, durationMs) => sum + durationMs, 0)).toBe(100)
  })

  it('is read from a pipe, whose parts may come late', () => {
    const fifo = pipe()
    const parts = ['{"cloud":', '{}}']
    let writer: number | undefined
    const pause = () => {
      writer ??= openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK)
      const part = parts.shift()
      if (part !== undefined) writeSync(writer, part)
      if (parts.length === 0) closeSync(writer)
    }

    expect(readTextFile(fifo, { ...reading, pause })).toBe('{"cloud":{}}')
  })

  it.each<[string, () => string, string]>([
    ['a pipe into which nobody writes', pipe, 'nothing came within 0.1 s'],
    ['a device without end', () => '/dev/zero', 'it has more than 1000 bytes'],
    ['a folder', () => folder, 'EISDIR'],
    ['a file that is missing', () => path.join(folder, 'none'), 'ENOENT'],
  ])('is not %s', (_what, file, message) => {
    expect(() => readTextFile(file(), reading)).toThrow(message)
  })
})
