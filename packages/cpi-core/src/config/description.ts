import * as z from 'zod/mini'

/** Returns what a setting means, for the generated pages; empty if its schema has no description. */
export function descriptionOf(schema: z.core.$ZodType): string {
  return z.globalRegistry.get(schema)?.description ?? ''
}
