import type { Dependencies } from '../../src/dependencies.ts'
import { hasFailed, waitUntilReady } from '../../src/stemcells/wait-until-ready.ts'
import { fakeClock } from '../support/fake-clock.ts'

describe('a template that is not ready', () => {
  it.each([
    '',
    'Active',
    'Processing',
    '0% Downloaded',
    '37% Downloaded',
    'Installing Template',
    'Download Complete',
    'NotUploaded',
    'UploadInProgress',
    'Upload in progress',
    'Bypassed Secondary Storage',
  ])('is still on its way with the status %j', (status) => {
    expect(hasFailed({ isready: false, status })).toBe(false)
  })

  it.each([
    'Inactive',
    'UploadError',
    'UploadAbandoned',
    'Failed to download due to No route to host',
    'Please specify a valid qcow2',
    'Template download error',
  ])('has failed with the status %j', (status) => {
    expect(hasFailed({ isready: false, status })).toBe(true)
  })

  it('is still on its way without a status', () => {
    expect(hasFailed({ isready: false })).toBe(false)
  })

  it('has not failed once it is ready, whatever its status says', () => {
    expect(hasFailed({ isready: true, status: 'Successfully Installed' })).toBe(false)
  })
})

describe('a template of several zones', () => {
  it('is as far as in the slowest of them', async () => {
    const answers = [
      ['40% Downloaded', ''],
      ['80% Downloaded', '60% Downloaded'],
      [undefined, '90% Downloaded'],
      [undefined, undefined],
    ]
    const list = async () =>
      (answers.shift() ?? []).map((status, index) => ({ id: 't', zoneid: `zone-${index}`, isready: status === undefined, status }))
    const deps = { clock: fakeClock(), cloud: { list }, signal: new AbortController().signal } as unknown as Dependencies
    const percents: number[] = []

    await waitUntilReady(deps, 't', ['zone-0', 'zone-1'], (percent) => void percents.push(percent))

    expect(percents).toEqual([0, 60, 90, 100])
  })

  it('is ready only once it is ready in each of them', async () => {
    const answers = [['zone-a'], ['zone-a'], ['zone-a', 'zone-b']]
    const clock = fakeClock()
    const list = async () => {
      const ready = answers.shift() ?? []
      return ['zone-a', 'zone-b'].map((zoneid) => ({ id: 't', name: 't', zoneid, isready: ready.includes(zoneid), status: '' }))
    }
    const deps = { clock, cloud: { list }, signal: new AbortController().signal } as unknown as Dependencies

    await waitUntilReady(deps, 't', ['zone-a', 'zone-b'])

    expect(answers).toEqual([])
    expect(clock.sleptMs).toHaveLength(2)
  })
})

describe('a template that takes an hour', () => {
  it('is looked at soon at first, and then every five seconds', async () => {
    const clock = fakeClock()
    const startMs = clock.nowMs()
    const list = async () => [{ id: 't', name: 't', zoneid: 'zone-a', isready: clock.nowMs() - startMs >= 3_600_000, status: '' }]
    const deps = { clock, cloud: { list }, signal: new AbortController().signal } as unknown as Dependencies

    await waitUntilReady(deps, 't', ['zone-a'])

    expect(clock.sleptMs[0]).toBe(500)
    expect(clock.sleptMs.at(-1)).toBe(5_000)
    expect(Math.max(...clock.sleptMs)).toBe(5_000)
  })
})
