/** What bosh-agent v2.874 reads from agent.json; it silently ignores everything else. */

/** Options of each settings source, by its `Type`. */
export const SOURCE_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  HTTP: ['URI', 'Headers', 'UserDataPath', 'InstanceIDPath', 'SSHKeysPath', 'TokenPath'],
  InstanceMetadata: ['URI', 'Headers', 'SettingsPath'],
  ConfigDrive: ['DiskPaths', 'MetaDataPath', 'UserDataPath', 'SettingsPath'],
  File: ['MetaDataPath', 'UserDataPath', 'SettingsPath'],
  CDROM: ['FileName'],
  VsphereGuestInfo: ['RpcToolPath', 'VmToolsdPath'],
}

/** Options that a source cannot work without. */
export const REQUIRED_SOURCE_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  HTTP: ['URI', 'UserDataPath'],
  InstanceMetadata: ['URI', 'SettingsPath'],
  ConfigDrive: ['DiskPaths', 'MetaDataPath', 'UserDataPath'],
  File: ['SettingsPath'],
  CDROM: ['FileName'],
  VsphereGuestInfo: ['RpcToolPath', 'VmToolsdPath'],
}

export const LINUX_OPTIONS = [
  'UseDefaultTmpDir',
  'UsePreformattedPersistentDisk',
  'BindMountPersistentDisk',
  'CreatePartitionIfNoEphemeralDisk',
  'SkipDiskSetup',
  'DevicePathResolutionType',
  'InstanceStorageManagedVolumePattern',
  'InstanceStorageDevicePattern',
  'PartitionerType',
  'ServiceManager',
  'DiskIDTransformPattern',
  'DiskIDTransformReplacement',
  'LunDeviceSymlinkPath',
  'UseMonitIptablesFirewall',
] as const

export const RESOLVERS = ['virtio', 'scsi', 'iscsi', ''] as const
export const PARTITIONERS = ['parted', ''] as const
export const SERVICE_MANAGERS = ['systemd', ''] as const

/** Options that agents have ignored since 2022, when the registry was removed. */
export const REMOVED_OPTIONS = ['UseRegistry', 'UseServerName', 'NetworkingType', 'StaticEphemeralDiskPath'] as const
