import fc from 'fast-check'
import {
  listCapabilities,
  listHypervisors,
  listLoadBalancerRules,
  listTags,
  listTemplates,
  listVolumes,
  type Transport,
} from '../../src/api/index.ts'
import { createCloudStackClient } from '../../src/index.ts'
import { KEYS, makeClient } from '../support/make-client.ts'
import { failure, type Step } from '../support/scripted-transport.ts'

interface Row {
  readonly id: string
}

const rowsNumbered = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, index) => ({ id: `v${from + index}` }))

/** A server with these volumes; `between` changes them after each page. */
function serverOf(rows: Row[], between: (rows: Row[], page: number) => Row[] = (same) => same): Step {
  let present = rows
  return ({ page, pagesize }) => {
    const start = (Number(page) - 1) * Number(pagesize)
    const volume = present.slice(start, start + Number(pagesize))
    const count = present.length
    present = between(present, Number(page))
    return { listvolumesresponse: count === 0 ? {} : { count, ...(volume.length > 0 ? { volume } : {}) } }
  }
}

const ids = (rows: readonly { id?: string }[]): (string | undefined)[] => rows.map(({ id }) => id)

/** Those that were not listed. */
function missingIn(listed: readonly unknown[], expected: readonly unknown[]): readonly unknown[] {
  const found = new Set(listed)
  return expected.filter((each) => !found.has(each))
}

