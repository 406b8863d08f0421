import { dig } from '../../src/conform/flow.ts'
import { type Stage, stage } from '../support.ts'

/** Creates a volume and attaches it, because storage is allocated only when a volume is first attached. */
async function readyVolume(on: Stage): Promise<string> {
  const created = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })
  const id = String(dig(created, 'volume.id'))
  await on.job('attachVolume', { id, virtualmachineid: await on.deploy() })
  return id
}

describe('a snapshot policy', () => {
  it('shows its volume and zone, and exists once per interval type', async () => {
    const on = stage()
    const volumeid = await readyVolume(on)
    const daily = { volumeid, intervaltype: 'daily', schedule: '30:02', timezone: 'UTC' }

    await on.call('createSnapshotPolicy', { ...daily, maxsnaps: 3 })
    const { snapshotpolicy } = await on.call('createSnapshotPolicy', { ...daily, maxsnaps: 5 })
    const { snapshotpolicy: listed, count } = await on.call('listSnapshotPolicies', { volumeid })

    expect(count).toBe(1)
    expect(snapshotpolicy).toMatchObject({ volumename: 'v', intervaltype: 1, maxsnaps: 5 })
    expect(dig(listed, '0.zone.0.id')).toBe(on.ids.zone)
  })

  it.each([
    [{ intervaltype: 'yearly' }, /^Unsupported interval type yearly$/],
    [{ schedule: '02' }, /has an invalid schedule \[02\] for interval type \[DAILY\]\.$/],
    [{ maxsnaps: 0 }, /should be greater than 0\.$/],
    [{ maxsnaps: 9 }, /exceeds limit \[8\] for interval type \[DAILY\]\.$/],
  ])('is refused with %j', async (wrong, text) => {
    const on = stage()
    const daily = { volumeid: await readyVolume(on), intervaltype: 'DAILY', schedule: '30:02', timezone: 'UTC', maxsnaps: 3 }

    const refused = await on.raw('createSnapshotPolicy', { ...daily, ...wrong })

    expect(refused.status).toBe(431)
    expect(dig(refused.body, 'createsnapshotpolicyresponse.errortext')).toMatch(text)
  })
})
