import type { CloudStackClient } from 'cloudstack-client'
import { deleteSnapshotNamed } from '../../src/snapshots/delete-snapshot-named.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'

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

  it.each(['BackedUp', 'CreatedOnPrimary', 'Error'])(
    'waits while the snapshot is being taken: it can be deleted as %s only',
    async (end) => {
      const states = ['Creating', 'BackingUp', end]
      const deletedAs: (string | undefined)[] = []
      const cleanup = {
        list: async () => [{ id: 's1', name: 'snapshot-1', state: states[0] }],
        run: async () => void deletedAs.push(states[0]),
      } as unknown as CloudStackClient
      const clock = fakeClock()
      const sleepMs = async (durationMs: number) => {
        states.shift()
        return clock.sleepMs(durationMs)
      }

      expect(await deleteSnapshotNamed({ cleanup, clock: { ...clock, sleepMs } }, 'disk', 'snapshot-1')).toBe(true)

      expect(deletedAs).toEqual([end])
      expect(clock.sleptMs).toEqual([2000, 2000])
    },
  )
})
