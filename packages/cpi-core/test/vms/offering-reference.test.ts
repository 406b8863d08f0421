import { referenceTo } from '../../src/vms/offering-reference.ts'

it('an offering is referred to by its name, unless another one has it', () => {
  const small = { id: 'o-1', name: 'small' }
  const large = { id: 'o-2', name: 'large' }

  expect(referenceTo(small, [small, large])).toBe('small')
  expect(referenceTo(small, [small, { id: 'o-3', name: 'small' }])).toBe('o-1')
  expect(referenceTo({ id: 'o-4' }, [])).toBe('o-4')
})
