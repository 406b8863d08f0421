import { createJobQueues } from '../../src/core/job-queues.ts'

function queues() {
  const done: string[] = []
  return { done, note: (text: string) => () => void done.push(text), ...createJobQueues((run) => run()) }
}

describe('queues of jobs', () => {
  it('run everything at once while nothing holds them', () => {
    const { run, note, done } = queues()

    run('a', note('first'))
    run('a', note('second'))

    expect(done).toEqual(['first', 'second'])
  })

  it('hold back what comes during work, in its order, and no other queue', async () => {
    const { run, hold, note, done } = queues()
    let end: () => void = () => undefined
    const work = new Promise<void>((resolve) => {
      end = resolve
    })

    hold('a', work, note('ended'))
    run('a', note('first'))
    run('b', note('other queue'))
    run('a', note('second'))
    end()
    await work

    expect(done).toEqual(['other queue', 'ended', 'first', 'second'])
  })

  it('are held again by what has waited', async () => {
    const { run, hold, note, done } = queues()
    const never = new Promise<void>(() => undefined)

    hold('a', Promise.resolve(), note('ended'))
    run('a', () => hold('a', never, note('never')))
    run('a', note('waits still'))
    await Promise.resolve()

    expect(done).toEqual(['ended'])
  })

  it('tell the failure of the work', async () => {
    const { hold, done } = queues()
    const failed = Promise.reject(new Error('lost'))

    hold('a', failed, (failure) => void done.push(String(failure?.cause)))
    await failed.catch(() => undefined)
    await Promise.resolve()

    expect(done).toEqual(['Error: lost'])
  })
})
