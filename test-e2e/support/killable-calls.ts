import { connect } from 'cloudstack-client'
import { createNetwork, createProject, listNetworkOfferings, listZones } from 'cloudstack-client/api'
import type { Cloud } from './cloud.ts'
import { manualNetwork, stemcellProperties, vmEnvironment, vmMetadata, vmProperties } from './life.ts'

/** What a scenario may use before the call that is killed. */
export interface Stage {
  readonly cloud: Cloud
  readonly stemcell: string
  readonly image: string
  /** Makes a call and returns its result. */
  call(method: string, ...args: readonly unknown[]): Promise<unknown>
}

export interface KillableCall {
  readonly method: string
  /** Name of the project in which the CPI works. */
  readonly project?: string
  /** Brings the cloud to where the call begins. @returns the call's arguments */
  prepare(stage: Stage): Promise<readonly unknown[]>
}

const ISOLATED = 'DefaultIsolatedNetworkOfferingWithSourceNatService'
const NETWORK = { range: '10.9.1.0/24', cloud_properties: { network_offering: ISOLATED } }
const OPENED = { policy: 'acquire-and-release', open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }
const VIP = { type: 'vip', ip: '203.0.113.77', cloud_properties: OPENED }
const BALANCER = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443, delete_when_empty: true }

function vmArguments({ stemcell }: Stage, network: object = manualNetwork, lbs: readonly object[] = [BALANCER]): readonly unknown[] {
  const properties = { ...vmProperties, affinity_group: 'spread', lbs }
  return ['agent-1', stemcell, properties, { default: network, public: VIP }, [], vmEnvironment]
}

async function vm(stage: Stage): Promise<unknown> {
  const [cid] = (await stage.call('create_vm', ...vmArguments(stage))) as [unknown]
  return cid
}

const disk = ({ call }: Stage) => call('create_disk', 2048, { disk_offering: 'disk-custom' }, null)

async function attached(stage: Stage): Promise<readonly [unknown, unknown]> {
  const pair = [await vm(stage), await disk(stage)] as const
  await stage.call('attach_disk', ...pair)
  return pair
}

async function snapshot(stage: Stage): Promise<unknown> {
  const [, cid] = await attached(stage)
  return stage.call('snapshot_disk', cid, {})
}

/** A project of the user with a network of its own. */
async function makeProject({ accounts, endpoint }: Cloud, name: string): Promise<void> {
  const client = connect({ endpoint, credentials: accounts.user })
  const { id: projectid } = await client.run(createProject, { name, displaytext: name })
  const [zone] = await client.list(listZones, { name: 'zone-advanced' })
  const [offering] = await client.list(listNetworkOfferings, { name: ISOLATED })
  if (zone === undefined || offering === undefined) throw new Error(`the seed has no zone-advanced or no offering ${ISOLATED}`)
  await client.run(createNetwork, { name: 'net-team', zoneid: zone.id, networkofferingid: offering.id, projectid })
}

/** One call of every method that changes anything. */
export const KILLABLE_CALLS: readonly KillableCall[] = [
  { method: 'create_vm', prepare: async (stage) => vmArguments(stage) },
  {
    method: 'create_vm',
    project: 'team',
    async prepare(stage) {
      await makeProject(stage.cloud, 'team')
      return vmArguments(stage, { type: 'dynamic', default: ['dns', 'gateway'], cloud_properties: { name: 'net-team' } }, [])
    },
  },
  { method: 'delete_vm', prepare: async (stage) => [await vm(stage)] },
  { method: 'reboot_vm', prepare: async (stage) => [await vm(stage)] },
  { method: 'set_vm_metadata', prepare: async (stage) => [await vm(stage), vmMetadata] },
  { method: 'create_disk', prepare: async () => [2048, { disk_offering: 'disk-custom' }, null] },
  { method: 'attach_disk', prepare: async (stage) => [await vm(stage), await disk(stage)] },
  { method: 'detach_disk', prepare: attached },
  { method: 'set_disk_metadata', prepare: async (stage) => [await disk(stage), { deployment: 'cf' }] },
  { method: 'resize_disk', prepare: async (stage) => [await disk(stage), 4096] },
  { method: 'update_disk', prepare: async (stage) => [await disk(stage), 20 * 1024, { disk_offering: 'disk-20' }] },
  { method: 'delete_disk', prepare: async (stage) => [await disk(stage)] },
  { method: 'snapshot_disk', prepare: async (stage) => [(await attached(stage))[1], { deployment: 'cf' }] },
  { method: 'delete_snapshot', prepare: async (stage) => [await snapshot(stage)] },
  { method: 'create_stemcell', prepare: async ({ image }) => [image, stemcellProperties] },
  { method: 'delete_stemcell', prepare: async ({ call, image }) => [await call('create_stemcell', image, stemcellProperties)] },
  { method: 'create_network', prepare: async () => [NETWORK] },
  { method: 'delete_network', prepare: async ({ call }) => [((await call('create_network', NETWORK)) as unknown[])[0]] },
]
