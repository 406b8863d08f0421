/** In the order in which they are deleted: rules and addresses before the machine that records them, machines before what they are members of, snapshots before disks. A `lock` is a file on the machine of the CPI. */
export const ORPHAN_KINDS = [
  'firewall-rule',
  'static-nat',
  'address',
  'vm',
  'load-balancer',
  'affinity-group',
  'security-group',
  'snapshot',
  'disk',
  'stemcell',
  'network',
  'registry-entry',
  'lock',
] as const

export type OrphanKind = (typeof ORPHAN_KINDS)[number]

/** A resource with the name or the mark of a CPI that nobody uses. */
export interface Orphan {
  readonly kind: OrphanKind
  readonly id: string
  readonly name: string
  readonly state: string
  /** Name of the zone; empty for what has none. */
  readonly zone: string
  /** CloudStack's time stamp; empty where it gives none. */
  readonly created: string
  /** Why it cannot be in use. */
  readonly why: string
}

/** A resource with the fields by which orphans are recognised. */
export interface Candidate {
  readonly id: string
  readonly name?: string
  readonly state?: string
  readonly zonename?: string
  readonly created?: string
}

export function orphan(kind: OrphanKind, { id, name, state = '', zonename = '', created = '' }: Candidate, why: string): Orphan {
  return { kind, id, name: name ?? id, state, zone: zonename, created, why }
}
