import * as z from 'zod'
import { defineStage } from './stage.ts'

export const network = defineStage({
  name: 'network',
  description: 'leaves the network to systemd-networkd and the agent, with DHCP until the agent has its settings',
  options: z.strictObject({ hostname: z.string().default('bosh-stemcell').describe('until the agent sets its own') }),
  changes({ hostname }) {
    return {
      remove: ['etc/netplan/*', 'etc/network/interfaces.d/*'],
      files: [
        { path: '/etc/hostname', content: `${hostname}\n`, mode: 0o644 },
        { path: '/etc/hosts', content: `127.0.0.1 localhost ${hostname}\n::1 localhost ip6-localhost ip6-loopback\n`, mode: 0o644 },
        // Sorts after the file that the agent writes (10_eth0.network), which therefore takes precedence.
        { path: '/etc/systemd/network/90-dhcp.network', content: '[Match]\nName=eth*\n\n[Network]\nDHCP=ipv4\n', mode: 0o644 },
      ],
      links: [
        {
          path: '/etc/systemd/system/multi-user.target.wants/systemd-networkd.service',
          target: '/lib/systemd/system/systemd-networkd.service',
        },
        {
          path: '/etc/systemd/system/multi-user.target.wants/systemd-resolved.service',
          target: '/lib/systemd/system/systemd-resolved.service',
        },
        { path: '/etc/resolv.conf', target: '/run/systemd/resolve/resolv.conf' },
      ],
    }
  },
})
