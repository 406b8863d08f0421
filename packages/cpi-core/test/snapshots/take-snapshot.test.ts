import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

async function attachedDisk(box: ReturnType<typeof cpiInABox>): Promise<string> {
  const disk = await createDisk(box)
  await box.run('attach_disk', await createVm(box), disk)
  return disk
}

describe('snapshot_location', () => {
  const asked = (box: Box) =>
    box.commands().flatMap(({ command, params }) => (command === 'createSnapshot' ? [params['locationtype']] : []))

  it('is not asked for by default', async () => {
    const box = cpiInABox()

    await box.run('snapshot_disk', await attachedDisk(box), {})

    expect(asked(box)).toEqual([undefined])
  })

  it('is left to the zone where the storage offers no choice, and said', async () => {
    const box = cpiInABox({ cloudstack: { snapshot_location: 'primary' } })

    const snapshot = (await box.run('snapshot_disk', await attachedDisk(box), {})) as string

    expect(box.emulator.cloud.snapshots.get(snapshot)?.state).toBe('BackedUp')
    expect(asked(box)).toEqual(['PRIMARY', undefined])
    expect(box.logged.join()).toMatch(/warn snapshot_location "primary" does not apply to disk "disk-.*the zone decides/)
  })

  it('may differ from zone to zone, by the context of a request', async () => {
    const box = cpiInABox({ context: { snapshot_location: 'secondary' } })

    await box.run('snapshot_disk', await attachedDisk(box), {})

    expect(asked(box)[0]).toBe('SECONDARY')
  })

  it.each(['no such volume', 'the managed storage has no space'])('that fails for another reason is not asked again: %s', async (text) => {
    const box = cpiInABox({ cloudstack: { snapshot_location: 'secondary' } })
    const disk = await attachedDisk(box)
    box.emulator.faults.add([{ command: 'createSnapshot', nth: 1, phase: 'before', kind: 'error', code: 431, text }])

    expectFailure(await box.call('snapshot_disk', disk, {}), 'Bosh::Clouds::CloudError', new RegExp(text))
    expect(asked(box)).toEqual(['SECONDARY'])
  })
})
