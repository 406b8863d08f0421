import type { ImageFile, ImageLink } from '../filesystem/files.ts'
import { forwardingScript } from './forwarding-script.ts'

const SCRIPT = '/var/vcap/bosh/bin/forward-to-virtual-router'
const UNIT = '/etc/systemd/system/discover-virtual-router@.service'

/** Forwards 169.254.169.254:80 to the virtual router, whose address varies and may change while the machine runs. */
const script = forwardingScript({
  networkdLeases: '/run/systemd/netif/leases',
  dhclientLeases: '/var/lib/dhcp/*.leases',
  lastRouter: '/var/vcap/bosh/etc/last-virtual-router',
  networkDevices: '/sys/class/net',
  port: 80,
  firstLeaseSeconds: 60,
})

const socket = `[Unit]
Description=Metadata of CloudStack's virtual router at the address where cloud software looks for it
DefaultDependencies=no
Before=shutdown.target
Conflicts=shutdown.target

[Socket]
ListenStream=169.254.169.254:80
FreeBind=yes
Accept=yes

[Install]
WantedBy=sockets.target
`

/** One short process per connection: each request finds the router that answers now. */
const unit = `[Unit]
Description=Forward a metadata request to CloudStack's virtual router
CollectMode=inactive-or-failed

[Service]
ExecStart=${SCRIPT}
StandardInput=socket
StandardOutput=socket
StandardError=journal
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
