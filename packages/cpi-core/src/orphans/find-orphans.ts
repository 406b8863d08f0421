import type { CloudStackClient } from 'cloudstack-client'
import type { Clock } from 'cloudstack-client/api'
import { listSnapshots, listTemplates, listVirtualMachines, listVolumes, type Tags } from 'cloudstack-client/api'
import { msFromTimestamp } from '../cloud/clock-time.ts'
import { isGone } from '../cloud/find-vm.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'
import { directorDigest } from '../values/names.ts'

/** Something that bears a CPI's name and that no director can know of. */
export interface Orphan {
  readonly kind: 'vm' | 'disk' | 'snapshot' | 'stemcell'
  readonly id: string
  readonly name: string
  readonly state: string
  readonly created: string
  /** Why nobody can be using it. */
  readonly why: string
}

export interface OrphanSearch {
  /** Whose things; undefined = any director's. */
  readonly directorUuid: string | undefined
  /** What is younger may still be in the making. */
  readonly minimumAgeMs: number
  readonly clock: Clock
}

interface Thing {
  readonly id: string
  readonly name?: string
  readonly state?: string
  readonly created?: string
  readonly tags?: readonly Tags[]
}

/**
 * What a CPI made and its director never heard of. The director gives metadata to every machine, disk and snapshot that it
 * gets; what has the CPI's name, no metadata, no user and some age was left behind by a CPI that was killed.
 */
export async function findOrphans(cloud: CloudStackClient, search: OrphanSearch): Promise<readonly Orphan[]> {
  const [machines, volumes, snapshots, templates] = await Promise.all([
    cloud.list(listVirtualMachines, {}),
    cloud.list(listVolumes, { type: 'DATADISK' }),
    cloud.list(listSnapshots, {}),
    cloud.list(listTemplates, { templatefilter: 'self' }),
  ])
  const unknown = machines.filter((machine) => !isGone(machine))
  const detached = volumes.filter((volume) => volume.virtualmachineid === undefined && !isGoneVolume(volume))
  const unready = templates.filter((template) => template.isready !== true)
  return [
    ...orphansOf('vm', unknown, search, 'never got metadata'),
    ...orphansOf('disk', detached, search, 'not attached, never got metadata'),
    ...orphansOf('snapshot', snapshots, search, 'never got metadata'),
    ...orphansOf(
      'stemcell',
      unready.map((template) => ({ ...template, state: template.status ?? 'not ready' })),
      search,
      'never got ready',
    ),
  ]
}

function orphansOf(kind: Orphan['kind'], things: readonly Thing[], search: OrphanSearch, why: string): readonly Orphan[] {
  const prefix = search.directorUuid === undefined ? '[0-9a-f]{8}' : directorDigest(search.directorUuid)
  const ours = new RegExp(`^${kind}-${prefix}-`)
  return things
    .filter(
      ({ name = '', tags = [], created = '' }) =>
        ours.test(name) && !hasMetadata(tags) && ageMs(created, search.clock) >= search.minimumAgeMs,
    )
    .map(({ id, name = '', state = '', created = '' }) => ({ kind, id, name, state, created, why }))
}

function hasMetadata(tags: readonly Tags[]): boolean {
  return tags.some(({ key }) => key === 'deployment' || key === 'director')
}

function ageMs(created: string, clock: Clock): number {
  const since = msFromTimestamp(created)
  return Number.isNaN(since) ? 0 : clock.nowMs() - since
}
