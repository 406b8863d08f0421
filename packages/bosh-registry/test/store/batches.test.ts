import { createBatches } from '../../src/store/batches.ts'

/** Runs batches that end when told, and remembers them. */
function createHeldRuns(limits: { readonly atOnce: number; readonly mostItems: number }) {
  const batches: (readonly number[])[] = []
  const ends: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = []
  const add = createBatches(async (items: readonly number[]) => {
    batches.push(items)
    await new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
    return items.map((item) => item * 10)
  }, limits)
  return {
    add,
    batches,
    endNext: () => started().then(() => ends.shift()?.resolve()),
    failNext: (error: Error) => started().then(() => ends.shift()?.reject(error)),
  }
}

const started = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

describe('what is asked for at the same time', () => {
  it('shares a batch, and each gets its own result', async () => {
    const { add, batches, endNext } = createHeldRuns({ atOnce: 1, mostItems: 10 })

    const results = Promise.all([add(1), add(2), add(3)])
    await endNext()

    expect(await results).toEqual([10, 20, 30])
    expect(batches).toEqual([[1, 2, 3]])
  })

  it('makes up the next batch while one runs, in order of arrival and of bounded size', async () => {
    const { add, batches, endNext } = createHeldRuns({ atOnce: 1, mostItems: 2 })

    const first = add(1)
    await started()
    const others = Promise.all([add(2), add(3), add(4)])
    await started()
    expect(batches).toEqual([[1]])
    for (let batch = 0; batch < 3; batch++) await endNext()

    expect([await first, ...(await others)]).toEqual([10, 20, 30, 40])
    expect(batches).toEqual([[1], [2, 3], [4]])
  })

  it('does not wait for a batch that hangs where several may run', async () => {
    const { add, batches } = createHeldRuns({ atOnce: 2, mostItems: 10 })

    void add(1)
    await started()
    void add(2)
    await started()
    void add(3)
    await started()

    expect(batches).toEqual([[1], [2]])
  })

  it('fails together, and the next batch is not affected', async () => {
    const { add, endNext, failNext } = createHeldRuns({ atOnce: 1, mostItems: 10 })

    const failed = Promise.allSettled([add(1), add(2)])
    await failNext(new Error('disk full'))
    const next = add(3)
    await endNext()

    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await next).toBe(30)
  })
})
