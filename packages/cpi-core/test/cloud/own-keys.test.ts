import { listsOf, ownKeys } from '../../src/cloud/own-keys.ts'

function tagsOf(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([key, value]) => ({ key, value }))
}

describe("the keys of the CPI's own tags", () => {
  it('are listed in as many tags as they need, and read from them again', () => {
    const keys = ['job', 'a,b', '100%', '%2C', ...Array.from({ length: 40 }, (_, index) => `a-rather-long-key-${index}`), 'k'.repeat(255)]

    const lists = listsOf(keys)

    expect(Object.keys(lists).slice(0, 3)).toEqual(['bosh-cpi-keys', 'bosh-cpi-keys-2', 'bosh-cpi-keys-3'])
    expect(Object.values(lists).every((list) => list.length <= 255)).toBe(true)
    expect(ownKeys(tagsOf({ ...lists, team: 'x' }))).toEqual(expect.arrayContaining([...keys, ...Object.keys(lists)]))
    expect(ownKeys(tagsOf(lists))).toHaveLength(keys.length + Object.keys(lists).length)
  })

  it('fill a list up to 255 characters, commas included', () => {
    const [a, b, c] = ['a'.repeat(127), 'b'.repeat(127), 'c'.repeat(128)]

    expect(listsOf([a, b])).toEqual({ 'bosh-cpi-keys': `${a},${b}` })
    expect(listsOf([a, c])).toEqual({ 'bosh-cpi-keys': a, 'bosh-cpi-keys-2': c })
  })

  it('are left out if they fit into no list', () => {
    expect(listsOf(['%'.repeat(100), 'job'])).toEqual({ 'bosh-cpi-keys': 'job' })
  })

  it('need no list if there are none', () => {
    expect(listsOf([])).toEqual({})
    expect(
      ownKeys([
        { key: 'team', value: 'x' },
        { key: 'bosh-cpi-keys-x', value: 'y' },
      ]),
    ).toEqual([])
  })
})
