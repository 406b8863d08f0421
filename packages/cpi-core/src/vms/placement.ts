import { CloudStackError } from 'cloudstack-client'
import type { Network, Template } from '../cloud/entities.ts'
import { type InZone, isInZone, isOfferedIn } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { CpiError, cloudError, vmCreationFailed } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { toCpiError } from '../errors/to-cpi-error.ts'
import { requestedZones } from './requested-zones.ts'
import type { VmResources } from './resolve-resources.ts'
import type { RequestedNic, VmRequest } from './vm-request.ts'

/** A zone that has everything that the machine needs. */
export interface Placement {
  readonly zoneId: string
  readonly zoneName: string
  readonly template: Template
  /** The network of each interface; none in a basic zone, whose network is not named. */
  readonly networks: readonly Network[]
}

/**
 * Returns the zones where the machine can be created, in the order in which they are tried.
 * @throws {CpiError} saying what is missing in which zone
 */
export function candidatePlacements(request: VmRequest, resources: VmResources): readonly Placement[] {
  const zones = candidateZones(request, resources)
  return zones.map((zone) => placementIn(zone, request, resources))
}

/** The zone of the disks decides; else the properties; else the zones of the networks. */
function candidateZones(request: VmRequest, resources: VmResources): readonly string[] {
  const wanted = requestedZones(request, resources) ?? zonesOfNetworks(resources)
  const diskZone = zoneOfDisks(resources)
  if (diskZone === undefined) return wanted
  const fitting = wanted.filter((zone) => isInZone(diskZone, zone))
  if (fitting.length === 0) {
    throw cloudError(
      'zones-differ',
      `the VM is wanted in zone ${quoted(wanted)}, but its disks are in zone "${diskZone.zonename}"; a disk cannot be attached across zones`,
    )
  }
  return fitting
}

function zonesOfNetworks(resources: VmResources): readonly string[] {
  const zones = resources.networks.flatMap((rows) => rows ?? []).map(({ zonename }) => zonename ?? '')
  const [only, ...others] = resources.zones
  if (zones.length === 0 && only !== undefined && others.length === 0) return [only.id]
  if (zones.length === 0)
    throw cloudError('zone-not-given', 'no zone is given: set availability_zone in the VM type, or cloudstack.default_zone')
  return [...new Set(zones)]
}

function zoneOfDisks({ disks }: VmResources): InZone | undefined {
  const [first, ...others] = disks
  const elsewhere = others.find((disk) => disk.zoneid !== first?.zoneid)
  if (first !== undefined && elsewhere !== undefined) {
    throw cloudError(
      'zones-differ',
      `the VM's disks are in different zones: "${first.name}" in "${first.zonename}", "${elsewhere.name}" in "${elsewhere.zonename}"`,
    )
  }
  return first
}

function placementIn(zone: string, request: VmRequest, resources: VmResources): Placement {
  const networks = request.nics.flatMap((nic, index) => networkIn(zone, nic, resources.networks[index]))
  const template = resources.templates.find((row) => isInZone(row, zone))
  if (template === undefined) {
    const where = quoted(resources.templates.map((row) => row.zonename ?? ''))
    throw cloudError(
      'stemcell-not-in-zone',
      `stemcell "${request.stemcellCid}" is not in zone "${zone}", only in ${where}: upload it there, or copy its template`,
    )
  }
  refuseOfferingElsewhere(resources, template)
  const { zoneid = '', zonename = zone } = template
  return { zoneId: zoneid, zoneName: zonename, template, networks }
}

/** CloudStack says of such an offering only that the account has no access to it. */
function refuseOfferingElsewhere({ offering, rootOffering }: VmResources, { zoneid = '', zonename }: InZone): void {
  const root = rootOffering === undefined ? [] : [{ ...rootOffering, what: 'disk offering' }]
  const elsewhere = [{ ...offering, what: 'service offering' }, ...root].find((named) => !isOfferedIn(named, zoneid))
  if (elsewhere === undefined) return
  const { what, name, zone } = elsewhere
  throw cloudError('zones-differ', `${what} "${name}" is offered in ${zone} only, the VM is wanted in zone "${zonename}"`)
}

function networkIn(zone: string, nic: RequestedNic, rows: readonly Network[] | undefined): readonly Network[] {
  if (rows === undefined || nic.reference === undefined) return []
  const here = rows.filter((row) => isInZone(row, zone))
  const [network, ...others] = here
  const label = networkLabel(nic)
  if (network === undefined) {
    const elsewhere = rows.length === 0 ? '' : `; it is in ${quoted(rows.map((row) => row.zonename ?? ''))}`
    throw cloudError('name-not-found', `${label} does not exist in zone "${zone}"${elsewhere}`)
  }
  if (others.length > 0) {
    const choices = here.map((row) => `${row.id}${row.vpcname === undefined ? '' : ` (VPC ${row.vpcname})`}`).join(', ')
    throw cloudError('name-ambiguous', `${label} is ambiguous in zone "${zone}": give the id, or the VPC, of one of ${choices}`)
  }
  return [network]
}

/** Returns a network by the names of CloudStack and of the manifest, for messages. */
export function networkLabel({ reference, networks }: RequestedNic): string {
  const vpc = reference?.vpc === undefined ? '' : ` of VPC "${reference.vpc}"`
  return `network "${reference?.name}"${vpc} (of "${networks[0]?.name}")`
}

function quoted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `"${name}"`).join(', ')
}

/**
 * Calls `create` with the first placement that has capacity. What it left behind in a full zone is undone before the next one is tried.
 * @param asked what there was no capacity for, for the message
 * @throws {CpiError} VMCreationFailed naming the zone that was tried last and what was asked; any error other than a lack of capacity
 */
export async function inFirstWithCapacity<T>(
  deps: Pick<Dependencies, 'undo' | 'log'>,
  placements: readonly Placement[],
  asked: string,
  create: (placement: Placement) => Promise<T>,
): Promise<{ readonly placement: Placement; readonly created: T }> {
  const [placement, ...others] = placements
  if (placement === undefined)
    throw cloudError('zone-not-given', 'no zone is given: set availability_zone in the VM type, or cloudstack.default_zone')
  try {
    return { placement, created: await create(placement) }
  } catch (error) {
    const isFull = error instanceof CloudStackError && error.kind === 'no-capacity'
    if (!isFull) throw error
    if (others.length === 0) throw noCapacity(asked, placement, error)
    deps.log.warn(`zone "${placement.zoneName}" has no capacity, trying "${others[0]?.zoneName}": ${error.message}`)
    const leftovers = await deps.undo.unwind()
    if (leftovers.length > 0) throw toCpiError(error, 'create_vm', leftovers)
    return inFirstWithCapacity(deps, others, asked, create).catch((next: unknown) => {
      // The next zone could never have the machine. The one that could may have capacity later.
      const isUnfit = next instanceof CpiError && next.type === 'Bosh::Clouds::CloudError'
      throw isUnfit ? noCapacity(asked, placement, error, `; the next zone could not have it: ${next.message}`) : next
    })
  }
}

function noCapacity(asked: string, { zoneName }: Placement, cause: CloudStackError, next = ''): Error {
  return vmCreationFailed(
    'no-capacity',
    `no capacity for ${asked} in zone "${zoneName}": ${reasonOf(cause)}${next}; use a smaller offering or another zone, or add hosts`,
    true,
    cause,
  )
}
