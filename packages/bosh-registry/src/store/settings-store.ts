/** Whether the caller was told that its request failed, because it took too long. */
export type IsAbandoned = () => boolean

export const neverAbandoned: IsAbandoned = () => false

/**
 * Storage of agent settings: one text per machine, by the machine's registry id. What is abandoned before it has started is not done any
 * more.
 */
export interface SettingsStore {
  /** Returns the text exactly as it was written, or undefined if there is none. */
  read(id: string, isAbandoned?: IsAbandoned): Promise<string | undefined>
  /** Creates or replaces the text; the last writer wins. Resolves when the text is on stable storage. */
  write(id: string, settings: string, isAbandoned?: IsAbandoned): Promise<void>
  /** Deletes the text; deleting an unknown one is not an error. */
  forget(id: string, isAbandoned?: IsAbandoned): Promise<void>
  /** Checks that the store is available. @throws the store's own error if it is not */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Maximum length of an id in every kind of store. */
const MAX_ID_LENGTH = 255

const CONTROL_CHARACTERS = /\p{Cc}/u

/**
 * Whether every kind of store can hold this id unchanged: databases differ in how they compare trailing spaces, and some reject NUL.
 */
export function isStorableId(id: string): boolean {
  return id.length > 0 && id.length <= MAX_ID_LENGTH && id === id.trim() && !CONTROL_CHARACTERS.test(id)
}
