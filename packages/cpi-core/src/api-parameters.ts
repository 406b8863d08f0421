import type { ApiCall } from './api-calls.ts'

/** The parameters that not every server knows, or that the CPI cannot work without. */
export const API_PARAMETERS: Readonly<Partial<Record<ApiCall, readonly string[]>>> = {
  attachVolume: ['virtualmachineid'],
  changeOfferingForVolume: ['diskofferingid', 'size'],
  createAffinityGroup: ['name', 'type', 'description'],
  createSnapshot: ['volumeid', 'name'],
  createTags: ['resourcetype', 'resourceids', 'tags'],
  createVolume: ['name', 'zoneid', 'diskofferingid', 'size'],
  deployVirtualMachine: ['iptonetworklist', 'startvm', 'userdata', 'rootdisksize', 'details', 'affinitygroupids', 'overridediskofferingid'],
  destroyVirtualMachine: ['volumeids', 'expunge'],
  getUploadParamsForTemplate: ['name', 'format', 'hypervisor', 'ostypeid', 'zoneid'],
  listNetworks: ['keyword'],
  listVirtualMachines: ['affinitygroupid', 'name'],
  registerTemplate: ['url', 'zoneids', 'checksum'],
  resizeVolume: ['size', 'diskofferingid'],
  stopVirtualMachine: ['forced'],
  updateVmNicIp: ['nicid', 'ipaddress'],
}