describe('list', () => {
  it('takes an empty object as an empty list', async () => {
    const { client } = makeClient([{ listvolumesresponse: {} }])

    expect(await client.list(listVolumes, {})).toEqual([])
  })

  it.each([0, 1, 499, 500, 501, 1000, 1234])('gives all of %i items, each once', async (total) => {
    const { client } = makeClient([serverOf(rowsNumbered(0, total))])

    expect(ids(await client.list(listVolumes, {}))).toEqual(ids(rowsNumbered(0, total)))
  })

  it('asks for the largest pages, and for no more of them than needed', async () => {
    const { client, transport } = makeClient([serverOf(rowsNumbered(0, 1234))])

    await client.list(listVolumes, { zoneid: 'z' })

    expect(transport.requests.map(({ page, pagesize, zoneid }) => [page, pagesize, zoneid])).toEqual([
      ['1', '500', 'z'],
      ['2', '500', 'z'],
      ['3', '500', 'z'],
    ])
  })

  it('asks again with the page size that the server names', async () => {
    const refusing = failure(431, "Page size can't exceed max allowed page size value: 100")
    const { client, transport } = makeClient([refusing, serverOf(rowsNumbered(0, 150))])

    expect(await client.list(listVolumes, {})).toHaveLength(150)
    expect(transport.requests.map(({ page, pagesize }) => [page, pagesize])).toEqual([
      ['1', '500'],
      ['1', '100'],
      ['2', '100'],
    ])
  })

  it('gives no item twice when others were made before it between two pages', async () => {
    const grow = (rows: Row[], page: number): Row[] => (page === 1 ? [...rowsNumbered(9000, 9003), ...rows] : rows)
    const { client } = makeClient([serverOf(rowsNumbered(0, 1200), grow)])

    const all = ids(await client.list(listVolumes, {}))

    expect(new Set(all).size).toBe(all.length)
    expect(missingIn(all, ids(rowsNumbered(0, 1200)))).toEqual([])
  })

  it('misses no item when others were deleted before it between two pages', async () => {
    const shrink = (rows: Row[], page: number): Row[] => (page === 1 ? rows.slice(3) : rows)
    const { client } = makeClient([serverOf(rowsNumbered(0, 1200), shrink)])

    const all = ids(await client.list(listVolumes, {}))

    expect(new Set(all).size).toBe(all.length)
    expect(missingIn(all, ids(rowsNumbered(0, 1200)))).toEqual([])
  })

  it('gives what stays, once, whatever comes and goes', async () => {
    const change = fc.record({ add: fc.integer({ min: 0, max: 20 }), remove: fc.integer({ min: 0, max: 20 }) })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 100 }), fc.array(change, { maxLength: 12 }), async (total, changes) => {
        const stays = rowsNumbered(100, total + 100)
        let made = 10_000
        const coming = [...changes]
        const between = (rows: Row[]): Row[] => {
          const { add, remove } = coming.shift() ?? { add: 0, remove: 0 }
          // Either rows go or others come: both at once between two pages leaves the same count, which nobody can see from outside.
          const leaving = rows.filter(({ id }) => Number(id.slice(1)) < 100 || Number(id.slice(1)) >= 10_000).slice(0, remove)
          if (leaving.length > 0) return rows.filter((row) => !leaving.includes(row))
          made += add
          return [...rowsNumbered(made - add, made), ...rows]
        }
        const small = failure(431, "Page size can't exceed max allowed page size value: 20")
        const { client } = makeClient([small, serverOf([...rowsNumbered(0, 100), ...stays], between)])

        const all = ids(await client.list(listVolumes, {}))

        expect(new Set(all).size).toBe(all.length)
        expect(stays.filter(({ id }) => !all.includes(id))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('ends when a server ignores the page and answers the same again', async () => {
    const { client, transport } = makeClient([{ listvolumesresponse: { count: 500, volume: rowsNumbered(0, 500) } }])

    expect(await client.list(listVolumes, {})).toHaveLength(500)
    expect(transport.requests).toHaveLength(2)
  })

  it('goes back no more than 100 times, for a server whose count sinks with every page', async () => {
    const volume = rowsNumbered(0, 501)
    let asked = 0
    const sinking: Step = ({ page }) => {
      asked += 1
      const rows = page === '1' ? volume.slice(0, 500) : volume.slice(500)
      return { listvolumesresponse: { count: 10_000 - Math.min(asked, 1000), volume: rows } }
    }
    const { client, transport } = makeClient([sinking])

    expect(ids(await client.list(listVolumes, {}))).toEqual(ids(volume))
    // The first page, the second one with each step back, and the first one again after each; then the end is believed.
    expect(transport.requests).toHaveLength(202)
  })

  it('keeps the rows of a template in several zones, which share an id', async () => {
    const template = rowsNumbered(0, 500).flatMap(({ id }) => [{ id, zoneid: 'a' }])
    const more = [{ id: 'v0', zoneid: 'b' }]
    const { client } = makeClient([
      { listtemplatesresponse: { count: 501, template } },
      { listtemplatesresponse: { count: 501, template: more } },
    ])

    expect(await client.list(listTemplates, { templatefilter: 'all' })).toHaveLength(501)
  })

  it('keeps things that have no id', async () => {
    const tag = [
      { key: 'a', value: '1' },
      { key: 'b', value: '1' },
    ]
    const { client } = makeClient([{ listtagsresponse: { count: 2, tag } }])

    expect(await client.list(listTags, {})).toEqual(tag)
  })

  it('does not page where the command does not, nor where the caller does it himself', async () => {
    const { client, transport } = makeClient([{ listhypervisorsresponse: { hypervisor: [{ name: 'KVM' }] } }, { listvolumesresponse: {} }])

    expect(await client.list(listHypervisors, {})).toEqual([{ name: 'KVM' }])
    await client.list(listVolumes, { page: 3, pagesize: 10 })
    await client.list(listVolumes, { pagesize: 10 })

    expect(transport.requests.map(({ page, pagesize }) => [page, pagesize])).toEqual([
      [undefined, undefined],
      ['3', '10'],
      [undefined, '10'],
    ])
  })

  it.each([
    ['a call for each page', {}, [60_000, 60_000, 60_000]],
    ['the whole list if the caller sets one', { timeoutMs: 100_000 }, [60_000, 50_000, 1]],
  ])('has the time limit of %s', async (_what, options, expected) => {
    const { transport, clock } = makeClient([serverOf(rowsNumbered(0, 1200))])
    const limitsMs: number[] = []
    const slow: Transport = {
      ...transport,
      // A page takes 50 s, of the two minutes that a call has.
      async send(request) {
        limitsMs.push(request.timeoutMs)
        await clock.sleepMs(50_000)
        return transport.send(request)
      },
    }
    const client = createCloudStackClient({ endpoint: 'x', credentials: KEYS }, { transport: slow, clock })

    expect(await client.list(listVolumes, {}, options)).toHaveLength(1200)

    expect(limitsMs).toEqual(expected)
  })

  it('finds the items under another key than the catalogue names', async () => {
    const { client } = makeClient([{ listloadbalancerrulesresponse: { count: 1, loadbalancer: [{ id: 'lb' }] } }])

    expect(await client.list(listLoadBalancerRules, {})).toEqual([{ id: 'lb' }])
  })

  it('takes a single object as it is where the command answers with one', async () => {
    const { client } = makeClient([{ listcapabilitiesresponse: { capability: { cloudstackversion: '4.22.1.0' } } }])

    expect(await client.run(listCapabilities, {})).toEqual({ cloudstackversion: '4.22.1.0' })
  })
})

describe('each', () => {
  it('reads a page only when the one before is used up', async () => {
    const { client, transport } = makeClient([serverOf(rowsNumbered(0, 1200))])
    const requests: number[] = []

    for await (const { id } of client.each(listVolumes, {}))
      if (id === 'v0' || id === 'v499' || id === 'v500') requests.push(transport.requests.length)

    expect(requests).toEqual([1, 1, 2])
  })

  it('stops asking when nobody wants more', async () => {
    const { client, transport } = makeClient([serverOf(rowsNumbered(0, 1200))])

    for await (const { id } of client.each(listVolumes, {})) if (id === 'v3') break

    expect(transport.requests).toHaveLength(1)
  })

  it('gives each page its own time, so that slow work between two pages does no harm', async () => {
    const { client, clock } = makeClient([serverOf(rowsNumbered(0, 1200))])
    let items = 0

    for await (const _ of client.each(listVolumes, {})) {
      items += 1
      if (items % 500 === 0) await clock.sleepMs(3_600_000)
    }

    expect(items).toBe(1200)
  })

  it('keeps to the time that it is given for the whole', async () => {
    const { client, clock } = makeClient([serverOf(rowsNumbered(0, 500)), 'broken'])

    const slow = async (): Promise<void> => {
      for await (const { id } of client.each(listVolumes, {}, { timeoutMs: 10_000 })) if (id === 'v499') await clock.sleepMs(9_900)
    }

    await expect(slow()).rejects.toMatchObject({ kind: 'unreachable' })
    expect(clock.slept).toEqual([9_900])
  })
})
