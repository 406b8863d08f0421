// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../api/command.ts'

export type VirtualMachineState =
  | 'Starting'
  | 'Running'
  | 'Stopping'
  | 'Stopped'
  | 'Destroyed'
  | 'Expunging'
  | 'Migrating'
  | 'Restoring'
  | 'Shutdown'
  | 'Error'
  | 'Unknown'

export type VolumeState =
  | 'Allocated'
  | 'Creating'
  | 'Ready'
  | 'Attaching'
  | 'Migrating'
  | 'Snapshotting'
  | 'RevertSnapshotting'
  | 'Resizing'
  | 'Copying'
  | 'Restoring'
  | 'Consolidating'
  | 'Destroy'
  | 'Destroying'
  | 'Expunging'
  | 'Expunged'
  | 'NotUploaded'
  | 'UploadInProgress'
  | 'UploadOp'
  | 'UploadNotStarted'
  | 'Uploading'
  | 'Uploaded'
  | 'UploadError'
  | 'UploadAbandoned'

export type VolumeType =
  | 'ROOT'
  | 'DATADISK'
  | 'SWAP'
  | 'ISO'

export type SnapshotState =
  | 'Allocated'
  | 'Creating'
  | 'CreatedOnPrimary'
  | 'BackingUp'
  | 'BackedUp'
  | 'Copying'
  | 'Destroying'
  | 'Destroyed'
  | 'Error'

export type SnapshotType =
  | 'MANUAL'
  | 'RECURRING'
  | 'TEMPLATE'
  | 'HOURLY'
  | 'DAILY'
  | 'WEEKLY'
  | 'MONTHLY'
  | 'GROUP'
  | 'FROM_GROUP'

export type SnapshotIntervalType =
  | 'MANUAL'
  | 'HOURLY'
  | 'DAILY'
  | 'WEEKLY'
  | 'MONTHLY'

export type SnapshotLocation =
  | 'PRIMARY'
  | 'SECONDARY'

export type TemplateStatus =
  | 'Download Complete'
  | 'Processing'
  | 'Installing Template'
  | 'NotUploaded'
  | 'UploadInProgress'
  | 'UploadError'
  | 'UploadAbandoned'

export type TemplateType =
  | 'USER'
  | 'BUILTIN'
  | 'SYSTEM'
  | 'ROUTING'
  | 'PERHOST'
  | 'DATADISK'
  | 'ISODISK'
  | 'VNF'

export type TemplateFilter =
  | 'featured'
  | 'self'
  | 'selfexecutable'
  | 'sharedexecutable'
  | 'executable'
  | 'community'
  | 'shared'
  | 'all'

export type ImageFormat =
  | 'QCOW2'
  | 'RAW'
  | 'VHD'
  | 'VHDX'
  | 'OVA'
  | 'ISO'
  | 'VMDK'
  | 'VDI'
  | 'BAREMETAL'
  | 'TAR'
  | 'ZIP'
  | 'DIR'

export type DownloadState =
  | 'NOT_DOWNLOADED'
  | 'DOWNLOAD_IN_PROGRESS'
  | 'DOWNLOADED'
  | 'DOWNLOAD_ERROR'
  | 'ABANDONED'
  | 'UPLOADED'
  | 'NOT_UPLOADED'
  | 'UPLOAD_IN_PROGRESS'
  | 'UPLOAD_ERROR'
  | 'BYPASSED'

export type NetworkState =
  | 'Allocated'
  | 'Setup'
  | 'Implementing'
  | 'Implemented'
  | 'Shutdown'
  | 'Destroy'

export type GuestIpType =
  | 'Isolated'
  | 'Shared'
  | 'L2'

export type AclType =
  | 'Account'
  | 'Domain'

export type NetworkTrafficType =
  | 'Guest'
  | 'Public'
  | 'Management'
  | 'Control'
  | 'Storage'
  | 'Vpn'
  | 'None'

export type RuleDirection =
  | 'Ingress'
  | 'Egress'

export type RuleState =
  | 'Staged'
  | 'Add'
  | 'Active'
  | 'Update'
  | 'Deleting'
  | 'Revoke'

export type RuleAction =
  | 'Allow'
  | 'Deny'

export type IpAddressState =
  | 'Free'
  | 'Allocating'
  | 'Allocated'
  | 'Releasing'
  | 'Reserved'

export type IpProtocol =
  | 'tcp'
  | 'udp'
  | 'icmp'
  | 'all'

export type LoadBalancerProtocol =
  | 'tcp'
  | 'udp'
  | 'tcp-proxy'
  | 'ssl'

export type LoadBalancerAlgorithm =
  | 'source'
  | 'roundrobin'
  | 'leastconn'

export type StickinessMethod =
  | 'LbCookie'
  | 'AppCookie'
  | 'SourceBased'

export type ZoneNetworkType =
  | 'Basic'
  | 'Advanced'

export type AllocationState =
  | 'Enabled'
  | 'Disabled'

export type OfferingState =
  | 'Active'
  | 'Inactive'

export type NetworkOfferingState =
  | 'Enabled'
  | 'Disabled'

export type VpcState =
  | 'Enabled'
  | 'Inactive'

