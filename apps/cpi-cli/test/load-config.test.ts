import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadConfig } from '../src/load-config.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'load-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('loadConfig', () => {
  it('reads a file', async () => {
    writeFileSync(path.join(folder, 'cpi.json'), '{"cloud":{"é":1}}')

    expect(await loadConfig(path.join(folder, 'cpi.json'))).toEqual({ cloud: { é: 1 } })
  })

  it('refuses a file that is missing, by its name', async () => {
    await expect(loadConfig(path.join(folder, 'cpi.json'))).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringMatching(/^the config file ".*cpi\.json" cannot be read: .*no such file/),
    })
  })

  it('waits for a pipe no longer than is asked for', async () => {
    const pauses: number[] = []
    const pause = (durationMs: number) => void pauses.push(durationMs)

    await expect(loadConfig(pipe(), { ...reading, pause })).rejects.toThrow('nothing came')

    expect(pauses.reduce((sum, durationMs) => sum + durationMs, 0)).toBe(100)
  })

  it('does not quote what is not JSON', async () => {
    writeFileSync(path.join(folder, 'cpi.json'), '{"secret": planted}')

    await expect(loadConfig(path.join(folder, 'cpi.json'))).rejects.toThrow(/^the config file ".*cpi\.json" is not JSON(?!.*planted)/)
  })
})
