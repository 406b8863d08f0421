import type { Dependencies } from '../../src/dependencies.ts'
import { changeOffering } from '../../src/disks/change-offering.ts'
import { createUndo } from '../../src/undo.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { fakeClock } from '../support/fake-clock.ts'

const GIB = 1024 ** 3
const OLD = { id: '00000000-0000-4000-8000-000000000001', name: 'disk-1', size: 5 * GIB, diskofferingid: 'old', state: 'Ready' }
const CHANGE = { offering: { id: 'new', name: 'new', iscustomized: true }, sizeGib: 5, minIops: undefined, maxIops: undefined }

describe('a change of offering', () => {
  it('may move the volume to other storage', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const volume = { ...OLD, diskofferingid: 'new' }
    const cloud = cannedCloud({ listVolumes: { count: 1, volume: [volume] } }, sent)

    await changeOffering({ cloud, cleanup: cloud, undo: createUndo(fakeClock()) } as unknown as Dependencies, OLD, CHANGE)

    expect(sent.find(({ command }) => command === 'changeOfferingForVolume')).toMatchObject({ diskofferingid: 'new', automigrate: 'true' })
  })

  it('has the IOPS and the size that are asked for', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const cloud = cannedCloud({ listVolumes: { count: 1, volume: [{ ...OLD, diskofferingid: 'new' }] } }, sent)
    const deps = { cloud, cleanup: cloud, undo: createUndo(fakeClock()) } as unknown as Dependencies

    await changeOffering(deps, OLD, { ...CHANGE, minIops: 100, maxIops: 200 })

    const [asked] = sent
    expect(asked).toMatchObject({ command: 'changeOfferingForVolume', id: OLD.id, size: '5', miniops: '100', maxiops: '200' })
  })

  it('that was made in part is undone: a customised offering is given back with the size of the volume', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const volume = { ...OLD, diskofferingid: 'new' }
    const offering = { id: 'old', name: 'old', iscustomized: true }
    const answers = { listVolumes: { count: 1, volume: [volume] }, listDiskOfferings: { count: 1, diskoffering: [offering] } }
    const cloud = cannedCloud(answers, sent)
    const undo = createUndo(fakeClock())
    const deps = { cloud, cleanup: cloud, undo } as unknown as Dependencies
    await expect(changeOffering(deps, OLD, { ...CHANGE, sizeGib: 6 })).rejects.toMatchObject({ code: 'not-carried-out' })
    sent.length = 0

    expect(await undo.unwind()).toEqual([])

    expect(sent.find(({ command }) => command === 'changeOfferingForVolume')).toMatchObject({
      diskofferingid: 'old',
      size: '5',
      automigrate: 'true',
    })
  })
})

it('a change of offering that changed the size as well is not undone: no volume can shrink', async () => {
  const sent: Readonly<Record<string, string>>[] = []
  const cloud = cannedCloud({ listVolumes: { count: 1, volume: [{ ...OLD, size: 6 * GIB, diskofferingid: 'new' }] } }, sent)
  const undo = createUndo(fakeClock())
  const deps = { cloud, cleanup: cloud, undo } as unknown as Dependencies
  await expect(changeOffering(deps, OLD, { ...CHANGE, sizeGib: 7 })).rejects.toThrow(/in part only/)
  sent.length = 0

  expect(await undo.unwind()).toEqual([])

  expect(sent.map(({ command }) => command)).toEqual(['listVolumes'])
})

describe('a change of offering and size', () => {
  /** How often the change is asked for, if the volume is like this after the first time. */
  async function timesAsked(after: object): Promise<number> {
    const sent: Readonly<Record<string, string>>[] = []
    const cloud = cannedCloud({ listVolumes: { count: 1, volume: [{ ...OLD, ...after }] } }, sent)
    const deps = { cloud, cleanup: cloud, undo: createUndo(fakeClock()) } as unknown as Dependencies
    await changeOffering(deps, OLD, { ...CHANGE, sizeGib: 6 }).catch(() => undefined)
    return sent.filter(({ command }) => command === 'changeOfferingForVolume').length
  }

  it.each([
    ['both are changed', { size: 6 * GIB, diskofferingid: 'new' }, 1],
    ['the size alone is changed', { size: 6 * GIB }, 2],
    ['the size is changed to another one', { size: 7 * GIB }, 1],
    ['nothing is changed', {}, 1],
  ])('is asked for again only for the offering: if %s', async (_what, after, times) => {
    expect(await timesAsked(after)).toBe(times)
  })

  it.each([{ size: 6 * GIB }, { diskofferingid: 'new' }])('that was made in part fails as such: %j', async (after) => {
    const cloud = cannedCloud({ listVolumes: { count: 1, volume: [{ ...OLD, ...after }] } })
    const deps = { cloud, cleanup: cloud, undo: createUndo(fakeClock()) } as unknown as Dependencies

    await expect(changeOffering(deps, OLD, { ...CHANGE, sizeGib: 6 })).rejects.toThrow(/was changed in part only/)
  })
})

describe('a change of offering that CloudStack refuses', () => {
  it.each([
    [431, 'the offering is not active'],
    [530, 'There is no suitable pool(s) for the volume: no suitable pool(s) found'],
  ])('is not supported, with its reason: %i %s', async (errorcode, errortext) => {
    const refusal = { errorcode, errortext }
    const cloud = cannedCloud({ changeOfferingForVolume: refusal, listVolumes: { count: 1, volume: [OLD] } })
    const deps = { cloud, cleanup: cloud, undo: createUndo(fakeClock()) } as unknown as Dependencies

    await expect(changeOffering(deps, OLD, CHANGE)).rejects.toMatchObject({
      type: 'Bosh::Clouds::NotSupported',
      message: expect.stringContaining(errortext),
    })
  })
})

/** The volume as it is looked at after CloudStack has said that its offering was changed. */
function changedTo(volume: object) {
  const cloud = cannedCloud({
    changeOfferingForVolume: { jobid: '00000000-0000-4000-8000-000000000002' },
    queryAsyncJobResult: { jobstatus: 1, jobresult: { volume: OLD } },
    listVolumes: { count: 1, volume: [{ ...OLD, ...volume }] },
  })
  const deps = { cloud, cleanup: cloud, undo: createUndo(fakeClock()) } as unknown as Dependencies
  return changeOffering(deps, OLD, CHANGE)
}

describe('a change of offering that CloudStack says it has carried out', () => {
  it('is believed if the volume has the offering and the size', async () => {
    await expect(changedTo({ diskofferingid: 'new' })).resolves.toBeUndefined()
  })

  it.each([
    ['as it was', {}, /"disk-1" is as it was, although CloudStack says that it was changed/],
    ['changed in part', { diskofferingid: 'new', diskofferingname: 'new', size: 4 * GIB }, /in part only: it had offering "new" and 4 GiB/],
  ])('fails if the volume is %s', async (_what, volume, message) => {
    await expect(changedTo(volume)).rejects.toMatchObject({ code: 'not-carried-out', message: expect.stringMatching(message) })
  })
})
