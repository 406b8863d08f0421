import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from './support/served-emulator.ts'

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

describe('orphans', () => {
  it('of a config file that is wrong are an error in words, without a stack', async () => {
    const { exitCode, stdout, stderr } = await runCpi(['orphans', '--config', '/does/not/exist.json'], '')

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toBe(
      'cpi: the config file "/does/not/exist.json" cannot be read: ENOENT: no such file or directory, open \'/does/not/exist.json\'\n',
    )
  })

  it('are listed, and deleted only when asked', async () => {
    const served = await serveEmulator(50)
    const config = await writeConfig(cloudConfig(served.settings()))
    await runCpi(['--config', config], request('create_disk', [1024, {}, null]))
    const young = await runCpi(['orphans', '--config', config], '')
    for (const { id } of served.emulator.cloud.volumes.all())
      served.emulator.cloud.volumes.update(id, { createdMs: Date.now() - 7_200_000 })

    const listed = await runCpi(['orphans', '--config', config, '--director', 'director-1'], '')
    const others = await runCpi(['orphans', '--config', config, '--director', 'another'], '')
    const deleted = await runCpi(['orphans', '--config', config, '--delete'], '')
    const after = await runCpi(['orphans', '--config', config], '')

    expect(young.stdout).toBe('nothing was left behind\n')
    expect(listed.stdout).toMatch(/^disk +disk-[0-9a-f]{8}-.*never got metadata\n1 left behind; add --delete to remove/m)
    expect(others.stdout).toBe('nothing was left behind\n')
    expect(deleted).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^deleted disk disk-/m) })
    expect(after.stdout).toBe('nothing was left behind\n')
    await served.close()
  })
})
