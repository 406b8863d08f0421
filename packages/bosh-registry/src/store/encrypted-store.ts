import { createHash } from 'node:crypto'
import { decrypt, type EncryptionOptions, encrypt, UnreadableSettings } from './encryption.ts'
import type { SettingsStore } from './settings-store.ts'
import { createSupersededTexts } from './superseded-texts.ts'

/**
 * Wraps a store so that its texts are encrypted at rest. Reads throw {@link UnreadableSettings} for a text that was changed, cut off, moved
 * from another machine, or put back after this process replaced it.
 */
export function encryptStore(store: SettingsStore, options: EncryptionOptions): SettingsStore {
  const superseded = createSupersededTexts()
  return {
    ...store,
    async read(id, isAbandoned) {
      const isOld = superseded.before(id)
      const text = await store.read(id, isAbandoned)
      if (text === undefined) return undefined
      const digest = digestOf(text)
      if (isOld(digest)) throw new UnreadableSettings(`the settings of "${id}" are older ones that were put back in the database`)
      const settings = decrypt(id, text, options)
      superseded.noteSeen(id, digest)
      return settings
    },
    async write(id, settings, isAbandoned) {
      const text = encrypt(id, settings, options.keys[0])
      const noteReplaced = superseded.beforeWrite(id)
      await store.write(id, text, isAbandoned)
      noteReplaced(digestOf(text))
    },
    async forget(id, isAbandoned) {
      const noteReplaced = superseded.beforeWrite(id)
      await store.forget(id, isAbandoned)
      noteReplaced()
    },
  }
}

/** Encrypted texts have random nonces, so that no two are equal. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
