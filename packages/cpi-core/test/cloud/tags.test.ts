import { CloudStackError } from 'cloudstack-client'
import { createTags, listVirtualMachines } from 'cloudstack-client/api'
import { addTags, hasMetadata, replaceTags, tagChanges, tagsFromMetadata } from '../../src/cloud/tags.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'

const OWN = 'bosh-cpi-keys'

describe('metadata as tags', () => {
  it('become text, whatever they were', () => {
    expect(tagsFromMetadata({ index: 0, compiling: true, list: [1], job: 'web' })).toEqual({
      index: '0',
      compiling: 'true',
      list: '[1]',
      job: 'web',
    })
  })

  it("cannot take the place of the CPI's own", () => {
    expect(
      tagsFromMetadata({
        'bosh-cpi': 'mine',
        ' bosh-cpi-keys': 'job',
        'Bosh-CPI': 'mine',
        'BOSH-cpi-keys-2': 'job',
        'bosh-cpi-vip': '203.0.113.10 release',
        'bosh-cpis': 'many',
        job: 'web',
      }),
    ).toEqual({ 'bosh-cpis': 'many', job: 'web' })
  })

  it('lose what CloudStack does not take, and never fail', () => {
    const tags = tagsFromMetadata({ empty: '', nothing: null, tab: 'a\tb', long: 'x'.repeat(300), '': 'no key', ['k'.repeat(300)]: 'v' })

    expect(tags).toEqual({ tab: 'ab', long: 'x'.repeat(255), ['k'.repeat(255)]: 'v' })
  })
})

