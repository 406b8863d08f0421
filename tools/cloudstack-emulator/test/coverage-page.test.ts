import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from 'cloudstack-client/catalogue'
import { COMMAND_HANDLERS } from '../src/commands.ts'
import { honouredParameters, readSources } from './honoured-parameters.ts'

const FILE = path.resolve(import.meta.dirname, '../COVERAGE.md')

/** Sessions are handled by the wire, not by a command handler. */
const SESSIONS: Readonly<Record<string, string>> = {
  login: '| login | recorded | domain, domainId, password, username |',
  logout: '| logout | recorded |  |',
}

/** The page: its handwritten top, then the table generated from the sources. */
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
    written.slice(0, written.search(/^## \d+ implemented commands/m)).trimEnd(),
    '',
    `## ${table.length} implemented commands`,
    '',
    '| command | evidence | parameters honoured |',
    '|---|---|---|',
    ...table,
    '',
    `## ${idle.length} commands that are known but not implemented`,
    '',
    'Their parameters are checked against the catalogue. Then they answer 432, as CloudStack does for commands that a role may not call.',
    '',
    `${idle.join(', ')}.`,
    '',
  ].join('\n')
}

describe('COVERAGE.md', () => {
  it('is up to date with the sources', () => {
    const written = readFileSync(FILE, 'utf8')
    const right = page(written)

    if (process.env['UPDATE_COVERAGE'] !== undefined) writeFileSync(FILE, right)

    expect(readFileSync(FILE, 'utf8')).toBe(right)
  })
})
