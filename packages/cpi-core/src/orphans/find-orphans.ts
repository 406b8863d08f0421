import type { CloudStackClient } from 'cloudstack-client'
import type { Clock } from 'cloudstack-client/api'
import { listSnapshots, listTemplates, listVirtualMachines, listVolumes, type Tags } from 'cloudstack-client/api'
import { msFromTimestamp } from '../cloud/clock-time.ts'
import { isGone } from '../cloud/find-vm.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'
import { hasMetadata } from '../cloud/tags.ts'
import { directorDigest } from '../values/names.ts'

/** A resource with a name given by a CPI that no director can know of. */
export interface Orphan {
  readonly kind: 'vm' | 'disk' | 'snapshot' | 'stemcell'
  readonly id: string
  readonly name: string
  readonly state: string
  readonly created: string
  /** Why it cannot be in use. */
  readonly why: string
}

export interface OrphanSearch {
  /** Limits the search to this director's resources; undefined = any director. */
  readonly directorUuid: string | undefined
  /** Younger resources may belong to a call that is still running. */
  readonly minimumAgeMs: number
  readonly clock: Clock
}

interface Candidate {
  readonly id: string
  readonly name?: string
  readonly state?: string
  readonly created?: string
  readonly tags?: readonly Tags[]
}

/**
 * Finds resources that a CPI created and its director does not know. The director sets metadata on every machine, disk and snapshot
 * that it receives; a resource named by the CPI that has no metadata, is not in use and is old enough was left behind by a killed CPI.
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
      'never became ready',
    ),
  ]
}

function orphansOf(kind: Orphan['kind'], candidates: readonly Candidate[], search: OrphanSearch, why: string): readonly Orphan[] {
  const prefix = search.directorUuid === undefined ? '[0-9a-f]{8}' : directorDigest(search.directorUuid)
  const ours = new RegExp(`^${kind}-${prefix}-`)
  return candidates
    .filter(
      ({ name = '', tags = [], created = '' }) =>
        ours.test(name) && !hasMetadata(tags) && ageMs(created, search.clock) >= search.minimumAgeMs,
    )
    .map(({ id, name = '', state = '', created = '' }) => ({ kind, id, name, state, created, why }))
}

function ageMs(created: string, clock: Clock): number {
  const since = msFromTimestamp(created)
  return Number.isNaN(since) ? 0 : clock.nowMs() - since
}
