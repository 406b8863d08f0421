/** What the client uses of a signal that cancels a call. */
interface SignalMembers {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** `AbortSignal` where the program has a type for it (Node's types, or a browser's); the client's own types require neither. */
export type CancelSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } } ? Signal : SignalMembers
