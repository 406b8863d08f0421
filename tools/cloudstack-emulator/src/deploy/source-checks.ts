import type { deployVirtualMachine, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { failure, invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'

type Parameters = Pick<ParametersOf<typeof deployVirtualMachine>, 'templateid' | 'volumeid' | 'snapshotid'>

/** A machine has exactly one of three sources. @throws {ApiError} before any other check */
export function checkOneSource({ templateid, volumeid, snapshotid }: Parameters): void {
  if ([templateid, volumeid, snapshotid].filter((id) => id !== undefined).length === 1) return
  throw failure('Please provide only one of the following parameters - template ID, volume ID or snapshot ID')
}

/**
 * Checks the source. Volumes and snapshots can be used only on zone-wide storage, which no zone here has.
 * @throws {ApiError} in the order of UserVmManagerImpl.createVirtualMachine
 */
export function checkSource({ cloud, caller }: Call, { templateid, volumeid, snapshotid }: Parameters): void {
  if (templateid !== undefined) {
    if (cloud.templates.get(templateid) !== undefined) return
    throw invalid(`Unable to use template ${cloud.templates.getIncludingRemoved(templateid)?.number ?? templateid}`)
  }
  if (volumeid !== undefined && cloud.volumes.get(volumeid) === undefined) {
    throw invalid(`Could not find volume with id=${cloud.volumes.getIncludingRemoved(volumeid)?.number ?? volumeid}`)
  }
  const snapshot = cloud.snapshots.getIncludingRemoved(snapshotid)
  if (snapshot !== undefined) {
    checkAccess(cloud, caller, snapshot)
    if (cloud.volumes.get(snapshot.volumeId) === undefined) {
      throw failure(
        'Cannot invoke "org.apache.cloudstack.engine.subsystem.api.storage.VolumeInfo.getTemplateId()" because "volumeOfSnapshot" is null',
      )
    }
  }
  throw invalid('Deployment of virtual machine is supported only for Zone-wide storage pools')
}
