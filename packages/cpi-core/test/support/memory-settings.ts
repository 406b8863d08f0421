import type { SettingsDocument, SettingsStore } from '../../src/settings-store.ts'

/** A registry in memory. */
export function memorySettings(): SettingsStore & { readonly documents: Map<string, SettingsDocument> } {
  const documents = new Map<string, SettingsDocument>()
  return {
    documents,
    async write(id, settings) {
      documents.set(id, settings)
    },
    async read(id) {
      return documents.get(id)
    },
    async forget(id) {
      documents.delete(id)
    },
  }
}
