import type { Transport } from 'cloudstack-client/api'
import type { Fault } from 'cloudstack-emulator'
import type { Dependencies } from '../../src/dependencies.ts'
import { replaceEmptyDisk } from '../../src/disks/replace-empty-disk.ts'
import { createUndo } from '../../src/undo.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'

const GIB = 1024 ** 3

const TO_20 = [20 * 1024, { disk_offering: 'disk-20' }] as const

/** CloudStack cannot change the offering of the disk. */
const REFUSED: Fault = {
  command: 'changeOfferingForVolume',
  nth: 1,
  phase: 'job',
  kind: 'error',
  code: 431,
  text: 'Cannot change the encryption type of a volume, please check the selected offering',
}

const failed = (body: string) => ({ status: 530, contentType: 'application/json', body })

function state(box: Box, disk: string) {
  const volume = box.emulator.cloud.volumes.get(disk)
  const offering = box.emulator.cloud.diskOfferings.get(volume?.diskOfferingId)?.name
  return [offering, (volume?.sizeBytes ?? 0) / GIB]
}

function disksIn(box: Box): readonly string[] {
  return [...box.emulator.cloud.volumes.all()].filter(({ name }) => name.startsWith('disk-')).map(({ id }) => id)
}

describe('update_disk of a disk that was never attached, which CloudStack cannot change', () => {
  it('makes a new one with the same tags in its place, and answers with its cid', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    await box.run('set_disk_metadata', disk, { deployment: 'a' })
    box.emulator.faults.add([REFUSED])

    const cid = await box.run('update_disk', disk, ...TO_20)

    expect(cid).not.toBe(disk)
    expect(box.emulator.cloud.volumes.get(String(cid))?.name).toMatch(/^disk-[0-9a-f]{8}-[0-9a-f-]{36}$/)
    expect(disksIn(box)).toEqual([cid])
    expect(state(box, String(cid))).toEqual(['disk-20', 20])
    const tags = [...box.emulator.cloud.tags.all()].filter(({ resourceId }) => resourceId === cid)
    expect(tags.map(({ key }) => key).sort()).toEqual(['bosh-cpi-keys', 'deployment'])
  })

  it('asks for the zone of the old one, and for size and IOPS of the change', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const old = { id: 'old', name: 'disk-old', zoneid: 'z1' }
    const job = { jobstatus: 1, jobresult: { volume: { id: 'new' } } }
    const cloud = cannedCloud({ createVolume: { jobid: 'j', id: 'new' }, queryAsyncJobResult: job }, sent)
    const deps = { cloud, cleanup: cloud, undo: createUndo(fakeClock()), request: { directorUuid: 'd' }, newId: () => '1' }
    const offering = { id: 'o', name: 'o', iscustomized: true }

    await replaceEmptyDisk(deps as unknown as Dependencies, old, { offering, sizeGib: 3, minIops: 100, maxIops: 200 })

    expect(sent.find(({ command }) => command === 'createVolume')).toMatchObject({
      zoneid: 'z1',
      diskofferingid: 'o',
      size: '3',
      miniops: '100',
      maxiops: '200',
    })
    expect(sent.find(({ command }) => command === 'deleteVolume')).toMatchObject({ id: 'old' })
  })

  it('keeps it if a machine has it already, which has not been started with it', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    box.emulator.cloud.volumes.update(disk, { machineId: await createVm(box) })
    box.emulator.faults.add([REFUSED])

    const { error } = await box.call('update_disk', disk, ...TO_20)

    expect(error?.type).toBe('Bosh::Clouds::NotSupported')
    expect(disksIn(box)).toEqual([disk])
  })

  it.each([
    ['createVolume', 'before', 'error'],
    ['createVolume', 'after', 'drop'],
    ['createVolume', 'job', 'error'],
    ['createTags', 'before', 'error'],
    ['createTags', 'after', 'drop'],
    ['createTags', 'job', 'error'],
    ['deleteVolume', 'before', 'error'],
    ['deleteVolume', 'after', 'drop'],
    ['deleteVolume', 'after', 'garbage'],
  ] as const)('leaves exactly one disk, of which the director knows, when %s fails (%s, %s)', async (command, phase, kind) => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    await box.run('set_disk_metadata', disk, { deployment: 'a' })
    box.emulator.faults.add([REFUSED, { command, nth: 1, phase, kind }])

    const { result, error } = await box.call('update_disk', disk, ...TO_20)

    expect(disksIn(box)).toEqual([error === null ? result : disk])
  })
})

describe('update_disk that deleted the old disk without learning of it', () => {
  /** A cloud that deletes volumes, reports a failure of it, and does not answer the look that follows. */
  const unanswered = (inner: Transport): Transport => {
    let isDeleted = false
    return {
      ...inner,
      async send(request) {
        const command = new URLSearchParams(request.body).get('command')
        if (command === 'listVolumes' && isDeleted) {
          isDeleted = false
          return failed('{"listvolumesresponse":{"errorcode":530,"errortext":"database is gone"}}')
        }
        const response = await inner.send(request)
        if (command !== 'deleteVolume') return response
        isDeleted = true
        return failed('{"deletevolumeresponse":{"errorcode":530,"errortext":"storage is gone"}}')
      },
    }
  }

  it('keeps the new one, which is the only one, and names it', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    box.emulator.faults.add([REFUSED])

    const { error } = await box.with({ around: unanswered }).call('update_disk', disk, ...TO_20)

    const [left, ...others] = disksIn(box)
    const name = box.emulator.cloud.volumes.get(left ?? '')?.name
    expect([others, left === disk]).toEqual([[], false])
    expect(error?.message).toMatch(new RegExp(`disk "disk-.*" is gone and disk "${name}" in its place`))
  })
})
