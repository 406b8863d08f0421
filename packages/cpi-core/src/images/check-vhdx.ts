import { dependent } from './check-image.ts'

/** Layout of VHDX (MS-VHDX 2.2.3, 2.6): a table of regions, one of which lists the metadata items. */
const REGION_TABLE = { at: 192 * 1024, signature: 'regi', countAt: 8, entriesAt: 16 }
const METADATA_TABLE = { signature: 'metadata', countAt: 10, entriesAt: 32 }
const ENTRY_BYTES = 32
const GUID_BYTES = 16

/** GUIDs as they are stored: the first three groups with their bytes in reverse. */
const METADATA_REGION = '06a27c8b90479a4bb8fe575f050f886e'
const PARENT_LOCATOR = '2d5fd3a80bb34d45abf7d3d84834ab0c'

/** The metadata lie behind headers, log and tables of 1 MiB each. */
export const VHDX_HEAD_BYTES = 4 * 1024 * 1024

/**
 * @param start as much of the start of the image as there is, up to `VHDX_HEAD_BYTES`
 * @throws {CpiError} for a differencing disk, which is nothing without its parent
 */
export function checkVhdx({ path }: { readonly path: string }, start: Buffer): void {
  const metadataAt = regionsIn(start).find(({ guid }) => guid === METADATA_REGION)?.at
  if (metadataAt === undefined) return
  const table = start.subarray(metadataAt)
  if (!table.toString('latin1', 0, METADATA_TABLE.signature.length).startsWith(METADATA_TABLE.signature)) return
  const count = table.length < METADATA_TABLE.entriesAt ? 0 : table.readUInt16LE(METADATA_TABLE.countAt)
  if (entries(table, METADATA_TABLE.entriesAt, count).some((entry) => guidOf(entry) === PARENT_LOCATOR))
    throw dependent(path, 'a parent disk')
}

function regionsIn(start: Buffer): readonly { readonly guid: string; readonly at: number }[] {
  const table = start.subarray(REGION_TABLE.at)
  if (table.length < REGION_TABLE.entriesAt || table.toString('latin1', 0, 4) !== REGION_TABLE.signature) return []
  return entries(table, REGION_TABLE.entriesAt, table.readUInt32LE(REGION_TABLE.countAt)).map((entry) => ({
    guid: guidOf(entry),
    at: Number(entry.readBigUInt64LE(GUID_BYTES)),
  }))
}

/** Returns the whole entries; a count beyond the end is that of a damaged table. */
function entries(table: Buffer, firstAt: number, count: number): readonly Buffer[] {
  const present = Math.min(count, Math.floor((table.length - firstAt) / ENTRY_BYTES))
  return Array.from({ length: Math.max(0, present) }, (_entry, index) =>
    table.subarray(firstAt + index * ENTRY_BYTES).subarray(0, ENTRY_BYTES),
  )
}

function guidOf(entry: Buffer): string {
  return entry.toString('hex', 0, GUID_BYTES)
}
