import { listVolumes } from 'cloudstack-client/api'
import { requireVm } from '../cloud/find-vm.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import { isEphemeral } from './ephemeral-disk.ts'

/** Returns the cids of the persistent disks. */
export const getDisks = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, { cloud }) => {
  const machine = await requireVm(cloud, vm_cid)
  const volumes = await cloud.list(listVolumes, { virtualmachineid: machine.id })
  const dataDisks = volumes.filter(({ type }) => type === 'DATADISK')
  return dataDisks.filter((volume) => !isEphemeral(volume, volumes) && !isGoneVolume(volume)).map(({ id }) => id)
})
