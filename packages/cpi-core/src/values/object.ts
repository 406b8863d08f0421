/** An object of JSON with unknown members. */
export type JsonObject = Readonly<Record<string, unknown>>

/** True for objects, false for arrays and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
