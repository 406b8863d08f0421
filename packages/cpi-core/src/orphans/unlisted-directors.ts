import type { Inventory } from './inventory.ts'
import type { Judge } from './judge.ts'
import type { Known } from './known.ts'
import { digestInName, digestOfNetwork } from './ownership.ts'

/**
 * Names of what some director's CPI made, is not on the lists, and cannot be judged by them: the lists name nothing else of that
 * director, so that they may be those of another one.
 */
export function ofUnlistedDirectors(inventory: Inventory, judge: Judge, known: Known): readonly string[] {
  const candidates = candidatesIn(inventory).filter(({ kind, digest }) => known.covers(kind) && judge.isAsked(digest))
  const undecided = candidates.filter(({ kind, ...resource }) => !judge.isKnown(resource) && judge.reason(kind, resource) === undefined)
  return [...new Set(undecided.map(({ id, name = id }) => name))]
}

function candidatesIn({ machines, volumes, snapshots, templates, networks }: Inventory) {
  const detached = volumes.filter(({ virtualmachineid }) => virtualmachineid === undefined)
  return [
    ...machines.map((row) => ({ ...row, kind: 'vm' as const, digest: digestInName('vm', row.name) })),
    ...detached.map((row) => ({ ...row, kind: 'disk' as const, digest: digestInName('disk', row.name) })),
    ...snapshots.map((row) => ({ ...row, kind: 'snapshot' as const, digest: digestInName('snapshot', row.name) })),
    ...templates.map((row) => ({ ...row, kind: 'stemcell' as const, digest: digestInName('stemcell', row.name) })),
    ...networks.map((row) => ({ ...row, kind: 'network' as const, digest: digestOfNetwork(row) })),
  ]
}
