import fc from 'fast-check'
import type { Answer } from '../../src/protocol/answer.ts'
import type { Box } from './cpi-in-a-box.ts'

/** Disks are known by slot, machines by number: the cids come and go. */
export type Step =
  | { readonly do: 'create'; readonly slot: number; readonly mib: number; readonly offering: OfferingName }
  | { readonly do: 'attach' | 'detach'; readonly slot: number; readonly vm: number }
  | { readonly do: 'resize'; readonly slot: number; readonly mib: number }
  | { readonly do: 'update'; readonly slot: number; readonly mib: number; readonly offering: OfferingName | undefined }
  | { readonly do: 'snapshot' | 'delete' | 'has'; readonly slot: number }
  | { readonly do: 'delete-snapshot'; readonly which: number }
  | { readonly do: 'list'; readonly vm: number }

type OfferingName = 'disk-custom' | 'disk-5' | 'disk-20' | 'disk-100'

const FIXED_GIB: Readonly<Record<OfferingName, number | undefined>> = {
  'disk-custom': undefined,
  'disk-5': 5,
  'disk-20': 20,
  'disk-100': 100,
}

interface Disk {
  readonly cid: string
  readonly gib: number
  readonly offering: OfferingName
  readonly vm: number | undefined
  /** On storage since it was attached for the first time. */
  readonly stored: boolean
}

export interface Model {
  readonly vms: readonly string[]
  readonly disks: Map<number, Disk>
  readonly snapshots: string[]
}

export function newModel(vms: readonly string[]): Model {
  return { vms, disks: new Map(), snapshots: [] }
}

const slot = fc.integer({ min: 0, max: 4 })
const vm = fc.integer({ min: 0, max: 2 })
const mib = fc.integer({ min: 1, max: 24 * 1024 })
const offering = fc.constantFrom<OfferingName>('disk-custom', 'disk-custom', 'disk-5', 'disk-20')

export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), slot, mib, offering }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('attach' as const, 'detach' as const), slot, vm }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resize' as const), slot, mib }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('update' as const), slot, mib, offering: fc.option(offering, { nil: undefined }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('snapshot' as const, 'delete' as const, 'has' as const), slot }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete-snapshot' as const), which: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('list' as const), vm }) },
)

/** What the answer must be: a result, or the type of an error. */
type Expected = { readonly result: unknown } | { readonly error: string }

const NEVER_SEEN = '00000000-0000-4000-8000-000000000000'
const ANY = Symbol('any result')

const failure = (type: string): Expected => ({ error: `Bosh::Clouds::${type}` })
const success = (result: unknown = null): Expected => ({ result })

/** Calls the CPI, follows in the model, and compares. @returns what differs, if anything does */
export async function applyStep(box: Box, model: Model, step: Step): Promise<unknown> {
  if (step.do === 'create' && model.disks.has(step.slot)) return undefined
  const { call, expected, follow } = plan(model, step)
  const answer = await box.call(call[0], ...call.slice(1))
  const problem = compare(answer, expected)
  if (problem !== undefined) return problem
  if (answer.error === null) follow?.(answer.result)
  return compareCloud(box, model)
}

interface Plan {
  readonly call: readonly [string, ...unknown[]]
  readonly expected: Expected
  readonly follow?: (result: unknown) => void
}

function plan(model: Model, step: Step): Plan {
  switch (step.do) {
    case 'create':
      return planCreate(model, step)
    case 'list':
      return { call: ['get_disks', model.vms[step.vm]], expected: success(attachedTo(model, step.vm)) }
    case 'delete-snapshot': {
      const cid = model.snapshots[step.which] ?? NEVER_SEEN
      return { call: ['delete_snapshot', cid], expected: success(), follow: () => void model.snapshots.splice(step.which, 1) }
    }
    default:
      return planForDisk(model, step, model.disks.get(step.slot))
  }
}

function planCreate({ disks }: Model, { slot: number, mib: size, offering: name }: Extract<Step, { do: 'create' }>): Plan {
  const fixed = FIXED_GIB[name]
  const asked = Math.ceil(size / 1024)
  return {
    call: ['create_disk', size, { disk_offering: name }, null],
    expected: fixed !== undefined && asked > fixed ? failure('CloudError') : success(ANY),
    follow: (cid) => void disks.set(number, { cid: String(cid), gib: fixed ?? asked, offering: name, vm: undefined, stored: false }),
  }
}

type DiskStep = Exclude<Step, { do: 'create' | 'list' | 'delete-snapshot' }>

function planForDisk(model: Model, step: DiskStep, disk: Disk | undefined): Plan {
  const cid = disk?.cid ?? NEVER_SEEN
  const change = (changes: Partial<Disk>) => () => void (disk && model.disks.set(step.slot, { ...disk, ...changes }))
  const missing = disk === undefined ? failure('DiskNotFound') : undefined
  switch (step.do) {
    case 'has':
    case 'delete':
    case 'snapshot':
      return planAlone(model, step.do, step.slot, disk)
    case 'attach':
      return {
        call: ['attach_disk', model.vms[step.vm], cid],
        expected: missing ?? (disk?.vm === undefined || disk.vm === step.vm ? success({ path: pathOf(cid) }) : failure('CloudError')),
        follow: change({ vm: step.vm, stored: true }),
      }
    case 'detach':
      return {
        call: ['detach_disk', model.vms[step.vm], cid],
        expected: missing ?? (disk?.vm === step.vm ? success() : failure('DiskNotAttached')),
        follow: change({ vm: undefined }),
      }
    case 'resize':
      return planResize(['resize_disk', cid, step.mib], disk, step.mib, change)
    case 'update':
      return planUpdate(cid, step, disk, change)
  }
}

