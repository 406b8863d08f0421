import { readFileSync } from 'node:fs'
import path from 'node:path'
import { built, root } from '../support/built-programs.ts'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { type Emptied, emptied } from './emptied.ts'

/** The guide's minimal configuration, with the emulator's endpoint and keys in place of the reader's. */
function minimalConfiguration(cloud: Cloud, changes: object = {}): string {
  const guide = readFileSync(path.join(root, 'docs/operator/README.md'), 'utf8')
  const config = JSON.parse(/## Minimal configuration\n\n```json\n(?<json>[\s\S]*?)```/.exec(guide)?.groups?.['json'] ?? '')
  const { apiKey, secretKey } = cloud.accounts.user
  Object.assign(config.cloud.properties.cloudstack, { endpoint: cloud.endpoint, api_key: apiKey, secret_access_key: secretKey, ...changes })
  return JSON.stringify(config)
}

describe('an operator', () => {
  let cloud: Cloud
  let user: Emptied

  beforeAll(async () => {
    cloud = await startCloud()
    user = emptied()
  })

  afterAll(async () => {
    user.remove()
    await cloud.stop()
  })

  it('asks the CPI what it is', async () => {
    expect(await user.run(built.cpi, ['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) })
    expect(await user.run(built.cpi, ['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('doctor') })
  })

  it('has the guide’s minimal configuration checked', async () => {
    const { code, stdout } = await user.run(built.cpi, ['doctor', '--config', user.file('cpi.json', minimalConfiguration(cloud))])

    expect(stdout).toContain('zone-advanced')
    expect(stdout).not.toContain('✗')
    expect([0, 1]).toContain(code)
  })

  it.each<[string, object, RegExp]>([
    ['a mistyped zone', { default_zone: 'zone-advancd' }, /zone-advancd[\s\S]*zone-advanced/],
    ['a mistyped key', { defualt_zone: 'x' }, /defualt_zone[\s\S]*default_zone/],
    ['a text for a number', { timeout: { connect: 'soon' } }, /timeout/],
    ['a wrong secret', { secret_access_key: 'wrong' }, /key|credential/i],
  ])('is told about %s what is wrong and what to do', async (_what, changes, message) => {
    const config = user.file('wrong.json', minimalConfiguration(cloud, changes))

    const { code, stdout, stderr } = await user.run(built.cpi, ['doctor', '--config', config])

    expect(code).not.toBe(0)
    expect(`${stdout}${stderr}`).toMatch(message)
    expect(`${stdout}${stderr}`).not.toMatch(/Invalid input|received (string|number)|ZodError|\n {4}at /)
  })

  it('finds nothing left in home and temporary folder', () => {
    expect(user.leftBehind()).toEqual([])
  })
})
