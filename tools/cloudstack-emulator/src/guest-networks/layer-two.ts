import { bridgeFor, tapFor } from './device-names.ts'
import { keep } from './difference.ts'
import type { NetworkPlan } from './plan.ts'
import { ipBatch, type RunChecked } from './run-checked.ts'

/** Puts bridges and taps into effect. */
export function layerTwo(run: RunChecked): (plan: NetworkPlan) => Promise<void> {
  const bridges = keep()
  const taps = keep()
  return async ({ networks }) => {
    const bridge = bridges.difference(networks.map(({ id }) => bridgeFor(id)))
    const tap = taps.difference(networks.flatMap(({ id, ports }) => ports.map(({ nicId }) => `${tapFor(nicId)} ${bridgeFor(id)}`)))
    await ipBatch(run, [
      ...tap.gone.map((one) => `link del dev ${one.split(' ')[0]}`),
      ...bridge.gone.map((name) => `link del dev ${name}`),
      ...bridge.added.flatMap(addBridge),
      ...tap.added.flatMap((one) => addTap(...(one.split(' ') as [string, string]))),
    ])
  }
}

/** Without spanning tree and its delay: a guest's first DHCP request must pass. */
export function addBridge(name: string): readonly string[] {
  return [`link add name ${name} type bridge stp_state 0 forward_delay 0 mcast_snooping 0`, `link set dev ${name} up`]
}

function addTap(tap: string, bridge: string): readonly string[] {
  return [`tuntap add dev ${tap} mode tap`, `link set dev ${tap} master ${bridge} up`]
}
