import { runCpi, writeConfig } from '../support/run-cpi.ts'

const MANIFEST = `
properties:
  cloudstack:
    endpoint: https://cloud.example.com/client/api
    secret_access_key: a-secret-key
    expunge_vm: true
    clean_disk: true
disk_pools:
  - {name: disks, disk_size: 10_240, cloud_properties: {type: shared}}
`

describe('cpi migrate-config', () => {
  it('prints the new document on stdout, and what has no counterpart on stderr', async () => {
    const { exitCode, stdout, stderr } = await runCpi(['migrate-config', await writeConfig(MANIFEST)], '')

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      properties: {
        cloudstack: { endpoint: 'https://cloud.example.com/client/api', secret_access_key: 'a-secret-key', expunge: true },
      },
      disk_pools: [{ name: 'disks', disk_size: 10_240, cloud_properties: { disk_offering: 'shared' } }],
    })
    expect(stderr).toMatch(/^\/properties: cloudstack: "clean_disk" has no effect: .*\n$/)
  })

  it('reads stdin if the file is -', async () => {
    const { stdout } = await runCpi(['migrate-config', '-'], '{"cloudstack":{"state_timeout":5}}')

    expect(JSON.parse(stdout)).toEqual({ cloudstack: { timeout: { global: 5 } } })
  })

  it('reads a manifest of a megabyte', async () => {
    const { exitCode, stdout } = await runCpi(['migrate-config', '-'], `{"cloudstack":{"state_timeout":5}}${'\n'.repeat(1024 * 1024)}`)

    expect({ exitCode, stdout: JSON.parse(stdout) as unknown }).toEqual({ exitCode: 0, stdout: { cloudstack: { timeout: { global: 5 } } } })
  })

  it('accepts the --config that bin/cpi of the release passes to every program', async () => {
    const { exitCode } = await runCpi(['migrate-config', '--config', '/nowhere/cpi.json', '-'], '{"cloudstack":{}}')

    expect(exitCode).toBe(0)
  })

  it.each([
    ['a file that does not exist', ['/nowhere/cpi.json'], 1, '"/nowhere/cpi.json" cannot be read: '],
    ['two files', ['a', 'b'], 2, 'migrate-config takes one FILE'],
    ['no file', [], 2, 'migrate-config takes one FILE'],
    ['an unknown option', ['--fast', 'f'], 2, '--fast'],
  ])('refuses %s', async (_kind, args, expectedCode, message) => {
    const { exitCode, stdout, stderr } = await runCpi(['migrate-config', ...args], '')

    expect({ exitCode, stdout }).toEqual({ exitCode: expectedCode, stdout: '' })
    expect(stderr).toContain(message)
  })

  it.each([
    ['is neither JSON nor YAML', '{"secret_access_key": "a-secret-key"', 'is neither JSON nor YAML, at character'],
    ['has nothing of a CPI', '{"name": "a-secret-key"}', 'has neither a section "cloudstack" nor cloud_properties'],
  ])('refuses a file that %s, without quoting it', async (_kind, text, message) => {
    const { exitCode, stderr } = await runCpi(['migrate-config', '-'], text)

    expect(exitCode).toBe(1)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('a-secret-key')
  })
})
