import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from 'cloudstack-client/catalogue'
import { COMMAND_HANDLERS } from '../src/commands.ts'
import { isServed } from '../src/core/permissions.ts'
import { recordedSteps } from './flows/recorded-steps.ts'
import { honouredParameters, readSources } from './honoured-parameters.ts'

const FILE = path.resolve(import.meta.dirname, '../COVERAGE.md')

/** Sessions are handled by the wire, not by a command handler. */
const SESSIONS: Readonly<Record<string, string>> = {
  login: 'domain, domainId, password, username',
  logout: '',
}

/** The recorded steps of each command, and the parameters that they send. */
const steps = recordedSteps()

interface Row {
  readonly name: string
  readonly claimed: string
  readonly honoured: readonly string[]
}

/**
 * A command is recorded if a recorded step sends it. What it does with a parameter is recorded if one of them sends that parameter, and
 * documented otherwise.
 */
function line({ name, claimed, honoured }: Row): string {
  const found = steps.get(name)
  const evidence = found === undefined ? claimed : 'recorded'
  const sent = honoured.filter((parameter) => found?.parameters.has(parameter.toLowerCase()))
  const others = honoured.filter((parameter) => !sent.includes(parameter))
  return `| ${name} | ${evidence} | ${found?.count ?? ''} | ${sent.join(', ')} | ${others.join(', ')} |`
}

/** The page: its handwritten top, then the table generated from the sources. */
function page(written: string): string {
  const sources = readSources()
  const rows: readonly Row[] = [
    ...[...COMMAND_HANDLERS.values()].map((handler) => ({
      name: handler.command.name,
      claimed: handler.evidence,
      honoured: honouredParameters(handler, sources),
    })),
    ...Object.entries(SESSIONS).map(([name, text]) => ({ name, claimed: 'recorded', honoured: text === '' ? [] : text.split(', ') })),
  ]
  const table = rows.map(line).sort()
  const idle = [...catalogue.keys()].filter((name) => !COMMAND_HANDLERS.has(name) && SESSIONS[name] === undefined).sort()
  return [
    written.slice(0, written.search(/^## \d+ implemented commands/m)).trimEnd(),
    '',
    `## ${table.length} implemented commands`,
    '',
    '| command | evidence | recorded steps | parameters with a recording | other parameters honoured |',
    '|---|---|---|---|---|',
    ...table,
    '',
    `## ${idle.filter(isServed).length} commands that are known but not implemented`,
    '',
    'Their parameters are checked against the catalogue. Then they answer 432, as CloudStack does for commands that a role may not call.',
    '',
    `${idle.filter(isServed).join(', ')}.`,
    '',
    `The other ${idle.filter((name) => !isServed(name)).length} belong to plugins that are off by default (quotas, Kubernetes, LDAP, network devices, VMware …). A server does not know`,
    'them, and answers 401 (recorded: they are absent from the listApis of its root administrator).',
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

  it('calls no command recorded that no recorded step sends', () => {
    const claimed = [...COMMAND_HANDLERS.values()].filter(({ evidence }) => evidence === 'recorded').map(({ command }) => command.name)

    expect(claimed.filter((name) => !steps.has(name))).toEqual([])
  })
})
