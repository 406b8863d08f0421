import { listZones } from 'cloudstack-client/api'
import { listing } from '../../src/api/define.ts'
import { createEmulator } from '../../src/emulator.ts'
import { boundsOf, renderList } from '../../src/wire/paging.ts'

const rows = ['first', 'second', 'third']
const list = (start: number, end: number, newestPagesFirst = false) =>
  renderList('thing', { ...listing(rows, (name) => ({ name })), newestPagesFirst }, { start, end })

describe('a page of a list', () => {
  it('has the rows in order, with the count of all', () => {
    expect(list(0, 2)).toEqual({ count: 3, thing: [{ name: 'first' }, { name: 'second' }] })
    expect(list(2, 4)).toEqual({ count: 3, thing: [{ name: 'third' }] })
  })

  it('may start with the newest rows, oldest first within the page, as for volumes', () => {
    expect(list(0, 2, true)).toEqual({ count: 3, thing: [{ name: 'second' }, { name: 'third' }] })
    expect(list(2, 4, true)).toEqual({ count: 3, thing: [{ name: 'first' }] })
    expect(list(0, Number.POSITIVE_INFINITY, true)).toEqual({ count: 3, thing: rows.map((name) => ({ name })) })
  })

  it('after the last one has only the count', () => {
    expect(list(4, 6)).toEqual({ count: 3, thing: undefined })
    expect(list(4, 6, true)).toEqual({ count: 3, thing: undefined })
  })

  it('of an empty list is an empty object', () => {
    expect(
      renderList(
        'thing',
        listing([], () => ({})),
        { start: 0, end: 2 },
      ),
    ).toEqual({})
  })
})

describe('the size of a page', () => {
  const { cloud } = createEmulator({ settings: { 'default.page.size': 7 } })

  it.each([
    [
      { page: 2, pagesize: 7 },
      { start: 7, end: 14 },
    ],
    [
      { page: 0, pagesize: 3 },
      { start: 0, end: 3 },
    ],
    [{}, { start: 0, end: 7 }],
    [{ pagesize: -1 }, { start: 0, end: Number.POSITIVE_INFINITY }],
  ])('by %j is %j', (page, bounds) => {
    expect(boundsOf(cloud, listZones, page)).toEqual(bounds)
  })

  it.each([
    [{ page: 1, pagesize: 8 }, "Page size can't exceed max allowed page size value: 7"],
    [{ page: 1 }, '"pagesize" parameter is required when "page" is specified'],
    [{ pagesize: 5 }, '"page" parameter is required when "pagesize" is specified'],
    [{ page: 1, pagesize: -1 }, "Can't specify page parameter when pagesize is -1 (Unlimited)"],
  ])('by %j is refused', (page, message) => {
    expect(() => boundsOf(cloud, listZones, page)).toThrow(message)
  })
})
