import { plugDisk, removeNode, unplugDisk } from '../../src/qemu/hot-plug.ts'
import { QmpError } from '../../src/qemu/qmp.ts'
import { fakeQmp } from './fake-qmp.ts'

const VOLUME = 'ffee0000-1111-2222-3333-444455556666'
const DISK = { volumeId: VOLUME, sizeBytes: 1, source: undefined, deviceId: 1, isRoot: false, file: '/st/volumes/data.qcow2' }
const NODE = 'node-ffee0000111122223333'
const DEVICE = 'disk-ffee0000111122223333'

describe('plugging a disk', () => {
  it('adds its node and then its device', async () => {
    const qmp = fakeQmp()

    await plugDisk(qmp, DISK, 'virtio')

    expect(qmp.sent).toEqual([`blockdev-add ${NODE}`, `device_add ${DEVICE}`])
  })

  it('leaves nothing of a disk whose device is refused', async () => {
    const qmp = fakeQmp({
      device_add: () => {
        throw new QmpError('no free slot')
      },
    })

    await expect(plugDisk(qmp, DISK, 'virtio')).rejects.toThrow('no free slot')
    expect(qmp.sent.at(-1)).toBe(`blockdev-del ${NODE}`)
  })
})

describe('unplugging a disk', () => {
  it('waits until the guest has let go of it, and removes its node', async () => {
    const qmp = fakeQmp({ device_del: () => qmp.tell({ event: 'DEVICE_DELETED', data: { device: DEVICE } }) })

    await unplugDisk(qmp, VOLUME)

    expect(qmp.sent).toEqual([`device_del ${DEVICE}`, `blockdev-del ${NODE}`])
  })

  it('fails for a guest that does not let go of it in time, and keeps its node', async () => {
    const qmp = fakeQmp()

    await expect(unplugDisk(qmp, VOLUME, 0)).rejects.toThrow('qemu told nothing')
    expect(qmp.sent).toEqual([`device_del ${DEVICE}`])
  })

  it('tries again while the node is in use for a moment', async () => {
    let refusals = 1
    const qmp = fakeQmp({
      'blockdev-del': () => {
        refusals -= 1
        if (refusals >= 0) throw new QmpError('Node is in use')
      },
    })

    await removeNode(qmp, NODE)

    expect(qmp.sent).toEqual([`blockdev-del ${NODE}`, `blockdev-del ${NODE}`])
  })

  it('gives up on a node that stays in use', async () => {
    const qmp = fakeQmp({
      'blockdev-del': () => {
        throw new QmpError('Node is in use')
      },
    })

    await expect(removeNode(qmp, NODE, -1)).rejects.toThrow('Node is in use')
  })
})
