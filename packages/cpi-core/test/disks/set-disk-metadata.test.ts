import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk } from '../support/director.ts'

describe('set_disk_metadata', () => {
  it('becomes tags, again and again', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    await box.run('set_disk_metadata', disk, { deployment: 'a', attached_at: '1' })
    await box.run('set_disk_metadata', disk, { deployment: 'a', attached_at: '2' })

    const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === disk)
    expect(Object.fromEntries(tags.map(({ key, value }) => [key, value]))).toMatchObject({ deployment: 'a', attached_at: '2' })
  })
})
