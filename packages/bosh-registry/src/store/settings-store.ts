/** Where agent settings are kept: one text per machine, by the machine's registry id. */
export interface SettingsStore {
  /** The text exactly as it was written, or undefined when there is none. */
  read(id: string): Promise<string | undefined>
  /** Creates or replaces; the last writer wins whole. Resolves when the text is on stable storage. */
  write(id: string, settings: string): Promise<void>
  /** Forgets; forgetting what is unknown is no error. */
  forget(id: string): Promise<void>
  /** Resolves when the store can answer. @throws the store's own error if it cannot */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Longest id that every kind of store can hold. */
export const LONGEST_ID = 255

const CONTROL = /\p{Cc}/u

/**
 * Whether a store can hold this id as it is: databases compare trailing blanks in different ways and refuse NUL,
 * so ids with either would not mean the same everywhere.
 */
export function isStorableId(id: string): boolean {
  return id.length > 0 && id.length <= LONGEST_ID && id === id.trim() && !CONTROL.test(id)
}
