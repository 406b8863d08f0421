import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../dependencies.ts'
import { codeOfFailure } from '../errors/code-of-failure.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
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
    if (!isTransient(now)) throw inState(now, error)
    return whenSettled(deps, now, act)
  }
}

const USUAL_STATES = ['Running', 'Stopped']

/** CloudStack's refusal names neither the machine nor its state. */
function inState({ id, name, state = '' }: VmState, error: unknown): unknown {
  if (USUAL_STATES.includes(state) || !(error instanceof CloudStackError)) return error
  return cloudError(codeOfFailure(error), `VM "${name}" (${id}) is ${state === '' ? 'in no state' : state}: ${reasonOf(error)}`, error)
}

/** The time limit shows in the next look, which is not to blame for it. */
export function stillTransient({ id, name, state }: VmState, error: unknown): unknown {
  if (!(error instanceof CloudStackError) || error.kind !== 'timed-out') return error
  return cloudError(
    'time-limit-reached',
    `VM "${name}" (${id}) is still ${state}, and the time limit of the whole operation is exceeded: see in CloudStack what keeps it there, or raise the limit in cloudstack.timeout`,
    error,
  )
}

async function settle(deps: Tools, machine: VmState): Promise<VmState> {
  let last = machine
  return pollUntil({ clock: deps.clock, pauseMs: PAUSE_MS, signal: deps.signal }, async (waitedMs) => {
    if (waitedMs > 0)
      last = await requireVm(deps.cloud, machine.id).catch((error: unknown) => {
        throw stillTransient(last, error)
      })
    if (!isTransient(last)) return last
    deps.log.info(`VM "${last.name}" is ${last.state}, waiting`)
    return undefined
  })
}
