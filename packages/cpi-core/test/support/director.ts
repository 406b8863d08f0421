import { createEmulator, type Emulator } from 'cloudstack-emulator'
import type { Box } from './cpi-in-a-box.ts'
import { manualNetwork } from './requests.ts'

/** The id of the default seed's ready template, which serves as a stemcell. */
export function templateId(box: Box, zone = 'zone-advanced'): string {
  const { templates, zones } = box.emulator.cloud
  const zoneId = [...zones.all()].find((row) => row.name === zone)?.id
  const template = [...templates.all()].find((row) => row.name === 'ubuntu-22.04' && row.copies.some((copy) => copy.zoneId === zoneId))
  if (template === undefined) throw new Error(`the emulator has no template in ${zone}`)
  return template.id
}

export interface VmOptions {
  readonly stemcell?: string
  readonly properties?: object
  readonly networks?: object
  readonly disks?: readonly string[] | null
  readonly env?: object | null
}

/** The arguments of create_vm, only the interesting part given. */
export function createVmArguments(box: Box, options: VmOptions = {}): unknown[] {
  return [
    'agent-1',
    options.stemcell ?? templateId(box),
    { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 4096, ...options.properties },
    options.networks ?? { default: manualNetwork() },
    options.disks === undefined ? [] : options.disks,
    options.env === undefined ? { bosh: { mbus: { cert: { private_key: 'a-private-key' } } } } : options.env,
  ]
}

/** A running machine's cid. */
export async function createVm(box: Box, options: VmOptions = {}): Promise<string> {
  const [cid] = (await box.run('create_vm', ...createVmArguments(box, options))) as [string, unknown]
  return cid
}

/** A detached disk's cid. */
export async function createDisk(
  box: Box,
  properties: object = { disk_offering: 'disk-custom' },
  vmCid: string | null = null,
): Promise<string> {
  return (await box.run('create_disk', 2048, properties, vmCid)) as string
}

const GONE = ['Destroyed', 'Expunging', 'Expunged', 'Destroy']

interface Row {
  readonly id: string
  readonly name?: string | undefined
  readonly state?: string
}

/** Names of everything that is left of what a CPI makes, in whatever state but gone. What the seed holds is not its work. */
export function leftIn(box: Box): readonly string[] {
  return rowsOf(box.emulator)
    .filter(([, { id, state = '' }]) => !GONE.includes(state) && !seedIds().has(id))
    .map(([kind, { name, id }]) => `${kind} ${name ?? id}`)
}

let seeded: ReadonlySet<string> | undefined

/** The seed has the same ids in every emulator; an acquired address is only left if a machine has it. */
function seedIds(): ReadonlySet<string> {
  seeded ??= new Set(rowsOf(createEmulator()).map(([, { id }]) => id))
  return seeded
}

function rowsOf({ cloud }: Emulator): readonly (readonly [string, Row])[] {
  const addresses = [...cloud.publicIps.all()]
  const isRootOfGone = ({ type, machineId }: { readonly type: string; readonly machineId?: string | undefined }) =>
    // A destroyed machine keeps its root disk until it is expunged.
    type === 'ROOT' && GONE.includes(cloud.machines.getIncludingRemoved(machineId)?.state ?? 'Expunged')
  const tables: readonly (readonly [string, Iterable<Row>])[] = [
    ['vm', cloud.machines.all()],
    ['volume', [...cloud.volumes.all()].filter((volume) => !isRootOfGone(volume))],
    // One that failed is shown to nobody, and so can be deleted by nobody.
    ['snapshot', [...cloud.snapshots.all()].filter(({ state }) => state !== 'Error')],
    ['affinity group', cloud.affinityGroups.all()],
    ['security group', [...cloud.securityGroups.all()].filter(({ name }) => name !== 'default')],
    ['network', cloud.networks.all()],
    ['template', cloud.templates.all()],
    // CloudStack takes an address for each network by itself.
    ['public address', addresses.filter(({ state, isSourceNat }) => state === 'Allocated' && !isSourceNat)],
    [
      'static NAT',
      addresses.filter(({ machineId }) => machineId !== undefined).map(({ id, address }) => ({ id: `nat ${id}`, name: address })),
    ],
    ['rule', cloud.rules.all()],
  ]
  return tables.flatMap(([kind, rows]) => [...rows].map((row) => [kind, row] as const))
}
