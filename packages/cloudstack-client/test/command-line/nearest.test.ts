import fc from 'fast-check'
import { catalogue } from '../../src/api/catalogue.ts'
import { nearest, suggestion } from '../../src/command-line/nearest.ts'

const NAMES = ['listZones', 'listVolumes', 'createVolume']

describe('nearest', () => {
  it.each([
    ['listZone', 'listZones'],
    ['LISTZONES', 'listZones'],
    ['lsitVolumes', 'listVolumes'],
    ['createVolumes', 'createVolume'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, NAMES)).toBe(meant)
  })

  it('does not guess when nothing is near', () => {
    expect(nearest('makeCoffee', NAMES)).toBeUndefined()
    expect(suggestion('makeCoffee', NAMES)).toBe('')
    expect(suggestion('listZone', NAMES)).toBe(' Did you mean listZones?')
  })

  it('finds any command again of which a letter was left out', () => {
    const commands = [...catalogue.keys()].filter((name) => name.length > 8)
    fc.assert(
      fc.property(fc.constantFrom(...commands), fc.nat(), (name, at) => {
        const typed = name.slice(0, at % name.length) + name.slice((at % name.length) + 1)

        const found = nearest(typed, commands) ?? ''

        // Another command may be as near: deleteVolume without its l … but never one that is farther.
        expect([name.length, name.length - 1, name.length - 2]).toContain(found.length)
      }),
      { numRuns: 30 },
    )
  })
})
