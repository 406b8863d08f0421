import { cloudConfig, runCpi, writeConfig } from '../support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from '../support/served-emulator.ts'

describe('the doctor', () => {
  let served: ServedEmulator

  beforeAll(async () => {
    served = await serveEmulator(50)
  })

  afterAll(() => served.close())

  it('prints a table of what works, and ends with 0', async () => {
    const config = await writeConfig(cloudConfig({ ...served.settings(), default_key_name: 'bosh' }))

    const { exitCode, stdout } = await runCpi(['doctor', '--config', config], '')

    expect(exitCode).toBe(0)
    for (const check of [
      'configuration',
      'endpoint',
      'credentials',
      'permissions',
      'zone',
      'key pair',
      'offerings',
      'networks',
      'expunge',
    ]) {
      expect(stdout).toMatch(new RegExp(`^ok +${check} `, 'm'))
    }
  })

  it.each([
    ['keys that are wrong', { secret_access_key: 'not-the-secret-key' }, /^FAILED +credentials .*check the API key/m],
    ['a zone that does not exist', { default_zone: 'zone-nowhere' }, /^FAILED +zone .*does not exist/m],
    ['a key that is mistyped', { default_zon: 'x' }, /^FAILED +configuration .*did you mean "default_zone"/m],
    ['an endpoint that is not there', { endpoint: 'http://127.0.0.1:9/client/api' }, /^FAILED +endpoint /m],
  ])('says what is wrong with %s, shows no secret, and ends with 1', async (_what, changes, message) => {
    const config = await writeConfig(cloudConfig({ ...served.settings(), ...changes }))

    const { exitCode, stdout } = await runCpi(['doctor', '--config', config], '')

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(message)
    expect(stdout).not.toContain('not-the-secret-key')
  })
})
