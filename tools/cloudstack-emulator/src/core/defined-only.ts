type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The defined members of an update, so that omitted parameters leave their columns as they are. */
export function definedOnly<T extends object>(changes: T): Given<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>
}
