import type { AgentCertificate } from './certificate.ts'

/** Addresses and ports of qemu's user-mode network. */
export const NETWORK = {
  range: '10.1.1.0/24',
  router: '10.1.1.1',
  dhcpStart: '10.1.1.50',
  machine: '10.1.1.77',
  netmask: '255.255.255.0',
  agentPort: 6868,
} as const

export interface MbusLogin {
  readonly user: string
  readonly password: string
}

/** How the settings name the disks that a machine has from the start. */
export interface DiskNames {
  readonly system: string
  readonly ephemeral: string
}

/** The CPI names virtio disks by letter. */
const BY_LETTER: DiskNames = { system: '/dev/sda', ephemeral: '/dev/sdb' }

/** Agent settings as a CPI would write them: one manual network, an ephemeral disk, an agent that serves HTTPS. */
export function bootSettings(certificate: AgentCertificate, { user, password }: MbusLogin, disks: DiskNames = BY_LETTER): object {
  return {
    agent_id: 'verify-boot',
    vm: { name: 'verify-boot' },
    mbus: `https://${user}:${password}@0.0.0.0:${NETWORK.agentPort}`,
    ntp: [],
    blobstore: { provider: 'local', options: { blobstore_path: '/var/vcap/data/blobs' } },
    networks: {
      default: {
        type: 'manual',
        ip: NETWORK.machine,
        netmask: NETWORK.netmask,
        gateway: NETWORK.router,
        dns: [NETWORK.router],
        default: ['dns', 'gateway'],
        cloud_properties: {},
      },
    },
    disks: { ...disks, persistent: {} },
    env: { bosh: { keep_root_password: true, mbus: { cert: certificate } } },
  }
}
