import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseParameter } from 'cloudstack-client/api'
import { catalogue } from 'cloudstack-client/catalogue'
import type { Behaviour } from '../src/commands/define.ts'

const sources = path.resolve(import.meta.dirname, '../src/commands')
/** What the sources call the parameters of a command, and the functions that they hand them to. */
const BAGS = 'parameters|filter|scope|named|whose'

/** The page's body: every command that does something, how sure that is and which parameters matter; then those that do nothing. */
export function coverageOf(behaviours: ReadonlyMap<string, Behaviour>): string {
  const files = readdirSync(sources)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(sources, file), 'utf8'))
  const rows = [...behaviours.values()]
    .toSorted((a, b) => (a.command.name < b.command.name ? -1 : 1))
    .map((behaviour) => rowOf(behaviour, textOf(behaviour.command.name, files)))
  const silent = [...catalogue.keys()].filter((name) => !behaviours.has(name)).toSorted()
  return [
    `## ${rows.length} commands with behaviour`,
    '',
    '| command | evidence | parameters honoured |',
    '|---|---|---|',
    ...rows,
    '',
    `## ${silent.length} commands that are known but do nothing`,
    '',
    'Their parameters are known from the catalogue; they answer 432, as CloudStack does for what a role may not call.',
    '',
    silent.join(', '),
    '',
  ].join('\n')
}

function rowOf({ command, evidence }: Behaviour, text: string): string {
  const names = Object.entries(command.parameters)
  const honoured = names.filter(([name, short]) => isHonoured(name, parseParameter(short).required, text)).map(([name]) => name)
  const shown = honoured.length === names.length && names.length > 0 ? `all ${names.length}` : honoured.join(', ')
  return `| ${command.name} | ${evidence} | ${shown} |`
}

function isHonoured(name: string, required: boolean, text: string): boolean {
  if (name === 'page' || name === 'pagesize' || (required && text === '')) return true
  const read = new RegExp(`\\b(${BAGS})\\.${name}\\b`)
  const taken = [...text.matchAll(/\{([^{}]*)\}(?=\s*=\s*\w|\s*:\s*[A-Z]|\)\s*=>)/g)].some(([, names = '']) =>
    new RegExp(`\\b${name}\\b`).test(names),
  )
  return read.test(text) || taken
}

type Functions = ReadonlyMap<string, string>

/** The functions of a file, by name. */
function functionsIn(file: string): Functions {
  const found = [...file.matchAll(/^(?:export )?(?:async )?function (\w+)[\s\S]*?^\}$/gm)]
  return new Map(found.map(([body, name = '']) => [name, body]))
}

/** The text that decides what a command does: its entry and every function of the commands that is given its parameters. */
function textOf(command: string, files: readonly string[]): string {
  const entry = new RegExp(`^  (?:sync|list|job)\\(\\s*${command},[\\s\\S]*?(?=^  (?:sync|list|job)\\(|^\\])`, 'm')
  const file = files.find((text) => entry.test(text))
  if (file === undefined) return ''
  const everywhere = files.map(functionsIn)
  const seen = new Set<string>()
  const follow = (text: string, near: Functions): string =>
    [...text.matchAll(new RegExp(`\\b(\\w+)\\((?=[^()]*\\b(?:${BAGS})\\b)`, 'g'))].reduce((all, [, name = '']) => {
      const home = near.has(name) ? near : everywhere.find((functions) => functions.has(name))
      const body = home?.get(name)
      if (home === undefined || body === undefined || seen.has(body)) return all
      seen.add(body)
      return `${all}\n${follow(body, home)}`
    }, text)
  return follow(entry.exec(file)?.[0] ?? '', functionsIn(file))
}
