import type { CloudStackClient } from 'cloudstack-client'
import { listVolumes } from 'cloudstack-client/api'
import type { Volume } from '../cloud/entities.ts'
import { emptyIfNotFound } from '../cloud/find.ts'
import { isGoneState, requireVm } from '../cloud/find-vm.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import { isUuid } from '../values/cids.ts'
import { isEphemeral } from './ephemeral-disk.ts'

/** Returns the cids of the persistent disks. */
export const getDisks = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, { cloud }) => {
  const volumes = await volumesOf(cloud, vm_cid)
  const dataDisks = volumes.filter(({ type }) => type === 'DATADISK')
  return dataDisks.filter((volume) => !isEphemeral(volume, volumes) && !isGoneVolume(volume)).map(cidOf)
})

/** The Go and Java CPIs gave their disks a name, by which the director knows them. */
const MADE_BY_EARLIER_CPI = /^cpi-disk-/

function cidOf({ id, name = '' }: Volume): string {
  return MADE_BY_EARLIER_CPI.test(name) ? name : id
}

/** The root disk's row shows that the machine exists; without one, the machine itself is looked up. @throws {CpiError} of type VMNotFound */
async function volumesOf(cloud: CloudStackClient, vmCid: string): Promise<readonly Volume[]> {
  const shown = isUuid(vmCid) ? await emptyIfNotFound(cloud.list(listVolumes, { virtualmachineid: vmCid })) : []
  if (shown.some(isRootOfUsableVm)) return shown
  const machine = await requireVm(cloud, vmCid)
  return cloud.list(listVolumes, { virtualmachineid: machine.id })
}

function isRootOfUsableVm({ type, vmstate }: Volume): boolean {
  return type === 'ROOT' && vmstate !== undefined && vmstate !== 'Error' && !isGoneState(vmstate)
}
