import { CloudStackError } from 'cloudstack-client'
import type { Network, Template } from '../cloud/entities.ts'
import { type InZone, isInZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { Found } from './resolve-resources.ts'
import type { RequestedNic, VmRequest } from './vm-request.ts'

/** A zone where everything that the machine needs exists. */
export interface Place {
  readonly zoneId: string
  readonly zoneName: string
  readonly template: Template
  /** The network of each interface; none in a basic zone, whose network is not named. */
  readonly networks: readonly Network[]
}

/**
 * The zones where the machine can be made, in the order in which they are tried.
 * @throws {CpiError} saying what is missing in which zone
 */
export function placesFor(request: VmRequest, found: Found): readonly Place[] {
  const zones = wantedZones(request, found)
  return zones.map((zone) => placeIn(zone, request, found))
}

/** Disks decide; else what the properties say; else where the networks are. */
function wantedZones(request: VmRequest, found: Found): readonly string[] {
  const wanted = request.zones ?? zonesOfNetworks(found)
  const diskZone = zoneOfDisks(found)
  if (diskZone === undefined) return wanted
  const fitting = wanted.filter((zone) => isInZone(diskZone, zone))
  if (fitting.length === 0) {
    throw cloudError(
      `the VM is wanted in zone ${quoted(wanted)}, but its disks are in zone "${diskZone.zonename}"; a disk cannot be attached across zones`,
    )
  }
  return fitting
}

function zonesOfNetworks(found: Found): readonly string[] {
  const zones = found.networks.flatMap((rows) => rows ?? []).map(({ zonename }) => zonename ?? '')
  if (zones.length === 0) throw cloudError('no zone is given: set availability_zone in the VM type, or cloudstack.default_zone')
  return [...new Set(zones)]
}

function zoneOfDisks({ disks }: Found): InZone | undefined {
  const [first, ...others] = disks
  const elsewhere = others.find((disk) => disk.zoneid !== first?.zoneid)
  if (first !== undefined && elsewhere !== undefined) {
    throw cloudError(
      `the VM's disks are in different zones: "${first.name}" in "${first.zonename}", "${elsewhere.name}" in "${elsewhere.zonename}"`,
    )
  }
  return first
}

function placeIn(zone: string, request: VmRequest, found: Found): Place {
  const networks = request.nics.flatMap((nic, index) => networkIn(zone, nic, found.networks[index]))
  const template = found.templates.find((row) => isInZone(row, zone))
  if (template === undefined) {
    const where = quoted(found.templates.map((row) => row.zonename ?? ''))
    throw cloudError(`stemcell "${request.stemcellCid}" is not in zone "${zone}", only in ${where}: upload it there, or copy its template`)
  }
  const { zoneid = '', zonename = zone } = template
  return { zoneId: zoneid, zoneName: zonename, template, networks }
}

function networkIn(zone: string, nic: RequestedNic, rows: readonly Network[] | undefined): readonly Network[] {
  if (rows === undefined || nic.reference === undefined) return []
  const here = rows.filter((row) => isInZone(row, zone))
  const [network, ...others] = here
  const { name, vpc } = nic.reference
  const label = `network "${name}"${vpc === undefined ? '' : ` of VPC "${vpc}"`} (of "${nic.networks[0]?.name}")`
  if (network === undefined) {
    const elsewhere = rows.length === 0 ? '' : `; it is in ${quoted(rows.map((row) => row.zonename ?? ''))}`
    throw cloudError(`${label} does not exist in zone "${zone}"${elsewhere}`)
  }
  if (others.length > 0) {
    const choices = here.map((row) => `${row.id}${row.vpcname === undefined ? '' : ` (VPC ${row.vpcname})`}`).join(', ')
    throw cloudError(`${label} is ambiguous in zone "${zone}": give the id, or the VPC, of one of ${choices}`)
  }
  return [network]
}

function quoted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `"${name}"`).join(', ')
}

/**
 * Makes something in the first place that has room for it. What a full zone left behind is undone before the next is tried.
 * @throws what the last place, or anything but a lack of capacity, answered
 */
export async function inFirstWithCapacity<T>(
  deps: Pick<Dependencies, 'undo' | 'log'>,
  places: readonly Place[],
  make: (place: Place) => Promise<T>,
): Promise<{ readonly place: Place; readonly made: T }> {
  const [place, ...others] = places
  if (place === undefined) throw cloudError('no zone is given: set availability_zone in the VM type, or cloudstack.default_zone')
  try {
    return { place, made: await make(place) }
  } catch (error) {
    const isFull = error instanceof CloudStackError && error.kind === 'no-capacity'
    if (!isFull || others.length === 0) throw error
    deps.log.warn(`zone "${place.zoneName}" has no capacity, trying "${others[0]?.zoneName}": ${error.message}`)
    const [leftover] = await deps.undo.unwind()
    if (leftover !== undefined) throw error
    return inFirstWithCapacity(deps, others, make)
  }
}
