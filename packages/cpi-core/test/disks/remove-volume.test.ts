import { removeVolume } from '../../src/disks/remove-volume.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const REFUSED = { errorcode: 431, cserrorcode: 4350, errortext: 'Failed to delete volume' }

describe('a volume that CloudStack does not delete', () => {
  it('is a failure while it exists', async () => {
    const cloud = cannedCloud({ deleteVolume: REFUSED, listVolumes: { count: 1, volume: [{ id: ID, state: 'Ready' }] } })

    await expect(removeVolume(cloud, { id: ID })).rejects.toThrow('Failed to delete volume')
  })

  it('is none once it is gone, whoever deleted it', async () => {
    await expect(removeVolume(cannedCloud({ deleteVolume: REFUSED }), { id: ID })).resolves.toBeUndefined()
    const expunged = { count: 1, volume: [{ id: ID, state: 'Expunged' }] }
    await expect(removeVolume(cannedCloud({ deleteVolume: REFUSED, listVolumes: expunged }), { id: ID })).resolves.toBeUndefined()
  })
})
