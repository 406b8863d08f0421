import { deleteVolumeNamed } from '../../src/disks/delete-volume-named.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk } from '../support/director.ts'

describe('deleteVolumeNamed', () => {
  it('deletes the volume of that name only, and says whether there was one', async () => {
    const box = cpiInABox()
    const [id, other] = [await createDisk(box), await createDisk(box)]
    const { volumes } = box.emulator.cloud
    const name = volumes.require(id).name

    expect(await deleteVolumeNamed(clientOf(box), name)).toBe(true)

    expect(volumes.get(id)).toBeUndefined()
    expect(volumes.get(other)).toBeDefined()
    expect(await deleteVolumeNamed(clientOf(box), name)).toBe(false)
  })

  it('deletes every volume of that name', async () => {
    const box = cpiInABox()
    const ids = [await createDisk(box), await createDisk(box)]
    const { volumes } = box.emulator.cloud
    for (const id of ids) volumes.update(id, { name: 'disk-twice' })

    expect(await deleteVolumeNamed(clientOf(box), 'disk-twice')).toBe(true)
    expect(ids.map((id) => volumes.get(id))).toEqual([undefined, undefined])
  })
})
