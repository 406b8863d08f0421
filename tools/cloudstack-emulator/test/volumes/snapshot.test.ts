import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

describe('a snapshot that is deleted', () => {
  it('takes its tags with it', async () => {
    const on = stage()
    const created = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })
    const volumeid = String(dig(created, 'volume.id'))
    await on.job('attachVolume', { id: volumeid, virtualmachineid: await on.deploy() })
    const id = String(dig(await on.job('createSnapshot', { volumeid }), 'snapshot.id'))
    await on.job('createTags', { resourcetype: 'Snapshot', resourceids: id, 'tags[0].key': 'a', 'tags[0].value': 'b' })
    const { tags } = on.emulator.cloud
    expect(tags.by('resource', id)).toHaveLength(1)

    await on.job('deleteSnapshot', { id })

    expect(tags.by('resource', id)).toEqual([])
  })
})