/** What needs no machine. */
function planAlone(model: Model, what: 'has' | 'delete' | 'snapshot', number: number, disk: Disk | undefined): Plan {
  const cid = disk?.cid ?? NEVER_SEEN
  switch (what) {
    case 'has':
      return { call: ['has_disk', cid], expected: success(disk !== undefined) }
    case 'delete':
      return {
        call: ['delete_disk', cid],
        expected: disk?.vm === undefined ? success() : failure('CloudError'),
        follow: () => void model.disks.delete(number),
      }
    case 'snapshot':
      return { call: ['snapshot_disk', cid, {}], expected: snapshotOf(disk), follow: (result) => void model.snapshots.push(String(result)) }
  }
}

function snapshotOf(disk: Disk | undefined): Expected {
  if (disk === undefined) return failure('DiskNotFound')
  return disk.stored ? success(ANY) : failure('NotImplemented')
}

type Change = (changes: Partial<Disk>) => () => void

function planResize(call: Plan['call'], disk: Disk | undefined, size: number, change: Change): Plan {
  const gib = Math.ceil(size / 1024)
  if (disk === undefined) return { call, expected: failure('DiskNotFound') }
  if (gib === disk.gib) return { call, expected: success() }
  if (gib < disk.gib && isMadeAgain(disk, gib)) return { call, expected: success() }
  if (gib < disk.gib || FIXED_GIB[disk.offering] !== undefined) return { call, expected: failure('NotSupported') }
  return { call, expected: success(), follow: change({ gib }) }
}

/** create_disk would make the same disk: of a named offering for any smaller size, of another if it is the smallest that fits. */
function isMadeAgain({ offering: current, gib }: Disk, askedGib: number): boolean {
  if (FIXED_GIB[current] !== gib) return false
  // disk-100 is never named here: update_disk chose it.
  return current !== 'disk-100' || smallestFixed(askedGib) === current
}

function planUpdate(cid: string, step: Extract<Step, { do: 'update' }>, disk: Disk | undefined, change: Change): Plan {
  const call: Plan['call'] = ['update_disk', cid, step.mib, step.offering === undefined ? {} : { disk_offering: step.offering }]
  if (disk === undefined) return { call, expected: failure('DiskNotFound') }
  const asked = Math.ceil(step.mib / 1024)
  const name = step.offering ?? fittingOffering(disk, asked)
  const gib = FIXED_GIB[name] ?? asked
  if (gib < asked) return { call, expected: failure('CloudError') }
  // The emulated hypervisor moves no disks of running machines, and CloudStack changes no offering then.
  const isUsed = disk.vm !== undefined && name !== disk.offering
  if (gib < disk.gib || isUsed) return { call, expected: failure('NotSupported') }
  return { call, expected: success(), follow: change({ gib, offering: name }) }
}

/** Unless another is named, a disk keeps its offering as long as that serves. */
function fittingOffering({ offering: current, gib }: Disk, askedGib: number): OfferingName {
  if (FIXED_GIB[current] === undefined || gib === askedGib) return current
  return smallestFixed(askedGib) ?? 'disk-custom'
}

function smallestFixed(askedGib: number): OfferingName | undefined {
  return (['disk-5', 'disk-20', 'disk-100'] as const).find((name) => (FIXED_GIB[name] ?? 0) >= askedGib)
}

function pathOf(cid: string): string {
  return `/dev/disk/by-id/virtio-${cid.replaceAll('-', '').slice(0, 20)}`
}

function attachedTo({ disks }: Model, number: number): readonly string[] {
  return [...disks.values()]
    .filter((disk) => disk.vm === number)
    .map(({ cid }) => cid)
    .sort()
}

function compare({ result, error }: Answer, expected: Expected): unknown {
  if ('error' in expected) return error?.type === expected.error ? undefined : { expected: expected.error, got: error ?? result }
  const got = Array.isArray(result) ? [...result].sort() : result
  if (error === null && (expected.result === ANY || JSON.stringify(got) === JSON.stringify(expected.result))) return undefined
  return { expected: expected.result, got: error ?? result }
}

/** Every persistent disk that the cloud has, as it has it, and every snapshot. */
function compareCloud(box: Box, model: Model): unknown {
  const { volumes, snapshots } = box.emulator.cloud
  const inCloud = [...volumes.all()]
    .filter(({ type, name, state }) => type === 'DATADISK' && name.startsWith('disk-') && state !== 'Expunged')
    .map(({ id, sizeBytes, machineId, state }) => `${id} ${sizeBytes / 1024 ** 3} ${machineId ?? ''} ${state}`)
  const inModel = [...model.disks.values()].map(
    ({ cid, gib, vm: holder, stored }) =>
      `${cid} ${gib} ${holder === undefined ? '' : model.vms[holder]} ${stored ? 'Ready' : 'Allocated'}`,
  )
  if (inCloud.sort().join('\n') !== inModel.sort().join('\n')) return { inCloud, inModel }
  const missing = model.snapshots.filter((cid) => snapshots.get(cid)?.state !== 'BackedUp')
  return missing.length === 0 ? undefined : { missing }
}
