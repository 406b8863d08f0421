import type { TimeLimit } from './config/time-limit.ts'
import type { CpiMethod } from './cpi-method.ts'

interface MethodEntry {
  /** The time limit of the whole call. */
  readonly timeLimit: TimeLimit
  /** Loads the method only when it is called: a process runs exactly one. */
  readonly load: () => Promise<CpiMethod>
}

/** Every method of the CPI except `info`, which needs none of this. */
export const methods: Readonly<Record<string, MethodEntry>> = {
  ping: { timeLimit: 'global', load: async () => (await import('./vms/current-vm.ts')).ping },
  current_vm_id: { timeLimit: 'global', load: async () => (await import('./vms/current-vm.ts')).currentVmId },

  create_stemcell: { timeLimit: 'poll_template', load: async () => (await import('./stemcells/create-stemcell.ts')).createStemcell },
  delete_stemcell: { timeLimit: 'poll_template', load: async () => (await import('./stemcells/delete-stemcell.ts')).deleteStemcell },

  create_vm: { timeLimit: 'create_vm', load: async () => (await import('./vms/create-vm.ts')).createVm },
  delete_vm: { timeLimit: 'delete_vm', load: async () => (await import('./vms/delete-vm.ts')).deleteVm },
  has_vm: { timeLimit: 'global', load: async () => (await import('./vms/has-vm.ts')).hasVm },
  reboot_vm: { timeLimit: 'reboot_vm', load: async () => (await import('./vms/reboot-vm.ts')).rebootVm },
  set_vm_metadata: { timeLimit: 'global', load: async () => (await import('./vms/set-vm-metadata.ts')).setVmMetadata },
  configure_networks: { timeLimit: 'global', load: async () => (await import('./vms/configure-networks.ts')).configureNetworks },
  calculate_vm_cloud_properties: {
    timeLimit: 'global',
    load: async () => (await import('./vms/calculate-vm-cloud-properties.ts')).calculateVmCloudProperties,
  },
  get_disks: { timeLimit: 'global', load: async () => (await import('./vms/get-disks.ts')).getDisks },

  create_disk: { timeLimit: 'create_volume', load: async () => (await import('./disks/create-disk.ts')).createDisk },
  delete_disk: { timeLimit: 'delete_volume', load: async () => (await import('./disks/delete-disk.ts')).deleteDisk },
  has_disk: { timeLimit: 'global', load: async () => (await import('./disks/has-disk.ts')).hasDisk },
  attach_disk: { timeLimit: 'attach_volume', load: async () => (await import('./disks/attach-disk.ts')).attachDisk },
  detach_disk: { timeLimit: 'detach_volume', load: async () => (await import('./disks/detach-disk.ts')).detachDisk },
  set_disk_metadata: { timeLimit: 'global', load: async () => (await import('./disks/set-disk-metadata.ts')).setDiskMetadata },
  resize_disk: { timeLimit: 'resize_volume', load: async () => (await import('./disks/resize-disk.ts')).resizeDisk },
  update_disk: { timeLimit: 'resize_volume', load: async () => (await import('./disks/update-disk.ts')).updateDisk },

  snapshot_disk: { timeLimit: 'snapshot_volume', load: async () => (await import('./snapshots/snapshot-disk.ts')).snapshotDisk },
  delete_snapshot: {
    timeLimit: 'delete_snapshot_volume',
    load: async () => (await import('./snapshots/delete-snapshot.ts')).deleteSnapshot,
  },

  create_network: { timeLimit: 'global', load: async () => (await import('./networks/create-network.ts')).createNetwork },
  delete_network: { timeLimit: 'global', load: async () => (await import('./networks/delete-network.ts')).deleteNetwork },
}
