import { assignVolume, type ParametersOf, updateVolume } from 'cloudstack-client/api'
import { type Call, job, sync } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { checkAccess, describeAccount } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeMachine } from '../core/describe.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { VolumeRow, VolumeState } from '../database/volume-rows.ts'
import { volumeJob } from './volume-job.ts'
import { viewVolume } from './volume-view.ts'

const STATES: readonly VolumeState[] = [
  'Allocated',
  'Creating',
  'Ready',
  'Migrating',
  'Snapshotting',
  'Resizing',
  'Expunging',
  'Expunged',
  'Destroy',
  'Uploaded',
  'NotUploaded',
  'UploadOp',
  'UploadError',
  'Attaching',
]

export const volumeUpdateCommands = [
  job(updateVolume, { ids: { id: 'volumes' }, evidence: 'documented' }, (call, parameters) => {
    const { cloud, caller } = call
    const { id } = parameters
    const volume = cloud.volumes.get(id)
    if (id === undefined || volume === undefined) throw invalid('Invalid volume id was provided')
    checkAccess(cloud, caller, volume)
    return volumeJob(call, volume, {
      begin: () => void cloud.volumes.require(id),
      finish: () => cloud.volumes.update(id, changesOf(call, cloud.volumes.require(id), parameters)),
    })
  }),

  sync(assignVolume, { evidence: 'documented' }, (call, parameters) => {
    const { cloud, caller } = call
    const volume = cloud.volumes.get(parameters.volumeid)
    if (volume === undefined) throw invalid(`No volume was found with UUID [${parameters.volumeid}].`)
    checkMovable(call, volume)
    const account = newOwner(call, parameters)
    const current = cloud.accounts.require(volume.accountId)
    if (account.state !== 'enabled') {
      throw invalid(`Unable to assign volume to destination account [${describeAccount(account)}], as it is in [${account.state}] state.`)
    }
    if (account.id === current.id) throw invalid(`The new account and the old account are the same [${describeAccount(current)}].`)
    for (const { id } of [current, account]) checkAccess(cloud, caller, { id, accountId: id })
    checkLimit(cloud, account, 'volume')
    checkLimit(cloud, account, 'primary_storage', volume.sizeBytes / BYTES_PER_GIB)
    return { volume: viewVolume(call, cloud.volumes.update(volume.id, { accountId: account.id })) }
  }),
]

/** Parameters reserved for administrators were already dropped for all other callers. */
function changesOf({ cloud }: Call, volume: VolumeRow, parameters: ParametersOf<typeof updateVolume>): Partial<VolumeRow> {
  const { name, state, storageid, displayvolume, deleteprotection } = parameters
  const known = STATES.find((candidate) => candidate === state)
  if (state !== undefined && known === undefined) throw invalid('Invalid volume state specified')
  if (storageid !== undefined && cloud.storagePools.require(storageid).zoneId !== volume.zoneId) {
    throw invalid("Invalid storageId specified; refers to the pool outside of the volume's zone")
  }
  return definedOnly({ name, state: known, poolId: storageid, displayed: displayvolume, deleteProtection: deleteprotection })
}

function checkMovable({ cloud }: Call, volume: VolumeRow): void {
  const shown = `{"id":${volume.number},"name":"${volume.name}","uuid":"${volume.id}"}`
  const machine = cloud.machines.get(volume.machineId)
  if (machine !== undefined) {
    throw new ApiError(
      'permission-denied',
      `Volume [${shown}] is attached to [${describeMachine(machine)}], so it cannot be moved to a different account.`,
    )
  }
  if (cloud.snapshots.by('volume', volume.id).every(({ state }) => state === 'Destroyed' || state === 'Error')) return
  throw new ApiError(
    'permission-denied',
    `Volume [${shown}] has snapshots. Remove the volume's snapshots before assigning it to another account.`,
  )
}

function newOwner({ cloud }: Call, { accountid, projectid }: ParametersOf<typeof assignVolume>): AccountRow {
  if (accountid !== undefined && projectid !== undefined) {
    throw invalid("Both 'accountid' and 'projectid' were informed. You must inform only one of them.")
  }
  const account = cloud.accounts.get(projectid === undefined ? accountid : cloud.projects.require(projectid).accountId)
  if (account === undefined) throw invalid(`UUID of the destination account is invalid. No account was found with UUID [${accountid}].`)
  return account
}
