import { cpiError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { isObject } from '../values/object.ts'

/** The kinds of resources that a director has a list of. */
type Covered = 'vm' | 'disk' | 'snapshot' | 'stemcell' | 'network'

/** What a director knows, from the JSON that the bosh CLI prints. */
export interface Known {
  /** Whether a director knows the resource with this id or name. */
  has(id: string): boolean
  /** Whether the lists are complete for this kind: then what they do not name is unknown to the director. */
  covers(kind: Covered): boolean
}

export const NOTHING_KNOWN: Known = { has: () => false, covers: () => false }

/**
 * Reads the output of `bosh vms --json`, `instances --details`, `disks --orphaned`, `stemcells`, `snapshots` and `networks`, one document
 * after the other. Disks need two lists, of instances and of orphaned disks: a detached disk may belong to a stopped instance.
 * @throws {CpiError} if it is not JSON, or holds no table
 */
export function readKnown(text: string): Known {
  const tables = documents(text).flatMap(tablesOf)
  if (tables.length === 0)
    throw cpiError('file-unusable', 'the list of what the director knows holds no table: use the output of "bosh vms --json" and the like')
  const cids = new Set(tables.flatMap(({ rows }) => rows.flatMap(Object.values)).flatMap(words))
  const contents = new Set(tables.map(({ content }) => content))
  const withDisks = tables.some(({ content, columns }) => content === 'instances' && columns.includes('disk_cids'))
  const covered: Readonly<Record<Covered, boolean>> = {
    vm: tables.some(({ content, columns }) => content === 'vms' || (content === 'instances' && columns.includes('vm_cid'))),
    disk: withDisks && contents.has('disks'),
    snapshot: contents.has('snapshots'),
    stemcell: contents.has('stemcells'),
    network: contents.has('networks'),
  }
  return { has: (id) => cids.has(id), covers: (kind) => covered[kind] }
}

interface Table {
  readonly content: string
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

function tablesOf(document: unknown): readonly Table[] {
  const tables = isObject(document) ? document['Tables'] : undefined
  if (!Array.isArray(tables)) return []
  return tables.filter(isObject).map(({ Content, Header, Rows }) => {
    const rows = Array.isArray(Rows) ? Rows.filter(isObject) : []
    const columns = [...Object.keys(isObject(Header) ? Header : {}), ...rows.flatMap((row) => Object.keys(row))]
    return { content: String(Content), columns, rows }
  })
}

/** A cell may hold several cids, one per line. */
function words(cell: unknown): readonly string[] {
  return typeof cell === 'string' ? cell.split(/[\s,]+/).filter((word) => word !== '') : []
}

/** Splits concatenated JSON objects: the output of several commands in one file or pipe. */
function documents(text: string): readonly unknown[] {
  return text
    .split(/(?<=\})\s*(?=\{\s*"(?:Tables|Blocks|Lines)")/)
    .filter((part) => part.trim() !== '')
    .map(parsed)
}

function parsed(part: string): unknown {
  try {
    return JSON.parse(part)
  } catch (error) {
    throw cpiError('file-unusable', `the list of what the director knows is not JSON: ${reasonOf(error)}`, error)
  }
}
