import type { CloudStackClient } from 'cloudstack-client'
import { deleteSnapshot as deleteSnapshotCommand, listSnapshots } from 'cloudstack-client/api'
import type { Snapshot } from '../cloud/entities.ts'
import { byCid } from '../cloud/find.ts'
import { cid, cpiMethod } from '../cpi-method.ts'

/** Deletes a snapshot; one that does not exist is a success. */
export const deleteSnapshot = cpiMethod({ snapshot_cid: cid }, async ({ snapshot_cid }, { cloud }) => {
  const snapshot = await findSnapshot(cloud, snapshot_cid)
  if (snapshot === undefined) return null
  try {
    await cloud.run(deleteSnapshotCommand, { id: snapshot.id })
  } catch (error) {
    if ((await findSnapshot(cloud, snapshot.id)) !== undefined) throw error
  }
  return null
})

async function findSnapshot(cloud: CloudStackClient, cid: string): Promise<Snapshot | undefined> {
  const found = await byCid(cid, (query) => cloud.list(listSnapshots, query))
  return found.find((item) => (item.id === cid || item.name === cid) && item.state !== 'Destroyed')
}
