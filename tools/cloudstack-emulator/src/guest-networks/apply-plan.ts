import path from 'node:path'
import type { Inside } from '../namespace/inside-client.ts'
import { bridgeFirewall } from './bridge-firewall.ts'
import { dataCenter } from './data-center.ts'
import { layerTwo } from './layer-two.ts'
import type { NetworkPlan } from './plan.ts'
import { type RunningRouter, startRouter } from './router.ts'
import { type RunChecked, runChecked } from './run-checked.ts'

/**
 * Puts plans into effect in an open data center, one after the other: only what differs from the plan before is changed.
 * @param folder for the files of routers; empty, with a short path, because of the Unix sockets in it
 */
export function planApplier(inside: Pick<Inside, 'run'>, folder: string): (plan: NetworkPlan) => Promise<void> {
  const run = runChecked(inside)
  const applyLayerTwo = layerTwo(run)
  const applyRouters = routers(run, folder)
  const applyDataCenter = dataCenter(run)
  let filter = ''
  return async (plan) => {
    const wanted = bridgeFirewall(plan)
    if (wanted !== filter) await run('nft', ['-f', '-'], wanted)
    filter = wanted
    await applyLayerTwo(plan)
    await applyRouters(plan)
    await applyDataCenter(plan)
  }
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
