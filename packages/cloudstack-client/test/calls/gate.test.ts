import { createGate } from '../../src/calls/gate.ts'

const CALLER = { command: 'listZones', signal: undefined }
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the gate', () => {
  it('lets so many through at a time and the others in their order', async () => {
    const gate = createGate(2)
    const entered: number[] = []
    const leave: (() => void)[] = []
    const work = (number: number) => () => {
      entered.push(number)
      return new Promise<void>((resolve) => leave.push(resolve))
    }

    const all = Promise.all([1, 2, 3, 4].map((number) => gate.enter(work(number), CALLER)))
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
    const gate = createGate(1)

    await expect(gate.enter(() => Promise.reject(new Error('no')), CALLER)).rejects.toThrow('no')

    expect(await gate.enter(async () => 'in', CALLER)).toBe('in')
  })

  it('lets a caller give up waiting, and keeps the place for the next', async () => {
    const gate = createGate(1)
    const abort = new AbortController()
    let leave: () => void = () => undefined
    const inside = gate.enter(
      () =>
        new Promise<void>((resolve) => {
          leave = resolve
        }),
      CALLER,
    )
    const impatient = gate.enter(async () => 'never', { command: 'listZones', signal: abort.signal })
    const patient = gate.enter(async () => 'in', CALLER)

    abort.abort()
    await expect(impatient).rejects.toMatchObject({ kind: 'cancelled', command: 'listZones' })
    leave()
    await inside

    expect(await patient).toBe('in')
  })
})
