import { createConcurrencyLimit } from '../../src/calls/concurrency-limit.ts'

const CALLER = { command: 'listZones', signal: undefined }
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the concurrency limit', () => {
  it('lets so many through at a time and the others in their order', async () => {
    const concurrencyLimit = createConcurrencyLimit(2)
    const entered: number[] = []
    const leave: (() => void)[] = []
    const work = (number: number) => () => {
      entered.push(number)
      return new Promise<void>((resolve) => leave.push(resolve))
    }

    const all = Promise.all([1, 2, 3, 4].map((number) => concurrencyLimit.runWithin(work(number), CALLER)))
    await settle()
    const first = [...entered]
    leave[0]?.()
    await settle()
    const second = [...entered]
    for (const go of leave) go()
    await settle()
    for (const go of leave) go()
    await all

    expect([first, second, entered]).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 4],
    ])
  })

  it('makes room again after work that failed', async () => {
    const concurrencyLimit = createConcurrencyLimit(1)

    await expect(concurrencyLimit.runWithin(() => Promise.reject(new Error('no')), CALLER)).rejects.toThrow('no')

    expect(await concurrencyLimit.runWithin(async () => 'in', CALLER)).toBe('in')
  })

  it('lets a caller give up waiting, and keeps the place for the next', async () => {
    const concurrencyLimit = createConcurrencyLimit(1)
    const abort = new AbortController()
    let leave: () => void = () => undefined
    const inside = concurrencyLimit.runWithin(
      () =>
        new Promise<void>((resolve) => {
          leave = resolve
        }),
      CALLER,
    )
    const impatient = concurrencyLimit.runWithin(async () => 'never', { command: 'listZones', signal: abort.signal })
    const patient = concurrencyLimit.runWithin(async () => 'in', CALLER)

    abort.abort()
    await expect(impatient).rejects.toMatchObject({ kind: 'cancelled', command: 'listZones' })
    leave()
    await inside

    expect(await patient).toBe('in')
  })

  it('keeps the place of the next when a caller cancels after its own turn has come', async () => {
    const concurrencyLimit = createConcurrencyLimit(1)
    const abort = new AbortController()
    const leave: (() => void)[] = []
    const work = () => new Promise<void>((resolve) => leave.push(resolve))
    const first = concurrencyLimit.runWithin(work, CALLER)
    const second = concurrencyLimit.runWithin(work, { command: 'listZones', signal: abort.signal })
    let isThirdIn = false
    const third = concurrencyLimit.runWithin(async () => {
      isThirdIn = true
    }, CALLER)

    leave[0]?.()
    await first
    await settle()
    abort.abort()
    leave[1]?.()
    await second
    await settle()

    expect(isThirdIn).toBe(true)
    await third
  })
})
