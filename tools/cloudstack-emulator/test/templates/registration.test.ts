import { Readable } from 'node:stream'
import { stage } from '../support.ts'

const WANTED = { name: 'image', displaytext: 'image', format: 'QCOW2', hypervisor: 'KVM' }

async function offered(on: ReturnType<typeof stage>, wanted: object = WANTED) {
  const osType = [...on.emulator.cloud.osTypes.all()][0]?.id
  const { getuploadparams } = await on.call('getUploadParamsForTemplate', { ...wanted, zoneid: on.ids.zone, ostypeid: osType })
  return getuploadparams as Readonly<Record<'id' | 'postURL' | 'metadata' | 'expires' | 'signature', string>>
}

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.alloc(10)
  throw new Error('the connection was cut')
}

describe('a template', () => {
  it.each([
    ['its name', {}, 'image'],
    ['its own text', { displaytext: 'described' }, 'described'],
  ])('is described by %s', async (_what, described, shown) => {
    const on = stage()
    const { displaytext: _, ...wanted } = WANTED

    const { id } = await offered(on, { ...wanted, ...described })

    expect(on.emulator.cloud.templates.get(id)?.displayText).toBe(shown)
  })

  it('whose upload breaks off fails, and can be deleted', async () => {
    const on = stage()
    const { id, postURL, metadata, expires, signature } = await offered(on)
    const headers = { 'X-metadata': metadata, 'X-expires': expires, 'X-signature': signature }

    const uploading = on.emulator.transport.upload({
      ...{ url: postURL, headers, fileName: 'image.qcow2', sizeBytes: 100, timeoutMs: 1000 },
      open: () => Readable.from(broken()),
    })

    await expect(uploading).rejects.toThrow('the connection was cut')
    expect(on.emulator.cloud.templates.get(id)?.copies).toMatchObject([
      { state: 'UploadError', status: expect.stringMatching(/prematurely/) },
    ])
    await on.job('deleteTemplate', { id })
    expect(on.emulator.cloud.templates.get(id)).toBeUndefined()
  })

  it('whose copy fails is not in the target zone, and can be deleted', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const volume = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })
    const machine = await on.deploy()
    const { id: volumeId } = volume['volume'] as { id: string }
    await on.job('attachVolume', { id: volumeId, virtualmachineid: machine })
    await on.job('detachVolume', { id: volumeId })
    const osType = [...cloud.osTypes.all()][0]?.id
    const made = await on.job('createTemplate', { name: 't', displaytext: 't', ostypeid: osType, volumeid: volumeId })
    const { id } = made['template'] as { id: string }
    const other = [...cloud.zones.all()].find((zone) => zone.id !== on.ids.zone)?.id
    on.emulator.faults.add([{ command: 'copyTemplate', nth: 1, phase: 'job', kind: 'error' }])

    await on.job('copyTemplate', { id, sourcezoneid: on.ids.zone, destzoneids: other })

    expect(cloud.templates.get(id)?.copies.map(({ zoneId }) => zoneId)).toEqual([on.ids.zone])
  })
})
