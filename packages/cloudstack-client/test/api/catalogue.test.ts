import { catalogue } from '../../src/api/catalogue.ts'
import { parseParameter } from '../../src/api/parameter.ts'

describe('the catalogue', () => {
  it('knows all 828 commands', () => {
    expect(catalogue.size).toBe(828)
  })

  it('describes every parameter readably', () => {
    for (const command of catalogue.values()) {
      for (const short of Object.values(command.parameters)) expect(parseParameter(short).type).toBeTruthy()
    }
  })
})
