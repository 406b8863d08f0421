import { stage } from '../support.ts'

/** A volume on storage, and a second pool for it, with these tags. */
async function withSecondPool(tags: readonly string[] = []) {
  const on = stage()
  const { cloud } = on.emulator
  const [machine, made] = [await on.deploy(), await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })]
  const { id: volumeid } = made['volume'] as { id: string }
  await on.job('attachVolume', { id: volumeid, virtualmachineid: machine })
  await on.job('detachVolume', { id: volumeid })
  const first = cloud.storagePools.require(String(cloud.volumes.require(volumeid).poolId))
  const second = cloud.storagePools.insert({ ...first, id: cloud.newId(), name: 'second', tags })
  const tagged = cloud.diskOfferings.insert({
    ...cloud.diskOfferings.require(on.ids.disk),
    id: cloud.newId(),
    name: 'tagged',
    tags: ['ssd'],
  })
  const poolOf = () => cloud.volumes.require(volumeid).poolId
  return { on, volumeid, first, second, tagged, poolOf }
}

describe('migrateVolume', () => {
  it('moves a volume to a pool with all tags of its offering', async () => {
    const { on, volumeid, second, tagged, poolOf } = await withSecondPool(['ssd', 'fast'])

    await on.job('migrateVolume', { volumeid, storageid: second.id, newdiskofferingid: tagged.id }, 'admin')

    expect(poolOf()).toBe(second.id)
    expect(on.emulator.cloud.volumes.require(volumeid).diskOfferingId).toBe(tagged.id)
  })

  it('is refused for a pool without a tag of the offering', async () => {
    const { on, volumeid, first, second, tagged, poolOf } = await withSecondPool()
    const request = { volumeid, storageid: second.id, newdiskofferingid: tagged.id }

    expect(await on.refusal('migrateVolume', request, 'admin')).toMatch(
      /^Migration failed: target pool \[second, tags:\[\]\] has no matching tags for volume \[v, uuid:\S+, tags:ssd\]$/,
    )
    expect(poolOf()).toBe(first.id)
  })

  it('is refused for the pool that the volume is on', async () => {
    const { on, volumeid, first } = await withSecondPool()

    expect(await on.refusal('migrateVolume', { volumeid, storageid: first.id }, 'admin')).toMatch(
      /is already on the destination storage pool$/,
    )
  })

  it('is refused for a pool that is in maintenance, too small, or of another zone', async () => {
    const { on, volumeid, second } = await withSecondPool()
    const { storagePools } = on.emulator.cloud
    const refusals: unknown[] = []
    for (const state of [{ state: 'Maintenance' }, { sizeBytes: 1 }, { zoneId: 'another' }] as const) {
      storagePools.update(second.id, { ...second, ...state })
      refusals.push(await on.refusal('migrateVolume', { volumeid, storageid: second.id }, 'admin'))
    }

    expect(refusals).toEqual([
      expect.stringMatching(/as the storage pool is in maintenance mode\.$/),
      expect.stringMatching(/does not have enough space to migrate volume v$/),
      'Failed to migrate volume',
    ])
  })
})
