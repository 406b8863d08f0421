/** The records of one pax header in their order: pax 0.0 repeats keys. */
export type PaxRecords = readonly (readonly [key: string, value: string])[]

/** Parses records of the form `LENGTH KEY=VALUE\n`, where LENGTH counts the bytes of the whole record. */
export function parsePaxRecords(block: Buffer): PaxRecords {
  const found: [string, string][] = []
  for (let at = 0; at < block.length; ) {
    const length = Number.parseInt(block.toString('latin1', at, at + 20), 10)
    if (!(length > 0)) break
    const [, key = '', value = ''] = /^\d+ ([^=]+)=([\s\S]*)\n$/.exec(block.toString('utf8', at, at + length)) ?? []
    found.push([key, value])
    at += length
  }
  return found
}

/** Returns the value of a key, the last one if it is repeated. */
export function paxValue(records: PaxRecords, wanted: string): string | undefined {
  return records.findLast(([key]) => key === wanted)?.[1]
}

export function isSparse(records: PaxRecords): boolean {
  return records.some(([key]) => key.startsWith('GNU.sparse.'))
}
