import { configure } from '../../src/config/configure.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import { resize } from '../../src/disks/resize.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { configFile } from '../support/requests.ts'

const GIB = 1024 ** 3
const ID = '00000000-0000-4000-8000-000000000001'
const OLD = { id: ID, name: 'disk-1', size: 5 * GIB, miniops: 100, maxiops: 200, state: 'Ready' }
const CHANGE = { size: 6, miniops: 300, maxiops: 400 }
const NEW = { ...OLD, size: 6 * GIB, miniops: 300, maxiops: 400 }

/** Asks for the change of a volume, which is like this afterwards in the answer and in the list. */
async function resized(volume: object, change: object = CHANGE): Promise<void> {
  const job = { jobstatus: 1, jobresult: { volume } }
  const cloud = cannedCloud({ resizeVolume: { jobid: ID }, queryAsyncJobResult: job, listVolumes: { count: 1, volume: [volume] } })
  return resize({ cloud, clock: fakeClock(), config: configure(configFile(), {}).config } as unknown as Dependencies, OLD, change)
}

describe('a volume that CloudStack says it has changed', () => {
  it('is believed once size and IOPS are those that were asked for', async () => {
    await expect(resized(NEW)).resolves.toBeUndefined()
    await expect(resized({ ...OLD, size: 6 * GIB }, { size: 6 })).resolves.toBeUndefined()
    await expect(resized({ ...OLD, maxiops: 400 }, { maxiops: 400, diskofferingid: undefined })).resolves.toBeUndefined()
  })

  it.each([
    ['size', { size: 5 * GIB }],
    ['least IOPS', { miniops: 100 }],
    ['most IOPS', { maxiops: 200 }],
    ['id', { id: 'another' }],
  ])('is not believed with another %s', async (_what, seen) => {
    await expect(resized({ ...NEW, ...seen })).rejects.toMatchObject({ code: expect.stringMatching(/^(not-carried-out|disk-gone)$/) })
  })

  it('is not believed with the size of its former offering', async () => {
    await expect(resized(OLD, { diskofferingid: 'new' })).rejects.toMatchObject({ code: 'not-carried-out' })
    await expect(resized({ ...OLD, size: 20 * GIB }, { diskofferingid: 'new' })).resolves.toBeUndefined()
  })
})
