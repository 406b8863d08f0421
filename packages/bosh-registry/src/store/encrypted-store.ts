import { createHash } from 'node:crypto'
import { decrypt, type EncryptionOptions, encrypt, UnreadableSettings } from './encryption.ts'
import type { SettingsStore } from './settings-store.ts'
import { createSupersededTexts } from './superseded-texts.ts'
import { createTextHistory, type TextHistory } from './text-history.ts'

interface Remembering {
  /** What is known of the texts in the store, by default nothing yet. */
  readonly history?: TextHistory
  readonly nowMs?: () => number
}

/**
 * Wraps a store so that its texts are encrypted at rest. Reads throw {@link UnreadableSettings} for a text that was changed, cut off, moved
 * from another machine, or put back although the history knows a newer one.
 */
export function encryptStore(
  store: SettingsStore,
  options: EncryptionOptions,
  { history = createTextHistory(), nowMs = Date.now }: Remembering = {},
): SettingsStore {
  const superseded = createSupersededTexts(history, nowMs)
  return {
    ...store,
    async read(id, isAbandoned) {
      const reading = superseded.beforeRead(id)
      const text = await store.read(id, isAbandoned)
      if (text === undefined) return undefined
      const { settings, writtenMs } = decrypt(id, text, options)
      const dated = { digest: digestOf(text), writtenMs }
      if (reading.isOld(dated)) throw new UnreadableSettings(`the settings of "${id}" are older ones that were put back in the database`)
      await reading.noteSeen(dated)
      return settings
    },
    async write(id, settings, isAbandoned) {
      const writtenMs = superseded.timeFor(id)
      const text = encrypt(id, settings, options.keys[0], writtenMs)
      const noteReplaced = superseded.beforeWrite(id)
      await store.write(id, text, isAbandoned)
      await noteReplaced({ digest: digestOf(text), writtenMs })
    },
    async forget(id, isAbandoned) {
      const noteReplaced = superseded.beforeWrite(id)
      await store.forget(id, isAbandoned)
      await noteReplaced()
    },
    async close() {
      await store.close()
      await history.close()
    },
  }
}

/** 96 bits: encrypted texts have random nonces, so that no two are equal, and nobody can make one that is accepted. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 16)
}
