import type { Dependencies } from '../../src/dependencies.ts'
import { findUsable, waitUntilFinished } from '../../src/snapshots/wait-until-finished.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { fakeClock } from '../support/fake-clock.ts'

const TAKEN = { id: '00000000-0000-4000-8000-000000000001', name: 'snapshot-1', state: 'BackingUp' }

/** Waits for a snapshot that is in these states, one look after the other. */
async function waiting(...states: readonly string[]) {
  const clock = fakeClock()
  const [first = '', ...later] = states
  const list = () => later.splice(0, 1).map((state) => ({ ...TAKEN, state }))
  const answers = {
    get listSnapshots() {
      return { snapshot: list() }
    },
  }
  const deps = { cloud: cannedCloud(answers), clock, signal: new AbortController().signal } as unknown as Dependencies
  await waitUntilFinished(deps, { ...TAKEN, state: first })
  return { sleptMs: clock.sleptMs, left: later }
}

describe('a snapshot that is taken', () => {
  it.each(['BackedUp', 'CreatedOnPrimary'])('is not looked at again if it is %s', async (state) => {
    expect(await waiting(state)).toEqual({ sleptMs: [], left: [] })
  })

  it('is waited for until it is finished', async () => {
    expect(await waiting('Creating', 'CreatedOnPrimary')).toEqual({ sleptMs: [2000], left: [] })
    expect(await waiting('CreatingOnPrimary', 'BackingUp', 'BackedUp', 'Destroyed')).toEqual({ sleptMs: [2000, 2000], left: ['Destroyed'] })
  })

  it.each(['Error', 'Destroyed', 'Destroying'])('fails once it is %s', async (state) => {
    await expect(waiting('BackingUp', state)).rejects.toMatchObject({
      code: 'snapshot-failed',
      message: `snapshot "snapshot-1" ended as ${state}`,
    })
  })

  it('fails once it is gone', async () => {
    await expect(waiting('BackingUp')).rejects.toThrow('disappeared while it was being taken')
  })
})

describe('a snapshot whose making was not answered', () => {
  const found = (snapshot: object) =>
    findUsable({ cloud: cannedCloud({ listSnapshots: { count: 1, snapshot: [{ ...TAKEN, ...snapshot }] } }) }, 'v', TAKEN.name)

  it.each(['Creating', 'BackingUp', 'BackedUp', 'CreatedOnPrimary'])('is the one of its name, also while it is %s', async (state) => {
    expect(await found({ state })).toMatchObject({ id: TAKEN.id })
  })

  it.each([{ state: 'Error' }, { state: 'Destroyed' }, { state: 'Destroying' }, { name: 'another' }])('is not one with %j', async (row) => {
    expect(await found(row)).toBeUndefined()
  })
})
