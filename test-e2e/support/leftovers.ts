import type { CloudObject, CloudState } from './cloud.ts'

const GONE = new Set(['Destroyed', 'Expunging', 'Expunged', 'Destroy'])
/** Jobs are history, not things; tags go with what they are on, which is counted itself. */
const NOT_COUNTED = new Set(['jobs', 'tags'])

/** What the cloud holds now that it did not hold before, as `kind name (state)`; a thing on its way out is gone. */
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
