import { CONTROL_BRIDGE, PUBLIC_BRIDGE } from './device-names.ts'
import { keep } from './difference.ts'
import { addBridge } from './layer-two.ts'
import type { NetworkPlan } from './plan.ts'
import { CONTROL_GATEWAY } from './router.ts'
import { BRIDGES_ONLY_BRIDGE, ipBatch, ROUTE_PACKETS, type RunChecked } from './run-checked.ts'

/** Address of the emulator's API inside: of no network that a cloud has. */
export const API_ADDRESS = '192.0.2.1'

/** Makes the public network and the one over which routers are reached. */
export async function openDataCenter(run: RunChecked): Promise<void> {
  await ipBatch(run, [
    ...addBridge(PUBLIC_BRIDGE),
    ...addBridge(CONTROL_BRIDGE),
    `addr add ${API_ADDRESS}/32 dev ${PUBLIC_BRIDGE}`,
    `addr add ${CONTROL_GATEWAY}/16 dev ${CONTROL_BRIDGE}`,
  ])
  await run('sh', ['-c', `${ROUTE_PACKETS}; ${BRIDGES_ONLY_BRIDGE}`])
}

/** Puts the data center's addresses and its routes to guests into effect. */
export function dataCenter(run: RunChecked): (plan: NetworkPlan) => Promise<void> {
  const [gateways, routes] = [keep(), keep()]
  return async (plan) => {
    const gateway = gateways.difference(plan.gateways.map(({ address, bits }) => `${address}/${bits} dev ${PUBLIC_BRIDGE}`))
    const route = routes.difference(plan.routes.map(({ address, via }) => `${address}/32 via ${via} dev ${CONTROL_BRIDGE}`))
    await ipBatch(run, [
      ...gateway.gone.map((line) => `addr del ${line}`),
      ...gateway.added.map((line) => `addr add ${line}`),
      ...route.gone.map((line) => `route del ${line}`),
      ...route.added.map((line) => `route replace ${line}`),
    ])
  }
}
