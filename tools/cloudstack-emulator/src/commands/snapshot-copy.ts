import { copySnapshot } from 'cloudstack-client/api'
import { refusal } from '../cloud/problem.ts'
import { addCopies, checkCopy } from '../cloud/snapshot-copies.ts'
import { viewSnapshotCopy } from '../views/snapshot.ts'
import { job } from './define.ts'

const ids = { id: 'snapshots', sourcezoneid: 'zones', destzoneid: 'zones', destzoneids: 'zones' } as const

export const snapshotCopyCommands = [
  job(copySnapshot, { ids, evidence: 'documented' }, (call, { id, sourcezoneid, destzoneid, destzoneids = [] }) => {
    const { cloud, caller } = call
    const snapshot = cloud.snapshots.ever(id) ?? cloud.snapshots.require(id)
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
