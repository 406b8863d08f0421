import { dig } from '../flows/flow.ts'
import { stage } from '../support.ts'

type On = ReturnType<typeof stage>

async function volume(on: On, as?: string): Promise<string> {
  const wanted = { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk }
  return String(dig((await on.job('createVolume', wanted, as))['volume'], 'id'))
}

async function rootOf(on: On, machine: string): Promise<string> {
  const { volume: found } = await on.call('listVolumes', { virtualmachineid: machine, type: 'ROOT' })
  return String(dig(found, '0.id'))
}

describe('a volume', () => {
  it('is found by any of several tags, ignoring case', async () => {
    const on = stage()
    const [one, two] = [await volume(on), await volume(on)]
    await volume(on)
    await on.job('createTags', { resourcetype: 'volume', resourceids: one, 'tags[0].key': 'use', 'tags[0].value': 'db' })
    await on.job('createTags', { resourcetype: 'Volume', resourceids: two, 'tags[0].key': 'use', 'tags[0].value': 'log' })

    const both = await on.call('listVolumes', {
      ...{ 'tags[0].key': 'use', 'tags[0].value': 'DB' },
      ...{ 'tags[1].key': 'USE', 'tags[1].value': 'log' },
    })

    expect(both['count']).toBe(2)
  })

  it('can be detached from a stopped machine as its root disk, and attached again as device 0', async () => {
    const on = stage()
    const machine = await on.deploy({ startvm: false })
    const root = await rootOf(on, machine)

    await on.job('detachVolume', { id: root })
    expect(on.emulator.cloud.volumes.get(root)).toMatchObject({ type: 'DATADISK', machineId: undefined })
    await on.job('attachVolume', { id: root, virtualmachineid: machine, deviceid: 0 })

    expect(on.emulator.cloud.volumes.get(root)).toMatchObject({ type: 'ROOT', machineId: machine })
  })

  it('cannot be attached as the root disk of a running machine', async () => {
    const on = stage()
    const root = await rootOf(on, await on.deploy())

    const refused = await on.job('detachVolume', { id: root })

    expect(refused).toMatchObject({ errorcode: 431 })
  })

  it("of another account is refused with the server's text", async () => {
    const on = stage()
    const id = await volume(on)

    const refused = await on.raw('deleteVolume', { id }, 'other')

    expect(refused).toMatchObject({ status: 531 })
    expect(dig(refused.body, 'deletevolumeresponse.errortext')).toBe('Caller does not have permission to operate with provided resource.')
  })
})

/** Creates a volume and attaches it, because storage is allocated only when a volume is first attached. */
async function readyVolume(on: On): Promise<string> {
  const id = await volume(on)
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
