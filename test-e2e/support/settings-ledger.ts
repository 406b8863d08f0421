import { createHash } from 'node:crypto'

/** Creates a document with a checksum of its own content; the length varies. */
export function sealed(client: number, number: number): string {
  const content = `${client}-${number}-${'x'.repeat((client * 37 + number * 101) % 3000)}`
  return JSON.stringify({ content, hash: hashOf(content) })
}

export function isWhole(settings: string): boolean {
  const { content, hash } = JSON.parse(settings) as { content: string; hash: string }
  return hashOf(content) === hash
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * Records the possible settings of each id: the last acknowledged ones, or any later ones without an answer. `undefined` means none.
 * Only for ids with a single writer.
 */
export function createSettingsLedger() {
  const possible = new Map<string, Set<string | undefined>>()
  return {
    /** Records the wanted settings, writes them, and updates the record by the answer. */
    async record(id: string, wanted: string | undefined, write: () => Promise<boolean>): Promise<void> {
      possible.set(id, new Set([...(possible.get(id) ?? [undefined]), wanted]))
      const acknowledged = await write()
      if (acknowledged) possible.set(id, new Set([wanted]))
    },
    allows: (id: string, found: string | undefined) => possible.get(id)?.has(found) ?? found === undefined,
    ids: () => [...possible.keys()],
  }
}
