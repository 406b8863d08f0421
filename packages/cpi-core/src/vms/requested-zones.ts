import { type InZone, isInZone } from '../cloud/find-zone.ts'
import { cloudError } from '../errors/cpi-error.ts'

/** The zone that the cloud_properties of a network name. */
export interface NetworkZone {
  readonly network: string
  readonly zone: string
}

/** The zones that a create_vm request and the configuration name, each by its name or its id. */
export interface NamedZones {
  /** Those of the machine's cloud_properties, in the order in which they are tried. */
  readonly zones: readonly string[] | undefined
  readonly networkZones: readonly NetworkZone[]
  readonly defaultZone: string | undefined
}

/** What was found by the names of a request: in its zones. */
interface Found {
  readonly templates: readonly InZone[]
  readonly networks: readonly (readonly InZone[] | undefined)[]
}

/**
 * Returns the zones that the request names, in the order in which they are tried: the one of the networks, else those of the machine, else
 * the default one.
 * @returns undefined if the request names none
 * @throws {CpiError} if machine and networks are wanted in different zones
 */
export function requestedZones({ zones, defaultZone, networkZones }: NamedZones, found: Found): readonly string[] | undefined {
  const [first, ...others] = networkZones
  if (first === undefined) return zones ?? (defaultZone === undefined ? undefined : [defaultZone])
  const elsewhere = others.find(({ zone }) => !isSameZone(zone, first.zone, found))
  if (elsewhere !== undefined) {
    throw cloudError(
      'zones-differ',
      `networks "${first.network}" and "${elsewhere.network}" are in different zones: "${first.zone}" and "${elsewhere.zone}"`,
    )
  }
  if (zones !== undefined && !zones.some((zone) => isSameZone(zone, first.zone, found)))
    throw cloudError(
      'zones-differ',
      `the VM is wanted in zone "${zones.join('", "')}", its network "${first.network}" is in "${first.zone}"`,
    )
  return [first.zone]
}

/** What is in a zone shows both its name and its id. */
function isSameZone(one: string, other: string, { templates, networks }: Found): boolean {
  const rows = [...templates, ...networks.flatMap((ofName) => ofName ?? [])]
  return one === other || rows.some((row) => isInZone(row, one) && isInZone(row, other))
}
