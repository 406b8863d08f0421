import { inspect } from 'node:util'
import { Secret } from '../../src/values/secret.ts'

describe('a secret', () => {
  it('prints as redacted wherever it ends up', () => {
    const secret = new Secret('hunter22')

    const printed = [`${secret}`, JSON.stringify({ secret }), inspect({ secret }, { depth: 5 })]

    expect(printed.join(' ')).not.toContain('hunter22')
    expect(secret.reveal()).toBe('hunter22')
  })
})
