import { cloudConfig, request, runCpi, writeConfig } from '../support/run-cpi.ts'
import { serveEmulator } from '../support/served-emulator.ts'

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
