import { isInExceptedNetwork } from '../../src/transport/excepted-networks.ts'

describe('an address in a network that NO_PROXY excepts', () => {
  it.each([
    ['http://10.1.2.3/client/api', '10.0.0.0/8', true],
    ['https://10.1.2.3:8443/client/api', 'cloud.test, 192.168.0.0/16 10.1.0.0/16', true],
    ['http://10.1.2.3/client/api', '10.2.0.0/16', false],
    ['http://10.1.2.3/client/api', '0.0.0.0/0', true],
    ['http://[fd00::5]/client/api', 'fd00::/8', true],
    ['http://[fd00::5]/client/api', '10.0.0.0/8', false],
    ['http://cloud.test/client/api', '10.0.0.0/8', false],
    ['http://10.1.2.3/client/api', '10.0.0.0/33,10.0.0.0/,/8,10.0.0.0/8x', false],
    ['http://10.1.2.3/client/api', '', false],
  ])('%s with %j: %p', (url, exceptions, expected) => {
    expect(isInExceptedNetwork(url, exceptions)).toBe(expected)
  })
})
