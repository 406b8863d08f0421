import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from 'cloudstack-client/catalogue'
import { COMMAND_HANDLERS } from '../src/commands.ts'
import { honouredParameters, readSources } from './honoured-parameters.ts'

const FILE = path.resolve(import.meta.dirname, '../COVERAGE.md')

/** Sessions are the server's, not a command's behaviour. */
const SESSIONS: Readonly<Record<string, string>> = {
  login: '| login | recorded | domain, domainId, password, username |',
  logout: '| logout | recorded |  |',
}

/** The page: what is written by hand at its top, then what the sources say. */
function page(written: string): string {
  const sources = readSources()
  const rows = [...COMMAND_HANDLERS.values()].map((handler) => {
    const honoured = honouredParameters(handler, sources)
    const all = Object.keys(handler.command.parameters).length
    const text = honoured.length === all && all > 0 ? `all ${all}` : honoured.join(', ')
    return `| ${handler.command.name} | ${handler.evidence} | ${text} |`
  })
  const table = [...rows, ...Object.values(SESSIONS)].sort()
  const idle = [...catalogue.keys()].filter((name) => !COMMAND_HANDLERS.has(name) && SESSIONS[name] === undefined).sort()
  return [
    written.slice(0, written.search(/^## \d+ commands with behaviour/m)).trimEnd(),
    '',
    `## ${table.length} commands with behaviour`,
    '',
    '| command | evidence | parameters honoured |',
    '|---|---|---|',
    ...table,
    '',
    `## ${idle.length} commands that are known but do nothing`,
    '',
    'Their parameters are checked as the catalogue has them; then they answer 432, as CloudStack does for what a role may not call.',
    '',
    `${idle.join(', ')}.`,
    '',
  ].join('\n')
}

describe('COVERAGE.md', () => {
  it('says what the sources say', () => {
    const written = readFileSync(FILE, 'utf8')
    const right = page(written)

    if (process.env['UPDATE_COVERAGE'] !== undefined) writeFileSync(FILE, right)

    expect(readFileSync(FILE, 'utf8')).toBe(right)
  })
})
