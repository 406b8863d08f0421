import { comparedKey, compatible } from '../../src/cloud/tag-keys.ts'

describe('keys of tags', () => {
  it('are compared without case, accents and trailing blanks', () => {
    expect(new Set(['Équipe', 'equipe', 'EQUIPE '].map(comparedKey))).toEqual(new Set(['equipe']))
    expect(comparedKey('team-1')).not.toBe(comparedKey('team-2'))
  })

  it('beyond the basic plane are one and the same', () => {
    expect(comparedKey('🙂 mood')).toBe(comparedKey('🙃 mood'))
  })

  it('that CloudStack takes for one are reduced to the last', () => {
    expect(compatible({ Name: 'a', team: 'x', name: 'b' })).toEqual({ name: 'b', team: 'x' })
  })
})
