import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { built } from '../support/built-programs.ts'
import { type Emptied, emptied } from './emptied.ts'

describe('an emulator’s user', () => {
  let user: Emptied
  let emulator: ChildProcess
  let greeting = ''

  beforeAll(async () => {
    user = emptied()
    emulator = user.start(built.emulator, ['--listen', '127.0.0.1:0'])
    for (; !greeting.includes(' cs listZones'); )
      greeting += String((await once(emulator.stdout as NonNullable<ChildProcess['stdout']>, 'data'))[0])
  })

  afterAll(async () => {
    emulator.kill('SIGTERM')
    await once(emulator, 'exit')
    user.remove()
  })

  it('reads where it is, what it has, and how to point a client at it', () => {
    expect(greeting).toMatch(/^CloudStack emulator: http:\/\/127\.0\.0\.1:\d+\/client\/api$/m)
    expect(greeting).toMatch(/^Zones: +zone-advanced, zone-basic, zone-sg$/m)
    expect(greeting).toMatch(/^ {2}user {2}password password {2}key \S+ {2}secret \S+$/m)
  })

  it('copies the line for cloudstack, and it works', async () => {
    const [, variables = '', words = ''] = /^ {2}(CLOUDSTACK_ENDPOINT=.*?) cloudstack (.*)$/m.exec(greeting) ?? []
    const env = Object.fromEntries(
      variables.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    )

    expect(await user.run(built.cloudstack, words.split(' '), env)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('zone-basic'),
    })
  })

  it('asks whether it is ready', async () => {
    const endpoint = /http:\S+/.exec(greeting)?.[0] ?? ''

    expect((await fetch(new URL('/healthz', endpoint))).status).toBe(200)
  })

  it.each<[string, () => readonly string[], RegExp]>([
    ['a port that is taken', () => ['--listen', /127\.0\.0\.1:\d+/.exec(greeting)?.[0] ?? ''], /is taken: .*--listen/],
    ['a seed that does not exist', () => ['--seed', 'none.yml'], /none\.yml does not exist/],
    [
      'a wrong seed',
      () => ['--seed', user.file('seed.yml', 'accounts: []\nzones: [{name: z, networkType: Fancy}]\n')],
      /seed\.yml is not a valid seed: .*networkType: is "Fancy"; it should be "Basic" or "Advanced"/,
    ],
  ])('is told about %s in one line', async (_what, words, message) => {
    const { code, stderr } = await user.run(built.emulator, ['--listen', '127.0.0.1:0', ...words()])

    expect(code).not.toBe(0)
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(message)])
  })

  it('finds nothing left in home and temporary folder', () => {
    expect(user.leftBehind()).toEqual([])
  })
})
