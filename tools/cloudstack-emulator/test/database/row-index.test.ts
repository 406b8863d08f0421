import { createRowIndex } from '../../src/database/row-index.ts'

interface Named {
  readonly id: string
  readonly number: number
  readonly name: string | undefined
  readonly tags?: readonly string[]
}

const row = (id: string, name: string | undefined, tags: readonly string[] = []): Named => ({ id, number: 1, name, tags })

function index(...rows: readonly Named[]) {
  const made = createRowIndex<Named, 'name' | 'tag'>({ name: (one) => one.name, tag: (one) => one.tags }, () => rows)
  for (const one of rows) made.move(undefined, one)
  return made
}

describe('an index of rows', () => {
  it('finds none, one and several, in the order of insertion', () => {
    const { by, countBy } = index(row('1', 'a', ['x', 'y']), row('2', 'b', ['x']), row('3', 'a'), row('4', undefined))

    expect(by('name', 'a').map(({ id }) => id)).toEqual(['1', '3'])
    expect(by('tag', 'x').map(({ id }) => id)).toEqual(['1', '2'])
    expect(['a', 'b', 'c'].map((name) => countBy('name', name))).toEqual([2, 1, 0])
    expect([by('name', 'c'), by('name', undefined)]).toEqual([[], []])
  })

  it('has the last state of each row, in its first place', () => {
    const [first, second] = [row('1', 'a'), row('2', 'a')]
    const { by, move } = index(first, second)

    move(first, { ...first, number: 2 })

    expect(by('name', 'a').map(({ id, number }) => [id, number])).toEqual([
      ['1', 2],
      ['2', 1],
    ])
  })

  it('forgets a row by the key that it no longer has, and one that is removed', () => {
    const [first, second] = [row('1', 'a'), row('2', 'a')]
    const { by, countBy, move } = index(first, second)

    move(first, { ...first, name: 'b' })
    expect([by('name', 'a'), by('name', 'b')].map((found) => found.map(({ id }) => id))).toEqual([['2'], ['1']])
    move(second, undefined)
    move({ ...first, name: 'b' }, undefined)

    expect([countBy('name', 'a'), countBy('name', 'b')]).toEqual([0, 0])
  })

  it('makes the list of a key once, and anew after a change of one of its rows', () => {
    const [first, second] = [row('1', 'a'), row('2', 'a')]
    const { by, move } = index(first, second, row('3', 'b'), row('4', 'b'))
    const [listA, listB] = [by('name', 'a'), by('name', 'b')]

    expect(by('name', 'a')).toBe(listA)
    move(first, { ...first, number: 2 })

    expect(by('name', 'a')).not.toBe(listA)
    expect(listA[0]).toBe(first)
    expect(by('name', 'b')).toBe(listB)
  })

  it('leaves out rows that a check refuses, as they are now', () => {
    const [first, second] = [row('1', 'a'), row('2', 'a')]
    const { by, move } = index(first, second, row('3', 'b'))
    const hasNumberOne = ({ number }: Named) => number === 1
    const ids = (name: string) => by('name', name, hasNumberOne).map(({ id }) => id)

    expect([ids('a'), ids('b'), ids('c')]).toEqual([['1', '2'], ['3'], []])
    move(first, { ...first, number: 2 })
    expect(ids('a')).toEqual(['2'])
    move({ ...first, number: 2 }, first)
    expect(ids('a')).toEqual(['1', '2'])
    expect(by('name', 'a', ({ id }) => id === '1')).toEqual([first])
  })

  it('is built from all rows when it is used for the first time after it was outdated, each index by itself', () => {
    const rows = [row('1', 'a'), row('2', 'b'), row('3', 'a')]
    const looked: string[] = []
    const keyed =
      (name: string) =>
      (one: Named): string | undefined => {
        looked.push(`${name} ${one.id}`)
        return one.name
      }
    const { by, countBy, move, outdate } = createRowIndex<Named, 'used' | 'unused'>(
      { used: keyed('used'), unused: keyed('unused') },
      () => rows,
    )

    outdate()
    move(undefined, row('3', 'a'))
    expect(looked).toEqual([])
    expect(by('used', 'a').map(({ id }) => id)).toEqual(['1', '3'])
    expect(countBy('used', 'b')).toBe(1)
    expect(looked).toEqual(['used 1', 'used 2', 'used 3'])

    move(undefined, row('4', 'b'))
    expect(by('used', 'b').map(({ id }) => id)).toEqual(['2', '4'])
  })

  it('is as it was when it was saved, in the same order, whatever was changed since', () => {
    const [first, second, third] = [row('1', 'a'), row('2', 'b'), row('3', 'a')]
    const { by, move, save } = index(first, second, third)
    move(first, { ...first, name: 'b' })
    const ids = () => ['a', 'b', 'c'].map((name) => by('name', name).map(({ id }) => id))
    const restore = save()
    const saved = ids()
    expect(saved).toEqual([['3'], ['2', '1'], []])

    for (let round = 0; round < 2; round += 1) {
      move(third, { ...third, name: 'c' })
      move(second, undefined)
      move(undefined, row('4', 'b'))
      expect(ids()).toEqual([[], ['1', '4'], ['3']])
      restore()
      expect(ids()).toEqual(saved)
    }
  })
})
