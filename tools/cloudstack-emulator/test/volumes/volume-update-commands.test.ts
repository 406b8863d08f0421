import { dig } from '../../src/conform/flow.ts'
import { type Stage, stage } from '../support.ts'

async function freeVolume(on: Stage): Promise<string> {
  const created = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })
  return String(dig(created, 'volume.id'))
}

const idOf = (on: Stage, account: string) => on.emulator.cloud.accounts.by('name', account)[0]?.id ?? ''

describe('assigning a volume to another account', () => {
  it.each(['BackedUp', 'Creating', 'Allocated'] as const)('is refused while it has a snapshot in state %s', async (state) => {
    const on = stage()
    const { cloud } = on.emulator
    const volumeid = await freeVolume(on)
    const machine = await on.deploy()
    await on.job('attachVolume', { id: volumeid, virtualmachineid: machine })
    const made = await on.job('createSnapshot', { volumeid })
    await on.job('detachVolume', { id: volumeid })
    const snapshot = String(dig(made, 'snapshot.id'))
    cloud.snapshots.update(snapshot, { state })

    const refused = await on.refusal('assignVolume', { volumeid, accountid: idOf(on, 'other') }, 'admin')

    expect(refused).toMatch(/has snapshots\. Remove the volume's snapshots before assigning it to another account\.$/)
    expect(cloud.volumes.get(volumeid)?.accountId).toBe(idOf(on, 'user'))
  })

  it('is refused while it is attached', async () => {
    const on = stage()
    const volumeid = await freeVolume(on)
    await on.job('attachVolume', { id: volumeid, virtualmachineid: await on.deploy() })

    const refused = await on.refusal('assignVolume', { volumeid, accountid: idOf(on, 'other') }, 'admin')

    expect(refused).toMatch(/is attached to .* so it cannot be moved to a different account\.$/)
  })

  it('needs one existing destination', async () => {
    const on = stage()
    const volumeid = await freeVolume(on)
    const project = await on.job('createProject', { name: 'p', displaytext: 'p' })
    const projectid = dig(project, 'project.id')
    const accountid = idOf(on, 'other')
    on.emulator.cloud.accounts.remove(accountid)

    expect(await on.refusal('assignVolume', { volumeid, accountid, projectid }, 'admin')).toMatch(/You must inform only one of them\.$/)
    expect(await on.refusal('assignVolume', { volumeid, accountid }, 'admin')).toMatch(/^UUID of the destination account is invalid/)
  })

  it('is refused for a disabled account', async () => {
    const on = stage()
    on.emulator.cloud.accounts.update(idOf(on, 'other'), { state: 'disabled' })

    const refused = await on.refusal('assignVolume', { volumeid: await freeVolume(on), accountid: idOf(on, 'other') }, 'admin')

    expect(refused).toMatch(/^Unable to assign volume to destination account .* as it is in \[disabled\] state\.$/)
  })

  it.each([{ volume: 0 }, { primary_storage: 4 }])("is refused over the new owner's limit %j", async (limits) => {
    const on = stage()
    const volumeid = await freeVolume(on)
    on.emulator.cloud.accounts.update(idOf(on, 'other'), { limits })

    const refused = await on.refusal('assignVolume', { volumeid, accountid: idOf(on, 'other') }, 'admin')

    expect(refused).toMatch(/^Maximum amount of resources of Type = '(volume|primary_storage)'/)
  })
})
