import type { FactsByKey } from './setting-facts.ts'

const LOAD_BALANCING = 'isolated networks and VPC tiers with the service Lb'
const SECURITY_GROUPS = 'basic zones, and zones or networks with security groups'
const STATIC_NAT = 'isolated networks and VPC tiers with the service StaticNat'
const ROOT_ADMIN = 'an account of a root admin'

export const VM_FACTS: FactsByKey = {
  compute_offering: { example: 'medium', go: 'compute_offering', ruby: 'instance_type', java: 'compute_offering' },
  cpu: { example: 4, needs: 'CloudStack 4.3', go: 'cpu' },
  cpu_speed: { example: 2000, needs: 'CloudStack 4.3', go: 'cpu_speed' },
  ram: { example: 8192, needs: 'CloudStack 4.3', go: 'ram' },
  disk: { example: 10_240, go: 'disk', java: 'disk' },
  ephemeral_disk_offering: {
    example: 'custom',
    go: 'ephemeral_disk_offering',
    ruby: 'ephemeral_volume',
    java: 'ephemeral_disk_offering',
  },
  root_disk_size: { example: 20_480, needs: 'CloudStack 4.4', go: 'root_disk_size' },
  root_disk_offering: { example: 'ssd', needs: 'CloudStack 4.17' },
  availability_zone: { example: ['zone-1', 'zone-2'], ruby: 'availability_zone' },
  key_name: { example: 'bosh', ruby: 'key_name' },
  security_groups: { example: ['bosh'], needs: SECURITY_GROUPS, ruby: 'security_groups' },
  affinity_group: { example: 'database', needs: 'CloudStack 4.2', go: 'affinity_group' },
  affinity_group_type: { example: 'host anti-affinity', needs: 'non-strict types: CloudStack 4.18', go: 'affinity_group_type' },
  lbs: { example: [{ name: 'web', public_ip: '203.0.113.10', public_port: 443, private_port: 443 }], needs: LOAD_BALANCING, go: 'lbs' },
  routes: { example: { default: [{ cidr: '10.9.0.0/16', gateway: '10.1.1.9' }] }, go: 'routes' },
  details: { example: { rootDiskController: 'scsi' } },
  display_name: { example: 'database of the shop' },
  group: { example: 'bosh' },
  host: { example: '8a6d1f3c-2f4e-4d0b-9c1a-7e5b3d2c1a90', needs: ROOT_ADMIN },
  cluster: { example: '8a6d1f3c-2f4e-4d0b-9c1a-7e5b3d2c1a91', needs: `CloudStack 4.13, ${ROOT_ADMIN}` },
  pod: { example: '8a6d1f3c-2f4e-4d0b-9c1a-7e5b3d2c1a92', needs: `CloudStack 4.13, ${ROOT_ADMIN}` },
  boot_type: { example: 'UEFI', needs: 'CloudStack 4.14' },
  boot_mode: { example: 'SECURE', needs: 'CloudStack 4.14' },
  user_data: { example: { site: 'paris' } },
  tags: { example: { team: 'platform' } },
}

export const LOAD_BALANCER_FACTS: FactsByKey = {
  name: { example: 'web', go: 'name' },
  public_ip: { example: '203.0.113.10', go: 'public_ip' },
  public_port: { example: 443, go: 'public_port' },
  private_port: { example: 443, go: 'private_port' },
  algorithm: { example: 'source', go: 'algorithm' },
  protocol: { example: 'tcp' },
  open_firewall: { example: true, needs: 'isolated networks', go: 'open_firewall' },
  cidrs: { example: ['198.51.100.0/24'] },
  delete_when_empty: { example: true },
}

