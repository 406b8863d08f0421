import { orphan } from '../../src/orphans/orphan.ts'

it('an orphan is shown with its id where it has no name, and with blanks for what is not known', () => {
  const blank = { state: '', zone: '', created: '' }

  expect(orphan('disk', { id: 'v1' }, 'why')).toEqual({ kind: 'disk', id: 'v1', name: 'v1', ...blank, why: 'why' })
})

it('an orphan is shown with everything that is known', () => {
  const known = { id: 'v1', name: 'disk-1', state: 'Ready', zonename: 'zone-1', created: '2026-11-22T17:40:07+0000' }

  expect(orphan('disk', known, 'why')).toEqual({
    kind: 'disk',
    id: 'v1',
    name: 'disk-1',
    state: 'Ready',
    zone: 'zone-1',
    created: '2026-11-22T17:40:07+0000',
    why: 'why',
  })
})
