import { commandNamed } from '../../src/command-line/command-named.ts'

describe('the command of a name', () => {
  it.each(['listZones', 'LISTZONES', 'listzones'])('is found in any case: %s', (name) => {
    expect(commandNamed(name).name).toBe('listZones')
  })

  it('that is not known is refused with the nearest', () => {
    expect(() => commandNamed('listZone')).toThrow(/^there is no command "listZone"\..*listZones.*--unchecked$/)
  })

  it.each([
    ['listMoonbases', 'list'],
    ['LISTMOONBASES', 'list'],
    ['blacklistMoonbase', 'sync'],
  ])('that only a newer server may know reads pages if it lists: %s', (name, kind) => {
    expect(commandNamed(name, true)).toEqual({ name, kind, parameters: {} })
  })
})
