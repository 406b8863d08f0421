import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CommandHandler } from '../src/api/define.ts'

/** The parameters that a handler reads, according to its source: those in its entry and in the functions that the entry calls. */

const SOURCES = path.resolve(import.meta.dirname, '../src')
/** Files that deal with a call's parameters: those that define commands, and one whose argument is the parameters as they come. */
const DEALS_WITH_PARAMETERS = /from '(cloudstack-client\/api|\.{1,2}\/(api\/)?define\.ts)'/
const SHARING = path.join(SOURCES, 'templates/sharing.ts')

/** Functions in other files, and the parameters that they read. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  select: ['account', 'domainid', 'id', 'ids', 'isrecursive', 'listall', 'projectid', 'tags'],
  ownerFor: ['account', 'domainid', 'projectid'],
  ownOrNamedAccount: ['account', 'domainid', 'projectid'],
}

/** A piece of source, and its file. */
interface Piece {
  readonly file: string
  readonly text: string
}

interface Sources {
  readonly entries: ReadonlyMap<string, Piece>
  /** By file and name, and exported functions also by name alone. */
  readonly functions: ReadonlyMap<string, Piece>
}

const FUNCTION = /^(export )?(?:async )?function\*? (\w+)([\s\S]*?^\})/gm
const ENTRY = /^ {2}(?:sync|list|job)\(\s*(\w+),([\s\S]*?)(?=^ {2}(?:sync|list|job)\(|^\])/gm

export function readSources(): Sources {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const entries = new Map<string, Piece>()
  const functions = new Map<string, Piece>()
  for (const file of files.map((name) => path.join(SOURCES, name))) {
    const source = readFileSync(file, 'utf8')
    if (file !== SHARING && !DEALS_WITH_PARAMETERS.test(source)) continue
    for (const [, exported, name = '', text = ''] of source.matchAll(FUNCTION)) {
      functions.set(`${file}#${name}`, { file, text })
      if (exported !== undefined) functions.set(name, { file, text })
    }
    for (const [, name = '', text = ''] of source.matchAll(ENTRY)) entries.set(name, { file, text })
  }
  return { entries, functions }
}

/** The entry's text and that of all functions that it calls, directly or indirectly. */
function reached({ entries, functions }: Sources, command: string) {
  const called = new Set<string>()
  const pieces: Piece[] = [entries.get(command) ?? { file: '', text: '' }]
  for (const { file, text } of pieces) {
    for (const [, name = ''] of text.matchAll(CALLED)) {
      called.add(name)
      const piece = functions.get(`${file}#${name}`) ?? functions.get(name)
      if (piece !== undefined && !pieces.includes(piece)) pieces.push(piece)
    }
  }
  return { texts: pieces.map(({ text }) => text), called }
}

const CALLED = /(?<![\w)\]]\.)\b(\w+)(?:<\w+>)?\(/g
const PROPERTY = /\b(?:parameters|filters|sharing|asked|wanted|request)\.(\w+)/g
const TAKEN_APART = [/, \{([^{}]*)\}\) =>/g, /\{([^{}]*)\}(?:: [A-Z{]| = parameters)/g]

function namedIn(text: string): readonly string[] {
  const lists = TAKEN_APART.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(',')))
  return [...[...text.matchAll(PROPERTY)].map(([, name = '']) => name), ...lists.map((name) => name.split(/[:=]/)[0]?.trim() ?? '')]
}

export function honouredParameters({ command }: CommandHandler, sources: Sources): readonly string[] {
  const { texts, called } = reached(sources, command.name)
  const elsewhere = Object.entries(ELSEWHERE).flatMap(([name, parameters]) => (called.has(name) ? parameters : []))
  const named = new Set([...elsewhere, ...(command.kind === 'list' ? ['page', 'pagesize'] : []), ...texts.flatMap(namedIn)])
  return Object.keys(command.parameters)
    .filter((name) => named.has(name))
    .sort()
}
