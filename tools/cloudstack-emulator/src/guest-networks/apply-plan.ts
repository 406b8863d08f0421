import path from 'node:path'
import type { Inside } from '../namespace/inside-client.ts'
import { bridgeFirewall } from './bridge-firewall.ts'
import { CONTROL_BRIDGE, PUBLIC_BRIDGE } from './device-names.ts'
import { keep } from './difference.ts'
import { addBridge, layerTwo } from './layer-two.ts'
import type { NetworkPlan } from './plan.ts'
import { CONTROL_GATEWAY, type RunningRouter, startRouter } from './router.ts'
import { BRIDGES_ONLY_BRIDGE, ipBatch, ROUTE_PACKETS, type RunChecked, runChecked } from './run-checked.ts'

/** Address of the emulator's API inside: of no network that a cloud has. */
export const API_ADDRESS = '192.0.2.1'

/**
 * Puts plans into effect, one after the other: only what differs from the plan before is changed.
 * @param folder for the files of routers; empty, with a short path, because of the Unix sockets in it
 */
export function planApplier(inside: Pick<Inside, 'run'>, folder: string): (plan: NetworkPlan) => Promise<void> {
  const run = runChecked(inside)
  const applyLayerTwo = layerTwo(run)
  const applyRouters = routers(run, folder)
  const applyDataCenter = dataCenter(run)
  let filter = ''
  let isPrepared = false
  return async (plan) => {
    if (!isPrepared) await prepare(run)
    isPrepared = true
    const wanted = bridgeFirewall(plan)
    if (wanted !== filter) await run('nft', ['-f', '-'], wanted)
    filter = wanted
    await applyLayerTwo(plan)
    await applyRouters(plan)
    await applyDataCenter(plan)
  }
}

async function prepare(run: RunChecked): Promise<void> {
  await ipBatch(run, [
    ...addBridge(PUBLIC_BRIDGE),
    ...addBridge(CONTROL_BRIDGE),
    `addr add ${API_ADDRESS}/32 dev ${PUBLIC_BRIDGE}`,
    `addr add ${CONTROL_GATEWAY}/16 dev ${CONTROL_BRIDGE}`,
  ])
  await run('sh', ['-c', `${ROUTE_PACKETS}; ${BRIDGES_ONLY_BRIDGE}`])
}

function routers(run: RunChecked, folder: string): (plan: NetworkPlan) => Promise<void> {
  const running = new Map<string, RunningRouter>()
  return async (plan) => {
    for (const [id, router] of running) {
      if (plan.routers.some((wanted) => wanted.id === id)) continue
      running.delete(id)
      await router.end()
    }
    for (const wanted of plan.routers) {
      const router = running.get(wanted.id) ?? (await startRouter(run, path.join(folder, wanted.id), metadataSocket(folder), wanted))
      running.set(wanted.id, router)
      try {
        await router.apply(wanted)
      } catch (error) {
        // Half a router is of no use: the next plan starts it anew.
        running.delete(wanted.id)
        await router.end()
        throw error
      }
    }
  }
}

/** The Unix socket at which the routers find the metadata server. */
export function metadataSocket(folder: string): string {
  return path.join(folder, 'metadata.sock')
}

function dataCenter(run: RunChecked): (plan: NetworkPlan) => Promise<void> {
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
