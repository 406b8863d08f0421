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

  it('does not quote what is not JSON', async () => {
    writeFileSync(path.join(folder, 'cpi.json'), '{"secret": planted}')

    await expect(loadConfig(path.join(folder, 'cpi.json'))).rejects.toThrow(/^the config file ".*cpi\.json" is not JSON(?!.*planted)/)
  })
})
