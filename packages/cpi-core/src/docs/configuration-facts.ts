import type { FactsByKey, SettingFacts } from './setting-facts.ts'

export const CLOUDSTACK_FACTS: FactsByKey = {
  endpoint: { example: 'https://cloud.example.com/client/api', go: 'endpoint', ruby: 'endpoint', java: 'endpoint' },
  api_key: { example: '((cloudstack_api_key))', go: 'api_key', ruby: 'api_key', java: 'api_key' },
  secret_access_key: {
    example: '((cloudstack_secret_access_key))',
    go: 'secret_access_key',
    ruby: 'secret_access_key',
    java: 'secret_access_key',
  },
  default_zone: { example: 'zone-1', go: 'default_zone', ruby: 'default_zone', java: 'default_zone' },
  project: { example: 'platform' },
  default_key_name: { example: 'bosh', go: 'default_key_name', ruby: 'default_key_name', java: 'default_key_name' },
  default_security_groups: {
    example: ['bosh'],
    needs: 'basic zones, and zones or networks with security groups',
    ruby: 'default_security_groups',
  },
  skip_verify_ssl: { example: false, go: 'skip_verify_ssl' },
  ca_cert: { example: '((cloudstack_ca.certificate))', ruby: 'connection_options' },
  proxy_host: { example: 'proxy.example.com', ruby: 'connection_options', java: 'proxy_host' },
  proxy_port: { example: 3128, java: 'proxy_port' },
  proxy_user: { example: 'bosh', java: 'proxy_user' },
  proxy_password: { example: '((proxy_password))', java: 'proxy_password' },
  timeout: { example: { global: 3600 }, go: 'timeout', ruby: 'state_timeout' },
  expunge: { example: false, needs: 'true: a role that may expunge', go: 'expunge_vm', java: 'cpi.force_expunge' },
  deploy: { example: 'two-steps' },
  reclaim: { example: false },
  device_hint: { example: 'by-id', needs: 'by-id: KVM with virtio or SCSI' },
  snapshot_location: { example: 'primary', needs: 'zones with managed storage' },
  user_data_max_length: { example: 1_048_576, needs: 'above 32768: CloudStack 4.16' },
  trace_dir: { example: 'trace' },
  log: { example: { level: 'debug' } },
  default_offer: { example: { disk: 'ssd' }, go: 'default_offer', java: 'cpi.default_disk_offering' },
  enable_auto_anti_affinity: { example: true, needs: 'CloudStack 4.2', go: 'enable_auto_anti_affinity' },
  auto_anti_affinity_type: {
    example: 'host anti-affinity',
    needs: 'non-strict, the default: CloudStack 4.18',
    go: 'auto_anti_affinity_type',
  },
  calculate: { example: { compute_tags: ['bosh'] }, go: 'calculate', java: 'calculate_vm_cloud_properties' },
  stemcell: { example: { strategy: 'upload' }, go: 'stemcell' },
}

export const LOG_FACTS: FactsByKey = {
  level: { example: 'debug' },
  format: { example: 'json' },
}

export const DEFAULT_OFFER_FACTS: FactsByKey = {
  disk: { example: 'ssd', go: 'default_offer.disk', java: 'cpi.default_disk_offering' },
  ephemeral_disk: { example: 'local', go: 'default_offer.ephemeral_disk', java: 'cpi.default_ephemeral_disk_offering' },
  custom_disk: { example: 'custom', go: 'default_offer.custom_disk' },
}

export const CALCULATE_FACTS: FactsByKey = {
  compute_tags: { example: ['bosh'], go: 'calculate.compute_tags', java: 'calculate_vm_cloud_properties.compute.tags' },
  not_compute_tags: { example: ['gpu'], go: 'calculate.not_compute_tags' },
  disk_tags: { example: ['ssd'], go: 'calculate.disk_tags', java: 'calculate_vm_cloud_properties.disk.tags' },
  not_disk_tags: { example: ['archive'], go: 'calculate.not_disk_tags' },
}

const UPLOAD = 'strategy upload'
const URL = 'strategy url'
const VOLUME = 'strategy volume'

