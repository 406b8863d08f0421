import { isIpv6 } from '../../src/values/ipv6.ts'

describe('isIpv6', () => {
  it.each([
    ['fd00::9', true],
    ['::ffff:10.1.1.9', true],
    ['10.1.1.9', false],
    ['10.1.1.9:80', false],
    ['', false],
  ])('%j: %j', (text, expected) => {
    expect(isIpv6(text)).toBe(expected)
  })
})
