import type {
  AffinityGroup,
  AnswerOf,
  DiskOffering,
  listVirtualMachines,
  Network,
  PublicIpAddress,
  SecurityGroup,
  ServiceOffering,
  Snapshot,
  Template,
  Volume,
  Zone,
} from 'cloudstack-client/api'

export type Machine = AnswerOf<typeof listVirtualMachines>
export type { AffinityGroup, DiskOffering, Network, PublicIpAddress, SecurityGroup, ServiceOffering, Snapshot, Template, Volume, Zone }
