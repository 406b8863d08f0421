import { deleteSnapshotNamed } from '../../src/snapshots/delete-snapshot-named.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'

describe('deleteSnapshotNamed', () => {
  it('deletes the snapshot of that name only, and says whether there was one', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    await box.run('attach_disk', await createVm(box), disk)
    const [id, other] = [await box.run('snapshot_disk', disk, {}), await box.run('snapshot_disk', disk, {})] as [string, string]
    const { snapshots } = box.emulator.cloud
    const name = snapshots.require(id).name
    const parts = { cleanup: clientOf(box), clock: box.emulator.clock }

    expect(await deleteSnapshotNamed(parts, disk, name)).toBe(true)

    expect(snapshots.get(id)).toBeUndefined()
    expect(snapshots.get(other)).toBeDefined()
    expect(await deleteSnapshotNamed(parts, disk, name)).toBe(false)
  })
})
