import { listing } from '../../src/api/define.ts'
import { renderList } from '../../src/wire/paging.ts'

const rows = ['first', 'second', 'third']
const list = (start: number, end: number, newestPagesFirst = false) =>
  renderList('thing', { ...listing(rows, (name) => ({ name })), newestPagesFirst }, { start, end })

describe('a page of a list', () => {
  it('has the rows in their order, with the count of all', () => {
    expect(list(0, 2)).toEqual({ count: 3, thing: [{ name: 'first' }, { name: 'second' }] })
    expect(list(2, 4)).toEqual({ count: 3, thing: [{ name: 'third' }] })
  })

  it('may begin with the newest, oldest first within the page, as of volumes', () => {
    expect(list(0, 2, true)).toEqual({ count: 3, thing: [{ name: 'second' }, { name: 'third' }] })
    expect(list(2, 4, true)).toEqual({ count: 3, thing: [{ name: 'first' }] })
    expect(list(0, Number.POSITIVE_INFINITY, true)).toEqual({ count: 3, thing: rows.map((name) => ({ name })) })
  })

  it('behind the last has the count alone', () => {
    expect(list(4, 6)).toEqual({ count: 3, thing: undefined })
    expect(list(4, 6, true)).toEqual({ count: 3, thing: undefined })
  })

  it('of nothing is empty', () => {
    expect(
      renderList(
        'thing',
        listing([], () => ({})),
        { start: 0, end: 2 },
      ),
    ).toEqual({})
  })
})