describe('the difference between tags', () => {
  it('is everything at first', () => {
    expect(tagChanges([], { job: 'web' })).toEqual({ removed: {}, set: { job: 'web', [OWN]: 'job' } })
  })

  it('is nothing when nothing changed', () => {
    const existing = [
      { key: 'job', value: 'web' },
      { key: OWN, value: 'job' },
    ]

    expect(tagChanges(existing, { job: 'web' })).toEqual({ removed: {}, set: {} })
  })

  it('removes a changed tag, with the value it has, and sets it again', () => {
    const existing = [
      { key: 'job', value: 'web' },
      { key: OWN, value: 'job' },
    ]

    expect(tagChanges(existing, { job: 'db' })).toEqual({ removed: { job: 'web' }, set: { job: 'db' } })
  })

  it('knows keys as CloudStack does, without case: the last of two that it takes for one is set', () => {
    const existing = [
      { key: 'Name', value: 'mine' },
      { key: 'JOB', value: 'web' },
      { key: OWN, value: 'Name,JOB,old' },
      { key: 'OLD', value: 'x' },
    ]

    expect(tagChanges(existing, { NAME: 'other', name: 'web/0', JOB: 'web' })).toEqual({
      removed: { Name: 'mine', [OWN]: 'Name,JOB,old', OLD: 'x' },
      set: { name: 'web/0', [OWN]: 'name,JOB' },
    })
  })

  it('sets a key anew that is spelled differently, although its value is the same', () => {
    const existing = [
      { key: 'Job', value: 'web' },
      { key: OWN, value: 'Job' },
    ]

    expect(tagChanges(existing, { job: 'web' })).toEqual({ removed: { Job: 'web', [OWN]: 'Job' }, set: { job: 'web', [OWN]: 'job' } })
  })

  it("takes its own old keys away and leaves other people's alone", () => {
    const existing = [
      { key: 'compiling', value: 'ruby' },
      { key: 'backup', value: 'daily' },
      { key: OWN, value: 'compiling' },
    ]

    const changes = tagChanges(existing, { job: 'web' })

    expect(changes).toEqual({ removed: { compiling: 'ruby', [OWN]: 'compiling' }, set: { job: 'web', [OWN]: 'job' } })
  })

  it('to nothing takes all of its own away, and sets none that is empty', () => {
    const existing = [
      { key: 'job', value: 'web' },
      { key: OWN, value: 'job' },
    ]

    expect(tagChanges(existing, {})).toEqual({ removed: { [OWN]: 'job', job: 'web' }, set: {} })
    expect(tagChanges([], {})).toEqual({ removed: {}, set: {} })
  })

  it('takes away every tag that is not wanted any more, however many there were', () => {
    const wanted = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a-rather-long-key-${index}`, 'v']))
    const first = tagChanges([], wanted).set
    const existing = Object.entries(first).map(([key, value]) => ({ key, value }))

    const { removed, set } = tagChanges([...existing, { key: 'foreign', value: 'x' }], { job: 'web' })

    expect(removed).toEqual(first)
    expect(set).toEqual({ job: 'web', [OWN]: 'job' })
  })
})

describe('tags in CloudStack', () => {
  async function tagged(value: string) {
    const box = cpiInABox()
    const cloud = clientOf(box)
    const id = await createVm(box)
    await cloud.run(createTags, { resourcetype: 'UserVm', resourceids: [id], tags: { team: value } })
    const values = (key = 'team') =>
      [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === id && row.key === key).map((row) => row.value)
    return { tools: { cloud, clock: box.emulator.clock }, box, id, values }
  }

  it('that are there already with another value make adding fail', async () => {
    const { tools, id, values } = await tagged('a')

    await expect(addTags(tools, 'UserVm', [id], { team: 'b' })).rejects.toMatchObject({ kind: 'conflict' })
    expect(values()).toEqual(['a'])
  })

  it('whose keys differ in case only are one: the last is added', async () => {
    const { tools, id, values } = await tagged('a')

    await addTags(tools, 'UserVm', [id], { Owner: 'one', owner: 'two' })

    expect([...values('Owner'), ...values('owner')]).toEqual(['two'])
  })

  it('whose request was lost are asked for again after a pause', async () => {
    const { tools, box, id, values } = await tagged('a')
    const sleptMs: number[] = []
    const clock = { ...tools.clock, sleepMs: async (durationMs: number) => void sleptMs.push(durationMs) }
    box.emulator.faults.add([{ command: 'createTags', nth: 1, phase: 'before', kind: 'drop' }])

    await addTags({ ...tools, clock }, 'UserVm', [id], { more: 'b' })

    expect(sleptMs).toEqual([2000])
    expect(values('more')).toEqual(['b'])
  })

  it.each([
    ['conflict', 2],
    ['not-found', 2],
    ['job-failed', 2],
    ['invalid-request', 2],
    ['not-allowed', 1],
    ['over-limit', 1],
  ] as const)('whose change fails with %s are changed in %i attempts, the last by what is read again', async (kind, attempts) => {
    let times = 0
    const error = new CloudStackError('failed', { kind, command: 'createTags', retryable: false })
    const run = async () => {
      times += 1
      if (times === 1) throw error
    }
    const tools = { cloud: { run }, clock: fakeClock() } as unknown as Parameters<typeof replaceTags>[0]

    const outcome = await replaceTags(tools, 'Volume', { id: 'v' }, { team: 'b' }, async () => ({ id: 'v' })).catch(
      (failure: unknown) => failure,
    )

    expect({ times, outcome }).toEqual({ times: attempts, outcome: attempts === 1 ? error : undefined })
  })

  it('that cannot be changed are given up after the fourth attempt', async () => {
    const clock = fakeClock()
    const error = new CloudStackError('failed', { kind: 'conflict', command: 'createTags', retryable: false })
    const cloud = { run: async () => Promise.reject(error) }
    const tools = { cloud, clock } as unknown as Parameters<typeof replaceTags>[0]

    await expect(replaceTags(tools, 'Volume', { id: 'v' }, { team: 'b' }, async () => ({ id: 'v' }))).rejects.toBe(error)

    expect(clock.sleptMs).toEqual([2000, 2000, 2000])
  })

  it('that somebody set after they were read are read again, and replaced', async () => {
    const { tools, id, values } = await tagged('a')
    const reread = async () => (await tools.cloud.list(listVirtualMachines, { id }))[0] ?? { id }

    await replaceTags(tools, 'UserVm', { id, tags: [] }, { team: 'b' }, reread)

    expect(values()).toEqual(['b'])
  })
})

describe('a resource that a director has received', () => {
  it.each([
    ['deployment', true],
    ['director', true],
    ['name', false],
    ['bosh-cpi', false],
  ])('is known by its tags: %s says %p', (key, expected) => {
    expect(hasMetadata([{ key: 'other' }, { key, value: 'x' }])).toBe(expected)
  })
})
