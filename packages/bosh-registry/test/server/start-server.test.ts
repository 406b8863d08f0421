import { timeLimits } from '../../src/server/start-server.ts'

describe('the time that a client has', () => {
  it.each([
    [30, 10_000],
    [0.2, 200],
  ])('for a request is %d s by the configuration, and less for its header', (seconds, headersTimeout) => {
    expect(timeLimits(seconds)).toEqual({ requestTimeout: seconds * 1000, headersTimeout, keepAliveTimeout: 5_000 })
  })
})