export type OfferingStorage =
  | 'shared'
  | 'local'

export type ProvisioningType =
  | 'thin'
  | 'sparse'
  | 'fat'

export type CacheMode =
  | 'none'
  | 'writeback'
  | 'writethrough'
  | 'hypervisor_default'

export type HypervisorType =
  | 'KVM'
  | 'XenServer'
  | 'VMware'
  | 'Hyperv'
  | 'LXC'
  | 'Ovm'
  | 'Ovm3'
  | 'BareMetal'
  | 'External'
  | 'Simulator'
  | 'Any'
  | 'None'

export type CpuArchitecture =
  | 'x86_64'
  | 'aarch64'
  | 's390x'

export type BootType =
  | 'Bios'
  | 'UEFI'

export type BootMode =
  | 'legacy'
  | 'secure'

export type AccountState =
  | 'enabled'
  | 'disabled'
  | 'locked'

export type RoleType =
  | 'Admin'
  | 'ResourceAdmin'
  | 'DomainAdmin'
  | 'User'
  | 'Unknown'

export type ProjectState =
  | 'Active'
  | 'Disabled'
  | 'Suspended'

export type ExtractMode =
  | 'HTTP_DOWNLOAD'
  | 'FTP_UPLOAD'

export type EventState =
  | 'Created'
  | 'Scheduled'
  | 'Started'
  | 'Completed'

export type TaggedResource =
  | 'UserVm'
  | 'Template'
  | 'ISO'
  | 'Volume'
  | 'Snapshot'
  | 'Backup'
  | 'Network'
  | 'LoadBalancer'
  | 'PortForwardingRule'
  | 'FirewallRule'
  | 'SecurityGroup'
  | 'SecurityGroupRule'
  | 'PublicIpAddress'
  | 'Project'
  | 'Account'
  | 'Vpc'
  | 'NetworkACL'
  | 'StaticRoute'
  | 'VMSnapshot'
  | 'RemoteAccessVpn'
  | 'User'
  | 'SnapshotPolicy'
  | 'VpcOffering'

export type ResourceLimitNumber =
  | 0
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12
  | 13
  | 14
  | 15
  | 16

export type IpToNetwork = {
  readonly networkid: string
  readonly ip?: string | undefined
  readonly ipv6?: string | undefined
  readonly mac?: string | undefined
}

export type DhcpOptionsOfNetwork = {
  readonly networkid?: string | undefined
  readonly 'dhcp:114'?: string | undefined
  readonly [name: string]: string | number | boolean | undefined
}

export type DataDiskDetails = {
  readonly diskofferingid: string
  readonly deviceid: number | string
  readonly size?: number | string | undefined
  readonly miniops?: number | string | undefined
  readonly maxiops?: number | string | undefined
}

export type NicToNetwork = {
  readonly nic: string
  readonly network: string
}

export type ServiceCapability = {
  readonly service: string
  readonly capabilitytype: string
  readonly capabilityvalue: string
}

export type VolumeToPool = {
  readonly volume: string
  readonly pool: string
}

export type ServiceProvider = {
  readonly service: string
  readonly provider: string
}

export type SecurityGroupOfAccount = {
  readonly account: string
  readonly group: string
}

export type NicAddress = {
  readonly nic: string
  readonly ip4Address: string
}

export type DiskToOffering = {
  readonly disk: string
  readonly diskOffering: string
}

export type DownloadDetails = {
  readonly datastore?: string | undefined
  readonly downloadPercent?: string | undefined
  readonly downloadState?: OrAnother<DownloadState> | undefined
  readonly [name: string]: string | number | boolean | undefined
}

export type MachineDetails = {
  readonly cpuNumber?: number | string | undefined
  readonly cpuSpeed?: number | string | undefined
  readonly memory?: number | string | undefined
  readonly rootdisksize?: number | string | undefined
  readonly rootDiskController?: string | undefined
  readonly dataDiskController?: string | undefined
  readonly nicAdapter?: string | undefined
  readonly keyboard?: string | undefined
  readonly UEFI?: string | undefined
  readonly 'cpu.corespersocket'?: number | string | undefined
  readonly 'cpu.threadspercore'?: number | string | undefined
  readonly 'video.hardware'?: string | undefined
  readonly 'video.ram'?: number | string | undefined
  readonly 'io.policy'?: string | undefined
  readonly iothreads?: string | undefined
  readonly 'guest.cpu.mode'?: string | undefined
  readonly 'guest.cpu.model'?: string | undefined
  readonly minIops?: number | string | undefined
  readonly maxIops?: number | string | undefined
  readonly minIopsDo?: number | string | undefined
  readonly maxIopsDo?: number | string | undefined
  readonly [name: string]: string | number | boolean | undefined
}

export type TemplateDetails = {
  readonly rootDiskController?: string | undefined
  readonly dataDiskController?: string | undefined
  readonly nicAdapter?: string | undefined
  readonly keyboard?: string | undefined
  readonly 'video.hardware'?: string | undefined
  readonly UEFI?: string | undefined
  readonly cpuNumber?: number | string | undefined
  readonly memory?: number | string | undefined
  readonly [name: string]: string | number | boolean | undefined
}
