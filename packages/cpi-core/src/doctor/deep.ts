import { reasonOf } from '../errors/reason.ts'
import type { DeepPlan } from './deep-plan.ts'
import { examine, type Finding, failure } from './finding.ts'

/** How the steps of a deep examination are carried out. */
export interface DeepHost {
  /** Calls a method of the CPI. @throws {Error} with the message of its error */
  call(method: string, ...args: unknown[]): Promise<unknown>
  nowMs(): number
  /** Number of commands sent to CloudStack so far. */
  sentCommands(): number
  /** Aborted when the operator wants to stop: the step that runs is finished, then everything is removed. */
  readonly signal: AbortSignal
}

const SMALLEST_DISK_MIB = 1024

const SECOND_MS = 1000

/** What exists at the moment, by cid. */
interface Made {
  vm?: string
  disk?: string
  isAttached?: boolean
  snapshot?: string
}

interface Step {
  readonly id: string
  readonly run: (host: DeepHost, made: Made, plan: DeepPlan) => Promise<void>
  /** Whether there is something to do. Steps that make something run in any case. */
  readonly isNeeded?: (made: Made) => boolean
}

const MAKING: readonly Step[] = [
  {
    id: 'create-vm',
    run: async (host, made, { stemcellCid, vmProperties, networkProperties }) => {
      const networks = { doctor: { type: 'dynamic', cloud_properties: networkProperties, default: ['dns', 'gateway'] } }
      made.vm = firstText(await host.call('create_vm', 'cpi-doctor', stemcellCid, vmProperties, networks, [], {}))
    },
  },
  {
    id: 'create-disk',
    run: async (host, made, { diskProperties }) => {
      made.disk = firstText(await host.call('create_disk', SMALLEST_DISK_MIB, diskProperties, made.vm))
    },
  },
  {
    id: 'attach-disk',
    run: async (host, made) => {
      await host.call('attach_disk', made.vm, made.disk)
      made.isAttached = true
    },
  },
  {
    id: 'snapshot-disk',
    run: async (host, made) => {
      made.snapshot = firstText(await host.call('snapshot_disk', made.disk, {}))
    },
  },
]

const REMOVING: readonly Step[] = [
  {
    id: 'delete-snapshot',
    isNeeded: ({ snapshot }) => snapshot !== undefined,
    run: async (host, { snapshot }) => void (await host.call('delete_snapshot', snapshot)),
  },
  {
    id: 'detach-disk',
    isNeeded: ({ isAttached }) => isAttached === true,
    run: async (host, { vm, disk }) => void (await host.call('detach_disk', vm, disk)),
  },
  { id: 'delete-vm', isNeeded: ({ vm }) => vm !== undefined, run: async (host, { vm }) => void (await host.call('delete_vm', vm)) },
  {
    id: 'delete-disk',
    isNeeded: ({ disk }) => disk !== undefined,
    run: async (host, { disk }) => void (await host.call('delete_disk', disk)),
  },
]

/**
 * Makes one machine, one disk and one snapshot by the CPI's own methods, and removes them, each step timed. What was made is removed also
 * where a step fails or the operator interrupts.
 */
export async function examineDeeply(host: DeepHost, plan: DeepPlan): Promise<readonly Finding[]> {
  const made: Made = {}
  const startMs = host.nowMs()
  const startCommands = host.sentCommands()
  const findings: Finding[] = []
  for (const step of MAKING) {
    findings.push(await timed(host, step, made, plan))
    if (findings.at(-1)?.state !== 'ok') break
  }
  for (const step of REMOVING) {
    if (step.isNeeded?.(made) === true) findings.push(await removed(host, step, made, plan))
  }
  const text = `${plan.description}: ${namesOf(made)} for ${spent(host, startMs, startCommands)}`
  return [...findings, { id: 'deep.cost', check: 'deep: cost', state: 'ok', text, remedy: '' }]
}

function namesOf({ vm, disk, snapshot }: Made): string {
  const kinds = Object.entries({ machine: vm, disk, snapshot }).filter(([, cid]) => cid !== undefined)
  return kinds.length === 0 ? 'nothing was made' : kinds.map(([kind]) => `one ${kind}`).join(', ')
}

/** An interrupted examination begins nothing more. */
async function timed(host: DeepHost, step: Step, made: Made, plan: DeepPlan): Promise<Finding> {
  return examine(`deep.${step.id}`, `deep: ${step.id}`, async () => {
    if (host.signal.aborted) throw failure(`not begun: ${reasonOf(host.signal.reason)}`, 'repeat it')
    return outcome(host, step, made, plan)
  })
}

async function removed(host: DeepHost, step: Step, made: Made, plan: DeepPlan): Promise<Finding> {
  return examine(
    `deep.${step.id}`,
    `deep: ${step.id}`,
    async () => outcome(host, step, made, plan),
    'remove what is left: cpi orphans --older-than 0s --delete',
  )
}

async function outcome(host: DeepHost, { run }: Step, made: Made, plan: DeepPlan): Promise<string> {
  const startMs = host.nowMs()
  const startCommands = host.sentCommands()
  await run(host, made, plan)
  return spent(host, startMs, startCommands)
}

function spent(host: DeepHost, startMs: number, startCommands: number): string {
  const commands = host.sentCommands() - startCommands
  return `${((host.nowMs() - startMs) / SECOND_MS).toFixed(1)} s, ${commands} command${commands === 1 ? '' : 's'}`
}

/** create_vm returns a list that begins with the cid. */
function firstText(result: unknown): string {
  return String(Array.isArray(result) ? result[0] : result)
}