export const STEMCELL_FACTS: FactsByKey = {
  strategy: { example: 'url', needs: 'upload: CloudStack 4.6' },
  os_type: { example: 'Ubuntu 22.04 LTS', go: 'stemcell.os_type', java: 'stemcell_os_type' },
  requires_hvm: { example: true, needs: 'without effect on KVM', go: 'stemcell.requires_hvm', java: 'stemcell_requires_hvm' },
  root_disk_controller: { example: 'virtio', needs: 'KVM, VMware' },
  public_visibility: {
    example: false,
    go: 'stemcell.public_visibility',
    ruby: 'stemcell_public_visibility',
    java: 'stemcell_public_visibility',
  },
  featured: { example: false, needs: 'an account of an administrator' },
  extractable: { example: false },
  hypervisor: { example: 'KVM' },
  zones: { example: ['zone-2'] },
  upload_address: { example: 'storage.example.com', needs: UPLOAD },
  ca_cert: { example: '((storage_ca.certificate))', needs: UPLOAD },
  skip_verify_ssl: { example: false, needs: UPLOAD },
  url_base: { example: 'https://images.example.com/stemcells', needs: URL, ruby: 'stemcell_server_params (ZJU)' },
  listen_host: { example: 'eth0', needs: URL, java: 'cpi.webdav_host' },
  listen_port: { example: 8080, needs: URL, java: 'cpi.webdav_port' },
  public_host: { example: '203.0.113.6', needs: URL },
  public_port: { example: 80, needs: URL },
  inception_vm: { example: 'bosh-director', needs: VOLUME },
  device_folder: { example: '/dev/disk/by-id', needs: VOLUME },
  deduplicate: { example: true },
}

const limit = (key: string, more: Omit<SettingFacts, 'example'> = {}): SettingFacts => ({ example: 600, go: `timeout.${key}`, ...more })

export const TIMEOUT_FACTS: FactsByKey = {
  global: limit('global', { ruby: 'state_timeout' }),
  create_vm: limit('create_vm'),
  delete_vm: limit('delete_vm'),
  reboot_vm: limit('reboot_vm'),
  stop_vm: limit('stop_vm'),
  create_volume: limit('create_volume', { ruby: 'state_timeout_volume' }),
  delete_volume: limit('delete_volume'),
  attach_volume: limit('attach_volume'),
  detach_volume: limit('detach_volume'),
  resize_volume: limit('resize_volume'),
  poll_template: { ...limit('poll_template', { java: 'stemcell_publish_timeout' }), example: 7200 },
  snapshot_volume: limit('snapshot_volume'),
  delete_snapshot_volume: limit('delete_snapshot_volume'),
  uncertain: { example: 120 },
  unreachable: { example: 300 },
}

export const AGENT_FACTS: FactsByKey = {
  mbus: { example: 'nats://10.1.1.6:4222', go: 'agent.mbus', ruby: 'agent.mbus', java: 'agent.mbus' },
  ntp: { example: ['0.pool.ntp.org'], go: 'ntp', ruby: 'ntp', java: 'ntp' },
  blobstore: {
    example: { provider: 'dav', options: { endpoint: 'http://10.1.1.6:25250', user: 'agent', password: '((blobstore_password))' } },
    go: 'blobstore',
    ruby: 'blobstore',
    java: 'blobstore',
  },
}

const OLD_AGENTS = 'stemcells below API version 2'

export const REGISTRY_FACTS: FactsByKey = {
  endpoint: {
    example: 'http://10.1.1.6:25777',
    needs: OLD_AGENTS,
    go: 'registry.host, registry.port',
    ruby: 'registry.endpoint',
    java: 'registry.endpoint',
  },
  user: { example: 'admin', needs: OLD_AGENTS, go: 'registry.username', ruby: 'registry.user', java: 'registry.user' },
  password: {
    example: '((registry_password))',
    needs: OLD_AGENTS,
    go: 'registry.password',
    ruby: 'registry.password',
    java: 'registry.password',
  },
  ca_cert: { example: '((registry_ca.certificate))', needs: `${OLD_AGENTS}; an endpoint with https` },
  credentials_in_user_data: { example: false, needs: OLD_AGENTS },
}
