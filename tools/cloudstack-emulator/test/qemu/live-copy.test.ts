import { copyLive } from '../../src/qemu/live-copy.ts'
import { fakeQmp } from './fake-qmp.ts'

const VOLUME = 'ffee0000-1111-2222-3333-444455556666'
const JOB = 'copy-ffee0000111122223333'

describe('copying a disk of a running machine', () => {
  it('ends when qemu has copied it, and lets go of the file', async () => {
    const qmp = fakeQmp({ 'blockdev-backup': () => qmp.tell({ event: 'BLOCK_JOB_COMPLETED', data: { device: JOB } }) })

    await copyLive(qmp, VOLUME, '/st/snapshot.part')

    expect(qmp.sent).toEqual([`blockdev-add ${JOB}`, `blockdev-backup ${JOB}`, `blockdev-del ${JOB}`])
  })

  it('fails with what qemu says, and lets go of the file as well', async () => {
    const qmp = fakeQmp({
      'blockdev-backup': () => qmp.tell({ event: 'BLOCK_JOB_COMPLETED', data: { device: JOB, error: 'No space left on device' } }),
    })

    await expect(copyLive(qmp, VOLUME, '/st/snapshot.part')).rejects.toThrow('No space left on device')
    expect(qmp.sent.at(-1)).toBe(`blockdev-del ${JOB}`)
  })
})
