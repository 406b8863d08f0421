import { cloudConfig, request, runCpi, writeConfig } from '../support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from '../support/served-emulator.ts'

describe('explain', () => {
  let served: ServedEmulator

  beforeAll(async () => {
    served = await serveEmulator(50)
  })

  afterAll(() => served.close())

  it('shows what a request would do, without a secret of it, and makes nothing', async () => {
    const config = await writeConfig(cloudConfig(served.settings()))
    const call = request('create_disk', [1024, {}, null])

    const { exitCode, stdout, stderr } = await runCpi(['explain', '--config', config], call)

    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^create_disk would send, after its look-ups:\n {2}createVolume\n {4}name = disk-/)
    expect(stdout).toMatch(/would undo, in this order:\n {2}delete disk disk-/)
    expect([...served.emulator.cloud.volumes.all()]).toEqual([])
  })

  it('ends with 1 for a call that would fail', async () => {
    const config = await writeConfig(cloudConfig(served.settings()))

    const { exitCode, stdout } = await runCpi(['explain', '--config', config], request('attach_disk', ['none', 'none']))

    expect(exitCode).toBe(1)
    expect(stdout).toContain('it would fail:\n  VM "none" does not exist')
  })
})
