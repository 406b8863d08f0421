import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../dependencies.ts'
import { pollUntil } from '../values/poll-until.ts'
import type { Machine } from './entities.ts'
import { requireVm } from './find-vm.ts'

/** States that end by themselves. CloudStack refuses nearly every command on such a machine. */
const TRANSIENT_STATES = ['Starting', 'Stopping', 'Migrating', 'Restoring']
const PAUSE_MS = 2000

/** What is to be known of a machine before something is done with it. */
export type VmState = Pick<Machine, 'id' | 'name' | 'state'>

export function isTransient({ state = '' }: Pick<Machine, 'state'>): boolean {
  return TRANSIENT_STATES.includes(state)
}

type Tools = Pick<Dependencies, 'cloud' | 'clock' | 'log' | 'signal'>

/**
 * Does something with a machine once it is in a state that lasts, and again if the machine has left that state before CloudStack did it.
 * The state may be assumed instead of looked up where CloudStack refuses in every other one: the refusal leads to the look.
 */
export async function whenSettled<T>(deps: Tools, machine: VmState, act: (machine: VmState) => Promise<T>): Promise<T> {
  const settled = await settle(deps, machine)
  try {
    return await act(settled)
  } catch (error) {
    if (error instanceof CloudStackError && (error.isUncertain || error.kind === 'cancelled' || error.kind === 'timed-out')) throw error
    const now = await requireVm(deps.cloud, machine.id)
    if (!isTransient(now)) throw error
    return whenSettled(deps, now, act)
  }
}

async function settle(deps: Tools, machine: VmState): Promise<VmState> {
  return pollUntil({ clock: deps.clock, pauseMs: PAUSE_MS, signal: deps.signal }, async (waitedMs) => {
    const now = waitedMs === 0 ? machine : await requireVm(deps.cloud, machine.id)
    if (!isTransient(now)) return now
    deps.log.info(`VM "${now.name}" is ${now.state}, waiting`)
    return undefined
  })
}
