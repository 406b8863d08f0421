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

  it('reads a file that begins with a byte order mark', async () => {
    writeFileSync(path.join(folder, 'cpi.json'), '\ufeff{"cloud":1}')

    expect(await loadConfig(path.join(folder, 'cpi.json'))).toEqual({ cloud: 1 })
  })

  it.each([
    ['an empty file', ' \n', /is not JSON: it is empty$/],
    ['UTF-16', Buffer.from('\ufeff{"cloud":1}', 'utf16le'), /as text in UTF-16 does; save it as UTF-8$/],
    ['100,000 levels', `{"cloud":${'['.repeat(100_000)}`, /cpi\.json" has more than 200 levels of arrays and objects$/],
  ])('says what is wrong with %s', async (_what, content, message) => {
    writeFileSync(path.join(folder, 'cpi.json'), content)

    await expect(loadConfig(path.join(folder, 'cpi.json'))).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringMatching(message),
    })
  })

  it('does not quote what is not JSON', async () => {
    writeFileSync(path.join(folder, 'cpi.json'), '{"secret": planted}')

    await expect(loadConfig(path.join(folder, 'cpi.json'))).rejects.toThrow(/^the config file ".*cpi\.json" is not JSON(?!.*planted)/)
  })
})
