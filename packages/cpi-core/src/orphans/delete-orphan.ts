import type { CloudStackClient } from 'cloudstack-client'
import { deleteSnapshot, deleteTemplate, deleteVolume } from 'cloudstack-client/api'
import { findVm } from '../cloud/find-vm.ts'
import type { Dependencies } from '../dependencies.ts'
import { destroyMachine } from '../vms/destroy-machine.ts'
import type { Orphan } from './find-orphans.ts'

/** Deletes an orphan in the same way as delete_vm, delete_disk and so on. */
export async function deleteOrphan(
  cloud: CloudStackClient,
  { kind, id }: Orphan,
  tools: Pick<Dependencies, 'config' | 'log'>,
): Promise<void> {
  switch (kind) {
    case 'vm': {
      const machine = await findVm(cloud, id)
      if (machine !== undefined) await destroyMachine(cloud, machine, tools)
      return
    }
    case 'disk':
      await cloud.run(deleteVolume, { id })
      return
    case 'snapshot':
      await cloud.run(deleteSnapshot, { id })
      return
    case 'stemcell':
      await cloud.run(deleteTemplate, { id, forced: true })
  }
}
