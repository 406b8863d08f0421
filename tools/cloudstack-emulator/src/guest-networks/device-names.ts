/** Names of network devices: deterministic, and not longer than the 15 characters that Linux allows. */

const DIGITS = 12

function digits(id: string): string {
  return id.replaceAll('-', '').slice(0, DIGITS)
}

/** The tap device of a NIC, which a machine is plugged into. */
export function tapFor(nicId: string): string {
  return `tap${digits(nicId)}`
}

/** The bridge of a guest network. */
export function bridgeFor(networkId: string): string {
  return `br${digits(networkId)}`
}

/** The link from a router to a guest network, as it is named inside the router. */
export function legFor(networkId: string): string {
  return `g${digits(networkId)}`
}

/** The other ends of a router's links, outside it. */
export function guestEndFor(networkId: string): string {
  return `vg${digits(networkId)}`
}

export function publicEndFor(routerId: string): string {
  return `vp${digits(routerId)}`
}

export function controlEndFor(routerId: string): string {
  return `vc${digits(routerId)}`
}

/** The bridge of the public network, and the one over which the data center reaches the routers. */
export const PUBLIC_BRIDGE = 'public'
export const CONTROL_BRIDGE = 'control'

/** A router's links to them, named as CloudStack's router names them. */
export const CONTROL_LINK = 'eth1'
export const PUBLIC_LINK = 'eth2'
