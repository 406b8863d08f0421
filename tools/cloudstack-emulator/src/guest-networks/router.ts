import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  bridgeFor,
  CONTROL_BRIDGE,
  CONTROL_LINK,
  controlEndFor,
  guestEndFor,
  legFor,
  PUBLIC_BRIDGE,
  PUBLIC_LINK,
  publicEndFor,
} from './device-names.ts'
import { keep } from './difference.ts'
import type { PlannedLeg, PlannedRouter } from './plan.ts'
import { routerFirewall } from './router-firewall.ts'
import { routerPrograms } from './router-programs.ts'
import { ipBatch, ROUTE_PACKETS, type RunChecked, runInNamespace } from './run-checked.ts'

/** The data center's address on the control network. */
export const CONTROL_GATEWAY = '169.254.255.254'

const CONTROL_BITS = 16

/** A network namespace with the links, the packet filter and the programs of a virtual router. */
export interface RunningRouter {
  apply(router: PlannedRouter): Promise<void>
  end(): Promise<void>
}

/**
 * Creates a router without links to guest networks.
 * @param run in the namespace of the data center
 * @param folder for its files, one that does not exist yet
 * @param metadata Unix socket of the metadata server
 */
export async function startRouter(run: RunChecked, folder: string, metadata: string, { id }: PlannedRouter): Promise<RunningRouter> {
  const namespace = path.join(folder, 'net')
  await mkdir(folder, { recursive: true })
  await writeFile(namespace, '')
  await run('unshare', [`--net=${namespace}`, 'true'])
  const runInside = runInNamespace(run, namespace)
  await ipBatch(run, [
    ...linkTo(controlEndFor(id), CONTROL_LINK, namespace, CONTROL_BRIDGE),
    ...linkTo(publicEndFor(id), PUBLIC_LINK, namespace, PUBLIC_BRIDGE),
  ])
  await ipBatch(runInside, ['link set dev lo up', `link set dev ${CONTROL_LINK} up`, `link set dev ${PUBLIC_LINK} up`])
  await runInside('sh', ['-c', ROUTE_PACKETS])
  return runningRouter(run, runInside, folder, namespace, metadata)
}

function runningRouter(run: RunChecked, runInside: RunChecked, folder: string, namespace: string, metadata: string): RunningRouter {
  const programs = routerPrograms(runInside, folder, metadata)
  const [legs, addresses, routes] = [keep(), keep(), keep()]
  let firewall = ''
  return {
    async apply(router) {
      const leg = legs.difference(router.legs.map(legLine))
      await ipBatch(
        run,
        leg.gone.map((line) => `link del dev ${guestEndFor(line.split(' ')[0] ?? '')}`),
      )
      const added = router.legs.filter((one) => leg.added.includes(legLine(one)))
      await ipBatch(
        run,
        added.flatMap(({ networkId }) => linkTo(guestEndFor(networkId), legFor(networkId), namespace, bridgeFor(networkId))),
      )
      const address = addresses.difference(addressesOf(router))
      const route = routes.difference([defaultRoute(router)])
      const wanted = routerFirewall(router)
      // The filter comes before the way in, so that nothing passes that no rule allows.
      if (wanted !== firewall) await runInside('nft', ['-f', '-'], wanted)
      firewall = wanted
      await ipBatch(runInside, [
        ...added.flatMap(addressOfLeg),
        ...address.added.map((line) => `addr add ${line}`),
        ...address.gone.map((line) => `addr del ${line}`),
        ...route.added.map((line) => `route replace ${line}`),
      ])
      await programs.apply(router)
    },
    async end() {
      await programs.end()
      await run('umount', [namespace])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function addressesOf({ controlAddress, publicAddresses }: PlannedRouter): readonly string[] {
  return [
    `${controlAddress}/${CONTROL_BITS} dev ${CONTROL_LINK}`,
    ...publicAddresses.map(({ address, bits }) => `${address}/${bits} dev ${PUBLIC_LINK}`),
  ]
}

function legLine({ networkId, gateway }: PlannedLeg): string {
  return `${networkId} ${gateway.address}/${gateway.bits}`
}

function addressOfLeg({ networkId, gateway }: PlannedLeg): readonly string[] {
  const device = legFor(networkId)
  return [`addr add ${gateway.address}/${gateway.bits} dev ${device}`, `link set dev ${device} up`]
}

function defaultRoute({ uplink }: PlannedRouter): string {
  return uplink === undefined ? `default via ${CONTROL_GATEWAY} dev ${CONTROL_LINK}` : `default via ${uplink.gateway} dev ${PUBLIC_LINK}`
}

/** A pair of devices: one in a bridge here, the other in the router. */
function linkTo(here: string, there: string, namespace: string, bridge: string): readonly string[] {
  return [`link add name ${here} type veth peer name ${there} netns ${namespace}`, `link set dev ${here} master ${bridge} up`]
}
