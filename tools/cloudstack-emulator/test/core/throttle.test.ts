import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { createThrottle } from '../../src/core/throttle.ts'

const settings = { ...DEFAULT_SETTINGS, 'api.throttling.enabled': true, 'api.throttling.interval': 2, 'api.throttling.max': 3 }

function counted() {
  let nowMs = 0
  const throttle = createThrottle()
  const cloud = { settings, clock: { nowMs: () => nowMs, advanceMs: () => undefined } } as unknown as Parameters<typeof throttle.count>[0]
  const call = (id = 'a', roleType = 'User') => throttle.count(cloud, { roleType, account: { id } })
  const advance = (durationMs: number) => {
    nowMs += durationMs
  }
  return { throttle, cloud, call, advance }
}

describe('throttling', () => {
  it('lets as many calls through as an interval may have, and names the time that is left of it', () => {
    const { throttle, cloud, call, advance } = counted()
    for (let number = 0; number < 3; number += 1) call()
    advance(500)

    expect(() => call()).toThrow('please retry after [1500] ms')
    expect(throttle.of(cloud, 'a')).toEqual({ apiIssued: 4, apiAllowed: 0, expireAfter: 1500 })
    expect(() => call('b')).not.toThrow()
  })

  it('begins anew when the interval is over, or by a reset', () => {
    const { throttle, call, advance } = counted()
    for (let number = 0; number < 3; number += 1) call()
    advance(1_999)
    expect(() => call()).toThrow('[1] ms')
    advance(1)
    for (let number = 0; number < 3; number += 1) call()
    throttle.reset('a')

    expect(() => call()).not.toThrow()
  })

  it('does not concern administrators', () => {
    const { call } = counted()

    expect(() => {
      for (let number = 0; number < 10; number += 1) call('a', 'Admin')
    }).not.toThrow()
  })
})
