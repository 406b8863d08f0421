import type { CloudObject, CloudState } from './cloud.ts'

const GONE = new Set(['Destroyed', 'Expunging', 'Expunged', 'Destroy'])
/** Jobs are history, not resources; tags belong to resources that are counted themselves. */
const NOT_COUNTED = new Set(['jobs', 'tags'])

/** Returns the resources that did not exist before, as `kind name (state)`; those being deleted do not count. */
export function leftovers(before: CloudState, after: CloudState): string[] {
  return Object.entries(after)
    .filter(([kind]) => !NOT_COUNTED.has(kind))
    .flatMap(([kind, objects]) => {
      const known = new Set((before[kind] ?? []).map(identity))
      return objects
        .filter((object) => !known.has(identity(object)) && !GONE.has(object.state ?? ''))
        .map((object) => describe(kind, object))
    })
}

const identity = (object: CloudObject) => object.id

function describe(kind: string, { name, id, state }: CloudObject): string {
  return `${kind} ${name ?? id}${state === undefined ? '' : ` (${state})`}`
}
