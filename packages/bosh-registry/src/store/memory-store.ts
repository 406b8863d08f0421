import type { SettingsStore } from './settings-store.ts'

/** Keeps settings in memory, for tests and for a registry that runs for the duration of one create-env. */
export function createMemoryStore(): SettingsStore {
  const settings = new Map<string, string>()
  return {
    read: async (id) => settings.get(id),
    write: async (id, text) => void settings.set(id, text),
    forget: async (id) => void settings.delete(id),
    ping: async () => undefined,
    close: async () => undefined,
  }
}
