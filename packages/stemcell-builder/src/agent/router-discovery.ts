import type { ImageFile, ImageLink } from '../filesystem/files.ts'

const SCRIPT = '/var/vcap/bosh/bin/discover-virtual-router'
const UNIT = '/etc/systemd/system/discover-virtual-router.service'

/**
 * Forwards 169.254.169.254:80 to the virtual router, whose address varies: it is the DHCP server of the default NIC, else `data-server` in
 * DNS, else the default gateway.
 */
const script = `#!/bin/bash
set -u

leases() { sed -n 's/^SERVER_ADDRESS=//p' /run/systemd/netif/leases/* 2>/dev/null; sed -n 's/.*dhcp-server-identifier \\(.*\\);/\\1/p' /var/lib/dhcp/*.leases 2>/dev/null | tail -n 1; }
data_server() { getent ahostsv4 data-server. 2>/dev/null | awk '{print $1; exit}'; }
gateway() { ip -4 route show default 2>/dev/null | awk '{print $3; exit}'; }

for attempt in $(seq 1 30); do
  for router in $(leases) $(data_server) $(gateway); do
    if timeout 2 bash -c "exec 3<>/dev/tcp/$router/80" 2>/dev/null; then
      exec /lib/systemd/systemd-socket-proxyd "$router:80"
    fi
  done
  sleep 2
done
echo "no virtual router found" >&2
exit 1
`

const socket = `[Unit]
Description=Metadata of CloudStack's virtual router at the address where cloud software looks for it
DefaultDependencies=no
Before=shutdown.target
Conflicts=shutdown.target

[Socket]
ListenStream=169.254.169.254:80
FreeBind=yes

[Install]
WantedBy=sockets.target
`

const unit = `[Unit]
Description=Forward metadata requests to CloudStack's virtual router
After=network.target
Requires=discover-virtual-router.socket

[Service]
ExecStart=${SCRIPT}
Restart=on-failure
RestartSec=5
`

const address = `[Unit]
Description=The address at which cloud software looks for metadata
DefaultDependencies=no
Before=discover-virtual-router.socket

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=-/sbin/ip address add 169.254.169.254/32 dev lo

[Install]
WantedBy=sockets.target
`

/** Files and links for a stemcell to find its virtual router. Enabling a systemd unit is a symbolic link, so nothing needs to run. */
export const routerDiscovery: { readonly files: readonly ImageFile[]; readonly links: readonly ImageLink[] } = {
  files: [
    { path: SCRIPT, content: script, mode: 0o755 },
    { path: UNIT, content: unit, mode: 0o644 },
    { path: '/etc/systemd/system/discover-virtual-router.socket', content: socket, mode: 0o644 },
    { path: '/etc/systemd/system/metadata-address.service', content: address, mode: 0o644 },
  ],
  links: [
    {
      path: '/etc/systemd/system/sockets.target.wants/discover-virtual-router.socket',
      target: '/etc/systemd/system/discover-virtual-router.socket',
    },
    { path: '/etc/systemd/system/sockets.target.wants/metadata-address.service', target: '/etc/systemd/system/metadata-address.service' },
  ],
}
