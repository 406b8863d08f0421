import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/cloudstack-emulator.js')

/** The characters are those that are spelled differently in URLs and JSON. */
const planted = (where: string) => `pl4nted"${where}`

/** As it is, and as base64 spells it at each of its three positions. */
function planteds(output: string): readonly string[] {
  return [...output.matchAll(/[^\s]{0,30}(pl4nted|cGw0bnRlZ|w0bnRlZ|bDRudGVk)[^\s]{0,30}/g)].map(([found]) => found)
}

describe('secrets that are planted in a seed and in requests', () => {
  let folder: string
  const file = (name: string) => path.join(folder, name)
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Starts the program with a seed, at the most talkative level. */
  function start(seed: string, ...args: string[]) {
    writeFileSync(file('seed.yml'), seed)
    const all = [PROGRAM, '--listen', '127.0.0.1:0', '--seed', file('seed.yml'), ...args]
    const child = spawn(process.execPath, all, { env: { PATH: process.env['PATH'], DEBUG: '*' } })
    afterTest(() => child.kill('SIGKILL'))
    return { child, outputs: Promise.all([text(child.stdout), text(child.stderr)]) }
  }

  it('are in no output of an emulator that serves, nor in its journal', async () => {
    const small = readFileSync(path.resolve(import.meta.dirname, '../seeds/small.yml'), 'utf8')
    const seed = small.replace('name: admin,', `name: admin, password: '${planted('seed')}',`)
    const { child, outputs } = start(seed, '--ready-file', file('ready'), '--state', file('state'))
    while (!existsSync(file('ready')) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
    const { endpoint, accounts } = JSON.parse(readFileSync(file('ready'), 'utf8')) as {
      endpoint: string
      accounts: { admin: { apiKey: string; secretKey: string } }
    }
    const send = async (body: Record<string, string>) =>
      (await fetch(endpoint, { method: 'POST', body: new URLSearchParams({ response: 'json', ...body }) })).text()

    const { origin } = new URL(endpoint)
    const answers = [
      await send({ command: 'login', username: 'admin', password: planted('wrong') }),
      await send({ command: 'listZones', apiKey: accounts.admin.apiKey, signature: planted('signature') }),
      await send({ command: 'listZones', apiKey: planted('api-key'), signature: 'x' }),
      await send({ command: 'noSuchCommand', password: planted('password'), sessionkey: planted('session') }),
      await send({ command: 'updateUser', currentpassword: planted('current'), password: planted('next') }),
      await (await fetch(`${origin}/_emulator/clock`, { method: 'POST', body: `{"password":"${planted('own-api')}",,` })).text(),
      await (await fetch(`${origin}/_emulator/journal`)).text(),
    ]
    child.kill('SIGTERM')
    await once(child, 'close')

    const output = (await outputs).join('\n')
    expect(output).toContain('stopped by SIGTERM')
    expect(planteds([output, ...answers].join('\n'))).toEqual([])
  })

  it.each([
    ['that is not YAML', `accounts: [{name: admin, password: "${encodeURIComponent(planted('yaml'))}",,`],
    ['of a wrong form', `accounts: [{name: admin, role: Root Admin, password: ['${planted('list')}']}]`],
    ['with a misspelled key', `accounts: [{name: admin, role: Root Admin, pasword: '${planted('misspelled')}'}]`],
  ])('are in no output of an emulator that does not start, for a seed %s', async (_what, seed) => {
    const { child, outputs } = start(seed)
    await once(child, 'close')

    const output = (await outputs).join('\n')
    expect(output).toContain('seed.yml')
    expect(planteds(output)).toEqual([])
  })
})
