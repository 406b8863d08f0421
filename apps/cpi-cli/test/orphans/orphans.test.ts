import { cloudConfig, request, runCpi, writeConfig } from '../support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from '../support/served-emulator.ts'

describe('orphans', () => {
  let served: ServedEmulator

  beforeAll(async () => {
    served = await serveEmulator(50)
  })

  afterAll(() => served.close())

  it('of a config file that is wrong are an error in words, without a stack', async () => {
    const { exitCode, stdout, stderr } = await runCpi(['orphans', '--config', '/does/not/exist.json'], '')

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toBe(
      'cpi: the config file "/does/not/exist.json" cannot be read: ENOENT: no such file or directory, open \'/does/not/exist.json\' [cloudstack-cpi/configuration-invalid]\n',
    )
  })

  it.each([
    [['--config', 'a', '--fly'], /Unknown option '--fly'/],
    [[], /--config FILE is missing/],
    [['--config', 'a', '--delete'], /--delete asks on a terminal only: add --yes/],
    [['--config', 'a', '--yes'], /--yes belongs to --delete/],
    [['--config', 'a', '--older-than', 'long'], /--older-than is "long"/],
  ])('with %j do nothing, and name what is wrong', async (args, message) => {
    const { exitCode, stdout, stderr } = await runCpi(['orphans', ...args], '')

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('are listed with those not shown, and deleted only when asked', async () => {
    const config = await writeConfig(cloudConfig(served.settings()))
    await runCpi(['--config', config], request('create_disk', [1024, {}, null]))
    const young = await runCpi(['orphans', '--config', config], '')
    const atOnce = await runCpi(['orphans', '--config', config, '--older-than', '0s', '--json'], '')
    for (const { id } of served.emulator.cloud.volumes.all())
      served.emulator.cloud.volumes.update(id, { createdMs: Date.now() - 7_200_000 })

    const listed = await runCpi(['orphans', '--config', config, '--director', 'director-1'], '')
    const others = await runCpi(['orphans', '--config', config, '--director', 'another'], '')
    const known = JSON.stringify({ Tables: [{ Content: 'disks', Rows: [{ disk_cid: idIn(atOnce.stdout) }] }] })
    const knownToDirector = await runCpi(['orphans', '--config', config, '--known', '-'], known)
    const deleted = await runCpi(['orphans', '--config', config, '--delete', '--yes'], '')
    const after = await runCpi(['orphans', '--config', config], '')

    expect(young.stdout).toMatch(/^nothing unused that is older than 1 h .*\n1 younger than 1 h not shown/)
    expect(JSON.parse(atOnce.stdout)).toMatchObject({
      older_than_seconds: 0,
      orphans: [{ kind: 'disk', why: 'not attached, never got metadata' }],
    })
    expect(listed.stdout).toMatch(/^disk +disk-[0-9a-f]{8}-.*never got metadata$/m)
    expect(listed.stdout).toMatch(/^1 left behind; add --delete to remove what is listed$/m)
    expect(others.stdout).toMatch(/^nothing unused that is older/)
    expect(knownToDirector.stdout).toMatch(/^nothing unused that is older/)
    expect(deleted).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^deleted disk disk-/m) })
    expect(after.stdout).toMatch(/^nothing unused that is older/)
  })
})

describe('an orphan that cannot be deleted', () => {
  it('is named with the reason, and the program ends with 1', async () => {
    const served = await serveEmulator(50)
    const config = await writeConfig(cloudConfig(served.settings()))
    await runCpi(['--config', config], request('create_disk', [1024, {}, null]))
    // The cloud may quote anything.
    const text = 'the storage pool of a-nats-password is gone'
    served.emulator.faults.add([{ command: 'deleteVolume', nth: 1, phase: 'before', kind: 'error', code: 431, text }])

    const { exitCode, stdout } = await runCpi(['orphans', '--config', config, '--older-than', '0s', '--delete', '--yes'], '')
    await served.close()

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^could not delete disk disk-.*: .*the storage pool of \[redacted\] is gone/m)
  })
})

function idIn(json: string): string {
  return (JSON.parse(json) as { readonly orphans: readonly { readonly id: string }[] }).orphans[0]?.id ?? ''
}
