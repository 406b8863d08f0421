import type { ExplainedCode } from './explained-code.ts'

/** Codes of what prevents a machine from being made or removed, and of names in general. */
export const machineCodes = {
  'name-not-found': {
    types: ['CloudError', 'NotSupported', 'VMCreationFailed'],
    cause: 'Something that is named in configuration, cloud-config or request does not exist, or not for this account.',
    remedy: '`cpi doctor --cloud-config FILE`; the message lists the nearest names.',
    rows: [7],
  },
  'name-ambiguous': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'A name belongs to several things.',
    remedy: 'Give the id instead, or for networks the VPC; `cpi doctor --cloud-config FILE` shows all of them.',
    rows: [7],
  },
  'zone-not-given': {
    types: ['CloudError'],
    cause: 'Neither the request nor the configuration names a zone.',
    remedy: 'Set `availability_zone` in the `cloud_properties`, or `cloudstack.default_zone`.',
    rows: [7],
  },
  'zones-differ': {
    types: ['CloudError', 'NotSupported'],
    cause: 'Things that must be together are in different zones.',
    remedy: 'Give the machine, its networks and its disks the same zone: `cpi doctor --cloud-config FILE`.',
    rows: [27],
  },
  'vm-gone': {
    types: ['VMNotFound'],
    cause: 'The machine does not exist any more.',
    remedy: '`bosh cloud-check` recreates it.',
    rows: [29],
  },
  'compute-offering-unsuitable': {
    types: ['CloudError'],
    cause: 'The service offering does not take the wanted CPUs and memory, or none does.',
    remedy: 'Name another offering, or correct `cpu` and `ram`: `cpi doctor --cloud-config FILE`.',
  },
  'root-disk-too-small': {
    types: ['CloudError'],
    cause: '`root_disk_size` is smaller than the stemcell.',
    remedy: 'Raise `root_disk_size` in the VM type, or remove it.',
  },
  'disks-unexpected': {
    types: ['CloudError'],
    cause: 'CloudStack made the machine with other disks than were asked for.',
    remedy: '`cpi trace FILE` shows the request and the answer; the service offering may bring a disk of its own.',
  },
  'user-data-too-long': {
    types: ['CloudError'],
    cause: 'The settings of the agent do not fit into the user data that the cloud accepts.',
    remedy: "Set `cloudstack.user_data_max_length` to the cloud's `vm.userdata.max.length`, or shorten `env`.",
    rows: [20],
  },
  'affinity-group-conflict': {
    types: ['CloudError'],
    cause: 'The affinity group exists with another type.',
    remedy: 'Correct `affinity_group_type`, or use another name.',
  },
  'security-groups-unavailable': {
    types: ['CloudError'],
    cause: 'Security groups are asked for where the zone or the network has none.',
    remedy: 'Remove `security_groups`, or use a network that has them.',
    rows: [21],
  },
  'machine-not-destroyed': {
    types: ['CloudError'],
    cause: 'CloudStack did not destroy the machine, and it is still there.',
    remedy: "Look at its state and its last job in CloudStack, then repeat the task; `cpi trace FILE` has the job's id.",
  },
  'recreation-needed': {
    types: ['NotSupported'],
    cause: 'This can only be changed by a new machine.',
    remedy: 'Nothing: the director recreates the machine.',
  },
} as const satisfies Readonly<Record<string, ExplainedCode>>
