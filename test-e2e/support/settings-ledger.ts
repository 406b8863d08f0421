import { createHash } from 'node:crypto'

/** A document that says by itself whether it is whole; its length differs from one to the next. */
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
 * What each id may hold: the last acknowledged settings, or any later ones whose answer never came. `undefined` is none.
 * Only for ids that have one writer.
 */
export function createSettingsLedger() {
  const possible = new Map<string, Set<string | undefined>>()
  return {
    /** Notes what is wanted, lets it be written, and believes the answer. */
    async record(id: string, wanted: string | undefined, write: () => Promise<boolean>): Promise<void> {
      possible.set(id, new Set([...(possible.get(id) ?? [undefined]), wanted]))
      const acknowledged = await write()
      if (acknowledged) possible.set(id, new Set([wanted]))
    },
    allows: (id: string, found: string | undefined) => possible.get(id)?.has(found) ?? found === undefined,
    ids: () => [...possible.keys()],
  }
}
