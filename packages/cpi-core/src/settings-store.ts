/** The JSON document of one agent. */
export type SettingsDocument = Readonly<Record<string, unknown>>

/** The registry as the CPI sees it; ids are VM names. Needed only for directors and stemcells of API version 1. */
export interface SettingsStore {
  /** Creates or replaces; durable when it returns. */
  write(id: string, settings: SettingsDocument): Promise<void>
  /** @returns undefined if there are none */
  read(id: string): Promise<SettingsDocument | undefined>
  /** Deletes the settings; succeeds if there are none. */
  forget(id: string): Promise<void>
}