export const NETWORK_FACTS: FactsByKey = {
  name: { example: 'net-bosh', go: 'name', ruby: 'network_name', java: 'name' },
  vpc: { example: 'vpc-cf', needs: 'VPC tiers' },
  availability_zone: { example: 'zone-1' },
  security_groups: { example: ['bosh'], needs: SECURITY_GROUPS, ruby: 'security_groups' },
  use_dhcp: { example: true, java: 'use_dhcp' },
  undiscoverable: { example: true, go: 'undiscoverable' },
  network_offering: { example: 'isolated-with-egress', needs: 'advanced zones' },
  acl: { example: 'default_allow', needs: 'VPC tiers' },
}

export const VIP_FACTS: FactsByKey = {
  name: { example: 'net-bosh', needs: STATIC_NAT, go: 'name' },
  policy: { example: 'acquire', needs: `${STATIC_NAT}; acquiring a given address: CloudStack 4.13` },
  steal: { example: true, needs: STATIC_NAT },
  open_firewall: { example: [{ ports: [443], cidrs: ['0.0.0.0/0'] }], needs: 'isolated networks' },
  security_groups: { example: ['web'], needs: SECURITY_GROUPS, ruby: 'security_groups' },
}

export const FIREWALL_FACTS: FactsByKey = {
  protocol: { example: 'tcp' },
  ports: { example: [80, '1024-1123'] },
  cidrs: { example: ['0.0.0.0/0'] },
}

export const DISK_FACTS: FactsByKey = {
  disk_offering: { example: 'ssd', go: 'disk_offering', java: 'disk_offering' },
  availability_zone: { example: 'zone-1' },
  min_iops: { example: 500, needs: 'an offering of customised IOPS' },
  max_iops: { example: 2000, needs: 'an offering of customised IOPS' },
  storage_tags: { example: ['ssd'] },
  encrypted: { example: true, needs: 'CloudStack 4.18' },
  name: { example: 'backup' },
}

export const STEMCELL_PROPERTY_FACTS: FactsByKey = {
  name: { example: 'bosh-cloudstack-kvm-ubuntu-noble-go_agent', go: 'name', ruby: 'name', java: 'name' },
  version: { example: '1.425', go: 'version', ruby: 'version', java: 'version' },
  infrastructure: { example: 'cloudstack', go: 'infrastructure', ruby: 'infrastructure', java: 'infrastructure' },
  hypervisor: { example: 'kvm', go: 'hypervisor', ruby: 'hypervisor', java: 'hypervisor' },
  disk: { example: 5120, go: 'disk', ruby: 'disk', java: 'disk' },
  disk_format: { example: 'qcow2', go: 'disk_format', ruby: 'disk_format', java: 'disk_format' },
  container_format: { example: 'bare', go: 'container_format', ruby: 'container_format', java: 'container_format' },
  os_type: { example: 'linux', go: 'os_type', ruby: 'os_type', java: 'os_type' },
  os_distro: { example: 'ubuntu', go: 'os_distro', ruby: 'os_distro', java: 'os_distro' },
  architecture: { example: 'x86_64', go: 'architecture', ruby: 'architecture', java: 'architecture' },
  root_device_name: { example: '/dev/sda1', ruby: 'root_device_name', java: 'root_device_name' },
  auto_disk_config: { example: true, go: 'auto_disk_config' },
  os_type_name: { example: 'Ubuntu 22.04 LTS' },
  root_disk_controller: { example: 'virtio', needs: 'KVM, VMware' },
  requires_hvm: { example: true, needs: 'without effect on KVM' },
  boot_type: { example: 'UEFI', needs: 'UEFI: CloudStack 4.15' },
  image_url: { example: 'https://images.example.com/noble.qcow2', needs: 'strategy url, or a light stemcell', ruby: 'image_location' },
  image_checksum: { example: '{SHA-256}9f86d0…', needs: 'image_url' },
  availability_zone: { example: 'zone-1' },
  template_id: { example: '8f8a3a6e-0b0c-4f5e-9d1c-6a3f0d1b2c3d', needs: 'a light stemcell' },
  template_name: { example: 'ubuntu-noble', needs: 'a light stemcell', java: 'light_template' },
}
