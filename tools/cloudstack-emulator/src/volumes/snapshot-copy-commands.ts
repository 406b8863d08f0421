import { copySnapshot } from 'cloudstack-client/api'
import { job } from '../api/define.ts'
import { refusal } from '../api-error.ts'
import { addCopies, checkCopy } from './snapshot-copies.ts'
import { viewSnapshotCopy } from './snapshot-view.ts'

const ids = { id: 'snapshots', sourcezoneid: 'zones', destzoneid: 'zones', destzoneids: 'zones' } as const

export const snapshotCopyCommands = [
  job(copySnapshot, { ids, evidence: 'documented' }, (call, { id, sourcezoneid, destzoneid, destzoneids = [] }) => {
    const { cloud, caller } = call
    const snapshot = cloud.snapshots.getIncludingRemoved(id) ?? cloud.snapshots.require(id)
    const targets = destzoneids.length > 0 || destzoneid === undefined ? destzoneids : [destzoneid]
    const check = () => {
      if (destzoneid !== undefined && destzoneids.length > 0) {
        throw refusal('invalid-parameter', 'Both destzoneid and destzoneids cannot be specified at the same time.')
      }
      checkCopy(cloud, caller, cloud.snapshots.get(id) ?? snapshot, sourcezoneid, targets)
    }
    return {
      queue: id,
      instance: { type: 'Snapshot', id },
      begin: check,
      finish: () => {
        check()
        return { snapshot: viewSnapshotCopy(call, addCopies(cloud, cloud.snapshots.require(id), targets), targets[0]) }
      },
    }
  }),
]
