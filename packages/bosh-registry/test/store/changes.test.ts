import { outcomeOf } from '../../src/store/changes.ts'
import { neverAbandoned as isAbandoned } from '../../src/store/settings-store.ts'

describe('a batch of changes', () => {
  it('comes to the last change of each id, in order of the ids', () => {
    const changes = [
      { id: 'b', settings: '1', isAbandoned },
      { id: 'a', settings: '2', isAbandoned },
      { id: 'b', settings: '3', isAbandoned },
      { id: 'a', settings: undefined, isAbandoned },
    ]

    expect(outcomeOf(changes)).toEqual([
      { id: 'a', settings: undefined },
      { id: 'b', settings: '3' },
    ])
  })

  it('leaves out what nobody waits for, which uncovers an earlier change', () => {
    const changes = [
      { id: 'a', settings: '1', isAbandoned },
      { id: 'a', settings: '2', isAbandoned: () => true },
    ]

    expect(outcomeOf(changes)).toEqual([{ id: 'a', settings: '1' }])
  })
})
