import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { listStoragePools, listSystemVms } from 'cloudstack-client/api'
import { findZone } from '../cloud/find-zone.ts'
import type { CloudConfig } from '../config/schema.ts'
import { failure, unknown } from './finding.ts'

/** What only administrators see of storage; for others it stays unknown. */

interface Tagged {
  readonly kind: string
  readonly name: string
  /** Separated by commas, as CloudStack gives them. */
  readonly tags: string | undefined
}

/** @throws {Complaint} if no pool has all storage tags of an offering, of which then no disk can be made */
export async function checkStorageTags(cloud: CloudStackClient, { kind, name, tags }: Tagged): Promise<string> {
  const wanted = split(tags)
  if (wanted.length === 0) return ''
  const text = `, on pools with the tag ${wanted.join(', ')}`
  const pools = await visibleToAdministrators(cloud.list(listStoragePools, {}))
  if (pools === undefined) return text
  if (pools.some((pool) => wanted.every((tag) => split(pool.tags).includes(tag)))) return text
  const offered = [...new Set(pools.flatMap((pool) => split(pool.tags)))].sort()
  throw failure(
    `${kind} "${name}" needs a storage pool with the tag ${wanted.join(', ')}, and none has it; there are: ${offered.length === 0 ? 'none' : offered.join(', ')}`,
    'let an administrator tag a pool (cmk update storagepool id=… tags=…), or name another offering',
  )
}

function split(tags: string | undefined): readonly string[] {
  return (tags ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}

/** Returns the host that receives the uploads of stemcells. @throws {Complaint} if none is up, or it is not visible */
export async function storageVmAddress(cloud: CloudStackClient, { default_zone: zoneName, stemcell }: CloudConfig): Promise<string> {
  if (stemcell.upload_address !== undefined) return stemcell.upload_address
  const zoneid = zoneName === undefined ? undefined : (await findZone(cloud, zoneName)).id
  const request = { systemvmtype: 'secondarystoragevm', ...(zoneid === undefined ? {} : { zoneid }) }
  const rows = await visibleToAdministrators(cloud.list(listSystemVms, request))
  if (rows === undefined) {
    throw unknown(
      'only an administrator sees its address',
      'the first stemcell shows whether it is reachable; or let an administrator call listSystemVms, and set cloudstack.stemcell.upload_address',
    )
  }
  const up = rows.find(({ state, publicip }) => state === 'Running' && publicip !== undefined)
  if (up?.publicip !== undefined) return up.publicip
  const states = rows.map(({ name, state }) => `${name} is ${state}`).join(', ')
  throw failure(
    `no storage VM runs: ${states === '' ? 'the zone has none' : states}`,
    'let an administrator start it: cmk start systemvm id=…',
  )
}

async function visibleToAdministrators<T>(rows: Promise<readonly T[]>): Promise<readonly T[] | undefined> {
  return rows.catch((error: unknown) => {
    if (error instanceof CloudStackError && error.kind === 'not-allowed') return undefined
    throw error
  })
}
