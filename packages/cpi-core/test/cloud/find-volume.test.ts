import { findVolume, requireVolume } from '../../src/cloud/find-volume.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const volume = (id: string, name: string, state = 'Ready') => ({ id, name, state })
const cloudWith = (...volumes: readonly object[]) => cannedCloud({ listVolumes: { count: volumes.length, volume: volumes } })

describe('the volume of a name', () => {
  it('is the one that has exactly this name and is not deleted', async () => {
    const cloud = cloudWith(
      volume('1', 'disk-a', 'Expunged'),
      volume('2', 'disk-ab'),
      volume('3', 'disk-a'),
      volume('4', 'disk-a', 'Destroy'),
    )

    expect((await findVolume(cloud, 'disk-a'))?.id).toBe('3')
    await expect(requireVolume(cloud, 'disk-b')).rejects.toMatchObject({ type: 'Bosh::Clouds::DiskNotFound' })
  })

  it('is none of several: how many there are is said', async () => {
    await expect(findVolume(cloudWith(volume('1', 'disk-a'), volume('2', 'disk-a')), 'disk-a')).rejects.toMatchObject({
      code: 'name-ambiguous',
      message: '2 volumes are named "disk-a": rename all but one, or use its UUID',
    })
  })
})
