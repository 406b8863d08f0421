import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { built } from '../support/built-programs.ts'
import { type EmulatorProcess, startEmulator } from './emulator-process.ts'

interface Ready {
  readonly endpoint: string
  readonly accounts: Readonly<Record<'user' | 'limited', { readonly apiKey: string; readonly secretKey: string }>>
}

let folder: string
let emulator: EmulatorProcess
let ready: Ready

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cloudstack-cli-'))
  emulator = await startEmulator(folder)
  ready = JSON.parse(readFileSync(emulator.ready, 'utf8')) as Ready
})

afterAll(async () => {
  await emulator.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The built program, in an environment that holds nothing else. */
function cloudstack(
  words: readonly string[],
  env: Readonly<Record<string, string>> = keysOf('user'),
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [built.cloudstack, ...words], { cwd: folder, env: { HOME: folder, ...env }, encoding: 'utf8' })
}

function keysOf(account: 'user' | 'limited', endpoint = ready.endpoint): Readonly<Record<string, string>> {
  const { apiKey, secretKey } = ready.accounts[account]
  return { CLOUDSTACK_ENDPOINT: endpoint, CLOUDSTACK_KEY: apiKey, CLOUDSTACK_SECRET: secretKey }
}

const idOf = (command: string, name: string): string => {
  const items = JSON.parse(cloudstack(['call', command, '--json']).stdout) as { id: string; name: string }[]
  return items.find((item) => item.name === name)?.id ?? `no ${name}`
}

describe('the built command line', () => {
  it('lists zones as a table', () => {
    const { status, stdout } = cloudstack(['call', 'listZones', '--columns', 'name,networktype'])

    expect(status).toBe(0)
    expect(stdout.split('\n').sort()).toEqual([
      '',
      'name           networktype',
      'zone-advanced  Advanced',
      'zone-basic     Basic',
      'zone-sg        Advanced',
    ])
  })

  it('creates a disk, waits for it, and names the job', () => {
    const parameters = [
      'name=by-hand',
      `zoneid=${idOf('listZones', 'zone-advanced')}`,
      `diskofferingid=${idOf('listDiskOfferings', 'disk-5')}`,
    ]

    const { status, stdout, stderr } = cloudstack(['call', 'createVolume', ...parameters, '--wait', '--json'])

    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'by-hand', state: 'Allocated' })
    expect(stderr).toMatch(/^job [\da-f-]{36} started\n$/)
  })

  it.each([
    ['an unknown machine', ['call', 'destroyVirtualMachine', 'id=00000000-0000-4000-8000-000000000000'], {}, 5],
    ['a wrong secret', ['call', 'listZones'], { CLOUDSTACK_SECRET: 'wrong' }, 4],
    ['an unreachable server', ['call', 'listZones'], { CLOUDSTACK_ENDPOINT: 'http://127.0.0.1:1/client/api' }, 3],
    ['a wrong parameter', ['call', 'listZones', 'nmae=a'], {}, 2],
    ['a request that CloudStack refuses', ['call', 'createVolume', 'name=x'], {}, 1],
  ])('ends after %s with a code of its own', (_what, words, env, code) => {
    const { status, stdout, stderr } = cloudstack(words, { ...keysOf('user'), ...env })

    expect({ status, stdout }).toEqual({ status: code, stdout: '' })
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('logs in with the name and the password of cloudmonkey’s configuration', () => {
    mkdirSync(path.join(folder, '.cmk'), { recursive: true })
    writeFileSync(
      path.join(folder, '.cmk/config'),
      `profile = lab\n[lab]\nurl = ${ready.endpoint}\nusername = user\npassword = password\ndomain = /\n`,
    )

    const { status, stdout, stderr } = cloudstack(['call', 'listZones', '--columns', 'name'], {})

    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('zone-basic')
  })
})
