import type { Director } from './director.ts'
import { diskMetadata, manualNetwork, vmEnvironment, vmMetadata, vmProperties } from './life.ts'

/** The thirteen calls of the life of a machine with a disk, from a stemcell that exists already. @param address the machine's */
export async function playDirectorLife(director: Pick<Director, 'call'>, stemcell: string, address: string): Promise<void> {
  await director.call('info')
  const networks = { default: { ...manualNetwork, ip: address } }
  const [vm] = (await director.call('create_vm', 'agent-1', stemcell, vmProperties, networks, [], vmEnvironment)) as [string]
  await director.call('set_vm_metadata', vm, vmMetadata)
  await director.call('has_vm', vm)
  const disk = (await director.call('create_disk', 4096, { disk_offering: 'disk-custom' }, vm)) as string
  await director.call('attach_disk', vm, disk)
  await director.call('set_disk_metadata', disk, diskMetadata)
  await director.call('get_disks', vm)
  await director.call('detach_disk', vm, disk)
  await director.call('resize_disk', disk, 6144)
  await director.call('reboot_vm', vm)
  await director.call('delete_vm', vm)
  await director.call('delete_disk', disk)
}
