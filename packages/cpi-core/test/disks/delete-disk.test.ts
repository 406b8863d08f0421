import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

describe('delete_disk', () => {
  it('deletes a disk that was never attached', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    await box.run('delete_disk', disk)

    expect(await box.run('has_disk', disk)).toBe(false)
  })

  it.each([
    [GONE, 'deleteVolume'],
    ['cpi-disk-by-name', 'listVolumes'],
  ])('of a disk that does not exist is a success: %s', async (cid, command) => {
    const box = cpiInABox()
    const mark = box.mark()

    expect((await box.call('delete_disk', cid)).error).toBeNull()
    expect(box.commands(mark).map((sent) => sent.command)).toEqual([command])
  })

  it('that fails is a success if the disk is gone, whatever the failure', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([{ command: 'deleteVolume', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'it failed' }])

    expect((await box.call('delete_disk', GONE)).error).toBeNull()
  })

  it('of a disk of another account is refused: it exists', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    expectFailure(await box.with({ account: 'other' }).call('delete_disk', disk), 'Bosh::Clouds::CloudError', /does not have permission/)
    expect(await box.run('has_disk', disk)).toBe(true)
  })

  it('of an attached disk is refused, and names the machine', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    await box.run('attach_disk', await createVm(box), disk)

    expectFailure(await box.call('delete_disk', disk), 'Bosh::Clouds::CloudError', /attached to VM "vm-/)
    expect(await box.run('has_disk', disk)).toBe(true)
  })
})
