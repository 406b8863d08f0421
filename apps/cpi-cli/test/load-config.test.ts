import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadConfig } from '../src/load-config.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'load-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const reading = { maximumBytes: 1000, patienceMs: 100, pause: () => undefined }

function pipe(): string {
  const fifo = path.join(folder, 'pipe')
  execFileSync('mkfifo', [fifo])
  return fifo
}

describe('loadConfig', () => {
  it('reads a file', async () => {
    writeFileSync(path.join(folder, 'cpi.json'), '{"cloud":{"é":1}}')

    expect(await loadConfig(path.join(folder, 'cpi.json'))).toEqual({ cloud: { é: 1 } })
  })

  it('reads a pipe, whose parts may come late', async () => {
    const fifo = pipe()
    const parts = ['{"cloud":', '{}}']
    let writer: number | undefined
    const pause = () => {
      writer ??= openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK)
      const part = parts.shift()
      if (part !== undefined) writeSync(writer, part)
      if (parts.length === 0) closeSync(writer)
    }

    expect(await loadConfig(fifo, { ...reading, pause })).toEqual({ cloud: {} })
  })

  it.each<[string, () => string, RegExp]>([
    ['a pipe into which nobody writes', pipe, /pipe" cannot be read: nothing came within 0\.1 s$/],
    ['a device without end', () => '/dev/zero', /"\/dev\/zero" cannot be read: it has more than 1000 bytes$/],
    ['a folder', () => folder, /cannot be read: .*directory/],
    ['a file that is missing', () => path.join(folder, 'cpi.json'), /cannot be read: .*no such file/],
  ])('refuses %s', async (_case, file, message) => {
    await expect(loadConfig(file(), reading)).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringMatching(message),
    })
  })

  it('does not quote what is not JSON', async () => {
    writeFileSync(path.join(folder, 'cpi.json'), '{"secret": planted}')

    await expect(loadConfig(path.join(folder, 'cpi.json'))).rejects.toThrow(/^the config file ".*cpi\.json" is not JSON(?!.*planted)/)
  })
})
