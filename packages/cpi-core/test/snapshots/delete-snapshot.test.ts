import type { Dependencies } from '../../src/dependencies.ts'
import { deleteSnapshot } from '../../src/snapshots/delete-snapshot.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

const METADATA = { deployment: 'cf', job: 'db', index: 0, director_name: 'bosh', director_uuid: 'd', agent_id: 'a', instance_id: 'i' }

async function attachedDisk(box: ReturnType<typeof cpiInABox>): Promise<string> {
  const disk = await createDisk(box)
  await box.run('attach_disk', await createVm(box), disk)
  return disk
}

describe('delete_snapshot', () => {
  it('deletes, and is a success for what is gone', async () => {
    const box = cpiInABox()
    const snapshot = await box.run('snapshot_disk', await attachedDisk(box), METADATA)

    await box.run('delete_snapshot', snapshot)

    expect((await box.call('delete_snapshot', snapshot)).error).toBeNull()
    expect((await box.call('delete_snapshot', GONE)).error).toBeNull()
  })

  it('is a success for one that is still listed as destroyed', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const cloud = cannedCloud({ listSnapshots: { count: 1, snapshot: [{ id: GONE, state: 'Destroyed' }] } }, sent)

    expect(await deleteSnapshot.prepare([GONE])({ cloud } as unknown as Dependencies)).toBeNull()
    expect(sent.map(({ command }) => command)).toEqual(['listSnapshots'])
  })

  it('that CloudStack refuses is a failure', async () => {
    const box = cpiInABox()
    const snapshot = await box.run('snapshot_disk', await attachedDisk(box), METADATA)
    box.emulator.faults.add([{ command: 'deleteSnapshot', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'in use' }])

    expectFailure(await box.call('delete_snapshot', snapshot), 'Bosh::Clouds::CloudError', /in use/)
  })
})
