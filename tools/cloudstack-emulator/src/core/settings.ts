/** Global settings by CloudStack's names, as listConfigurations shows them and the emulator applies them. */
export interface Settings {
  readonly 'allow.user.expunge.recover.vm': boolean
  readonly 'allow.user.expunge.recover.volume': boolean
  readonly 'allow.user.view.destroyed.vm': boolean
  readonly 'allow.public.user.templates': boolean
  readonly 'api.throttling.enabled': boolean
  readonly 'api.throttling.interval': number
  readonly 'api.throttling.max': number
  readonly 'cpu.overprovisioning.factor': number
  readonly 'mem.overprovisioning.factor': number
  readonly 'custom.diskoffering.size.min': number
  readonly 'custom.diskoffering.size.max': number
  readonly 'default.page.size': number
  /** Whether volumes follow the rules of their hypervisor. Otherwise all behave as on the recorded server. */
  readonly 'emulator.hypervisor.rules': boolean
  /** Whether jobs take as long as on the recorded server, instead of whole seconds. */
  readonly 'emulator.measured.durations': boolean
  /** MiB that all running machines may have together; 0 = as much as the hosts have. */
  readonly 'emulator.memory.limit': number
  readonly 'enable.dynamic.scale.vm': boolean
  readonly 'enforce.post.requests.and.timestamps': boolean
  readonly 'expunge.delay': number
  readonly 'expunge.interval': number
  readonly 'guest.domain.suffix': string
  readonly 'guest.network.cidr': string
  readonly 'max.template.iso.size': number
  readonly 'network.gc.interval': number
  readonly 'session.timeout': number
  readonly 'snapshot.backup.to.secondary': boolean
  readonly 'storage.max.volume.size': number
  readonly 'upload.monitoring.interval': number
  readonly 'upload.operation.timeout': number
  readonly 'use.https.to.upload': boolean
  readonly 'vm.userdata.max.length': number
}

export const DEFAULT_SETTINGS: Settings = {
  'allow.user.expunge.recover.vm': false,
  'allow.user.expunge.recover.volume': true,
  'allow.user.view.destroyed.vm': false,
  'allow.public.user.templates': true,
  'api.throttling.enabled': false,
  'api.throttling.interval': 1,
  'api.throttling.max': 25,
  'cpu.overprovisioning.factor': 4,
  'mem.overprovisioning.factor': 1,
  'custom.diskoffering.size.min': 1,
  'custom.diskoffering.size.max': 1024,
  'default.page.size': 500,
  'emulator.hypervisor.rules': false,
  'emulator.measured.durations': false,
  'emulator.memory.limit': 0,
  'enable.dynamic.scale.vm': false,
  'enforce.post.requests.and.timestamps': false,
  'expunge.delay': 60,
  'expunge.interval': 60,
  'guest.domain.suffix': 'cloud.internal',
  'guest.network.cidr': '10.1.1.0/24',
  'max.template.iso.size': 50,
  'network.gc.interval': 600,
  'session.timeout': 1800,
  'snapshot.backup.to.secondary': true,
  'storage.max.volume.size': 2000,
  'upload.monitoring.interval': 60,
  'upload.operation.timeout': 60,
  'use.https.to.upload': true,
  'vm.userdata.max.length': 32768,
}
