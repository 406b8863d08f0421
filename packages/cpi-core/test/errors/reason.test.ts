import { runInNewContext } from 'node:vm'
import { reasonOf, reasonWithHint } from '../../src/errors/reason.ts'

describe('the reason of a failure', () => {
  it.each<[string, unknown, string]>([
    ['an error', new Error('no space'), 'no space'],
    ['an error of another realm', runInNewContext('new Error("no space")'), 'no space'],
    ['a text', 'no space', 'no space'],
    ['nothing', undefined, 'undefined'],
  ])('is the message of %s', (_what, thrown, reason) => {
    expect(reasonOf(thrown)).toBe(reason)
  })

  it.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', /set cloudstack\.ca_cert/],
    ['CERT_HAS_EXPIRED', /\(the address is cloudstack\.endpoint of the configuration\)$/],
  ])('of a certificate refused as %s names the setting that helps', (code, advice) => {
    const error = Object.assign(new Error('no'), { kind: 'unreachable', cause: { failure: 'certificate', cause: { code } } })

    expect(reasonWithHint(error)).toMatch(advice)
  })

  it('is followed by the hint of an error that has one', () => {
    expect(reasonWithHint(Object.assign(new Error('no space'), { hint: 'free some' }))).toBe('no space (free some)')
    expect(reasonWithHint(new Error('no space'))).toBe('no space')
  })
})
