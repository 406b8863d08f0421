import type { SettingsDocument, SettingsStore } from '../../src/agent/settings-store.ts'
import { cloudError } from '../../src/errors/cpi-error.ts'

/** A registry in memory. */
export function memorySettings(): SettingsStore & { readonly documents: Map<string, SettingsDocument> } {
  const documents = new Map<string, SettingsDocument>()
  return {
    documents,
    async write(id, settings) {
      documents.set(id, settings)
    },
    async read(id) {
      const found = documents.get(id)
      if (found === undefined) throw cloudError(`no settings for "${id}"`)
      return found
    },
    async forget(id) {
      documents.delete(id)
    },
  }
}
