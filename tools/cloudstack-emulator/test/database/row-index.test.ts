import { createRowIndex } from '../../src/database/row-index.ts'

interface Named {
  readonly id: string
  readonly number: number
  readonly name: string | undefined
  readonly tags?: readonly string[]
}

const row = (id: string, name: string | undefined, tags: readonly string[] = []): Named => ({ id, number: 1, name, tags })

function index(...rows: readonly Named[]) {
  const made = createRowIndex<Named, 'name' | 'tag'>({ name: (one) => one.name, tag: (one) => one.tags })
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
})
