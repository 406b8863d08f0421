import type { Finding } from 'cpi-core/doctor'
import { cloudConfig, runCpi, writeConfig } from '../support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from '../support/served-emulator.ts'

describe('the doctor', () => {
  let served: ServedEmulator
  let heard: (body: string) => void = () => undefined

  beforeAll(async () => {
    served = await serveEmulator(50, (body) => heard(body))
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
      expect(stdout).toMatch(new RegExp(`^✓ +${check} `, 'm'))
    }
  })

  it.each([
    ['keys that are wrong', { secret_access_key: 'not-the-secret-key' }, /^✗ +credentials .*check the API key/m],
    ['a zone that does not exist', { default_zone: 'zone-nowhere' }, /^✗ +zone .*does not exist/m],
    ['a key that is mistyped', { default_zon: 'x' }, /^✗ +configuration .*did you mean "default_zone"/m],
    ['an endpoint that is not there', { endpoint: 'http://127.0.0.1:9/client/api' }, /^✗ +endpoint /m],
  ])('says what is wrong with %s, shows no secret, and ends with 2', async (_what, changes, message) => {
    const config = await writeConfig(cloudConfig({ ...served.settings(), ...changes }))

    const { exitCode, stdout } = await runCpi(['doctor', '--config', config], '')

    expect(exitCode).toBe(2)
    expect(stdout).toMatch(message)
    expect(stdout).not.toContain('not-the-secret-key')
  })

  it('gives programs stable ids, and checks a cloud-config against the cloud', async () => {
    const config = await writeConfig(cloudConfig(served.settings()))
    const file = await writeConfig('vm_types:\n- name: web\n  cloud_properties: {compute_offering: none}\n')

    const { exitCode, stdout } = await runCpi(['doctor', '--config', config, '--cloud-config', file, '--vms', '3', '--json'], '')

    expect(exitCode).toBe(2)
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] }
    expect(findings.filter(({ state }) => state === 'failed')).toMatchObject([
      { id: 'cloud-config.vm-type.compute_offering', remedy: expect.stringContaining('check its spelling') },
    ])
  })

  it('says that a cloud-config cannot be used, looks at everything else, and ends with 2', async () => {
    const config = await writeConfig(cloudConfig(served.settings()))

    const { exitCode, stdout } = await runCpi(['doctor', '--config', config, '--cloud-config', '/no/such/file'], '')

    expect(exitCode).toBe(2)
    expect(stdout).toMatch(/^✗ +cloud-config +the cloud-config "\/no\/such\/file" cannot be read.* name the file that/m)
    expect(stdout).toMatch(/^✓ +zone /m)
  })

  it('with --deep makes and removes a machine, a disk and a snapshot, and says what each took', async () => {
    const config = await writeConfig(cloudConfig(served.settings()))
    const before = served.emulator.journal.entries().at(-1)?.number ?? 0

    const { exitCode, stdout, stderr } = await runCpi(['doctor', '--config', config, '--deep'], '')

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^✓ +deep: snapshot-disk +\d+\.\d s, \d+ commands/m)
    expect(stdout).toMatch(/^✓ +deep: cost .*one machine, one disk, one snapshot for/m)
    const sent = served.emulator.journal.entries(before).map(({ command }) => command)
    expect(sent).toEqual(expect.arrayContaining(['deployVirtualMachine', 'destroyVirtualMachine', 'deleteVolume', 'deleteSnapshot']))
  })

  it('with --deep makes nothing where something else has failed', async () => {
    const config = await writeConfig(cloudConfig({ ...served.settings(), default_key_name: 'none' }))

    const { exitCode, stdout } = await runCpi(['doctor', '--config', config, '--deep'], '')

    expect(exitCode).toBe(2)
    expect(stdout).toMatch(/^✗ +key pair /m)
    expect(stdout).not.toContain('deep:')
  })

  it('asks nothing of a cloud whose endpoint does not answer', async () => {
    const config = await writeConfig(cloudConfig({ ...served.settings(), endpoint: 'http://127.0.0.1:9/client/api' }))

    const { stdout } = await runCpi(['doctor', '--config', config, '--json'], '')

    expect((JSON.parse(stdout).findings as Finding[]).map(({ id }) => id)).toEqual(['configuration', 'endpoint', 'proxy'])
  })

  it('with --deep, interrupted while it makes the machine, removes it and begins nothing more', async () => {
    const config = await writeConfig(cloudConfig(served.settings()))
    const before = served.emulator.journal.entries().at(-1)?.number ?? 0

    const { exitCode, stdout } = await runCpi(['doctor', '--config', config, '--deep'], '', {
      started: (kill) => {
        heard = (body) => {
          if (body.includes('command=deployVirtualMachine')) kill('SIGINT')
        }
      },
    })

    expect(exitCode).toBe(2)
    expect(stdout).toMatch(/^✗ +deep: create-disk +not begun: the CPI received SIGINT/m)
    expect(stdout).toMatch(/^✓ +deep: delete-vm/m)
    const sent = served.emulator.journal.entries(before).map(({ command }) => command)
    expect(sent).toContain('destroyVirtualMachine')
    expect(sent).not.toContain('createVolume')
  })

  it.each([
    [['--vms', 'many'], /--vms is "many": give a whole number/],
    [['--fly'], /Unknown option '--fly'/],
  ])('with %j looks at nothing', async (args, message) => {
    const { exitCode, stdout, stderr } = await runCpi(['doctor', '--config', 'a', ...args], '')

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})
