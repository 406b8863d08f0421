/** What the agent (v2.874) understands in agent.json: everything else it ignores without a word. */

/** Options of each settings source, by its `Type`. */
export const SOURCE_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  HTTP: ['URI', 'Headers', 'UserDataPath', 'InstanceIDPath', 'SSHKeysPath', 'TokenPath'],
  InstanceMetadata: ['URI', 'Headers', 'SettingsPath'],
  ConfigDrive: ['DiskPaths', 'MetaDataPath', 'UserDataPath', 'SettingsPath'],
  File: ['MetaDataPath', 'UserDataPath', 'SettingsPath'],
  CDROM: ['FileName'],
  VsphereGuestInfo: ['RpcToolPath', 'VmToolsdPath'],
}

/** Options without which a source finds nothing. */
export const SOURCE_NEEDS: Readonly<Record<string, readonly string[]>> = {
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

/** Understood by agents before 2022, when the registry was removed; ignored since. */
export const FORGOTTEN = ['UseRegistry', 'UseServerName', 'NetworkingType', 'StaticEphemeralDiskPath'] as const
