import { refuseDeepNesting, refuseLoneSurrogates } from '../../src/protocol/request-limits.ts'

describe('refuseDeepNesting', () => {
  it('refuses arrays and objects within each other beyond what a director sends', () => {
    expect(() => refuseDeepNesting('['.repeat(100_000))).toThrow('the request cannot be understood: it has more than 200 levels')
    expect(() => refuseDeepNesting('{"a":'.repeat(201))).toThrow('more than 200 levels')
  })

  it('counts levels and not brackets, and nothing within strings', () => {
    const text = JSON.stringify([Array(1_000).fill([]), '[{'.repeat(1_000), '\\"[['.repeat(1_000), 'x'.repeat(5_000_000)])

    expect(() => refuseDeepNesting(text)).not.toThrow()
    expect(() => refuseDeepNesting(`${'['.repeat(200)}${']'.repeat(200)}`)).not.toThrow()
  })
})

describe('refuseLoneSurrogates', () => {
  it('names the place', () => {
    const document = { cloud: [{ name: 'a\ud800' }] }

    expect(() => refuseLoneSurrogates(document, 'the configuration')).toThrow(
      'the configuration holds half of a surrogate pair, which is not text, at "cloud.0.name": remove it',
    )
    expect(() => refuseLoneSurrogates({ 'k\udc00': 1 }, 'the request')).toThrow('at "k\ufffd"')
  })

  it('accepts pairs', () => {
    expect(() => refuseLoneSurrogates(['\u{1d11e}', 1, null], 'the request')).not.toThrow()
  })
})
