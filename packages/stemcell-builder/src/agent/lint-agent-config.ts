import type { Finding, Severity } from '../finding.ts'
import type { AgentConfig } from './agent-settings.ts'
import { FORGOTTEN, LINUX_OPTIONS, PARTITIONERS, RESOLVERS, SERVICE_MANAGERS, SOURCE_NEEDS, SOURCE_OPTIONS } from './known-keys.ts'

type Section = Readonly<Record<string, unknown>>

/** Says what the agent would not say about its configuration: what it ignores, and what it would fail on. */
export function lintAgentConfig(config: AgentConfig): Finding[] {
  const settings = sectionOf(sectionOf(config.Infrastructure)['Settings'])
  return [
    ...unknownKeys('agent.json', config, ['Platform', 'Infrastructure']),
    ...unknownKeys('Platform', sectionOf(config.Platform), ['Linux', 'Windows']),
    ...unknownKeys('Infrastructure', sectionOf(config.Infrastructure), ['Settings']),
    ...unknownKeys('Infrastructure.Settings', settings, ['Sources']),
    ...lintLinux(sectionOf(config.Platform?.Linux)),
    ...lintSources(settings['Sources']),
  ]
}

export function sectionOf(value: unknown): Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Section) : {}
}

function unknownKeys(where: string, section: object, known: readonly string[]): Finding[] {
  return Object.keys(section)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const forgotten = (FORGOTTEN as readonly string[]).includes(key)
      const message = forgotten
        ? `${where}.${key} meant something to agents before 2022 and is ignored since`
        : `${where}.${key} is unknown to the agent, which ignores it`
      return finding('agent-unknown-key', forgotten ? 'note' : 'warning', message, `known are ${known.join(', ')}`)
    })
}

function lintLinux(linux: Section): Finding[] {
  const choices: readonly (readonly [string, readonly string[]])[] = [
    ['DevicePathResolutionType', RESOLVERS],
    ['PartitionerType', PARTITIONERS],
    ['ServiceManager', SERVICE_MANAGERS],
  ]
  const wrong = choices
    .filter(([key, known]) => linux[key] !== undefined && !known.includes(String(linux[key])))
    .map(([key, known]) =>
      finding(
        'agent-unknown-value',
        'error',
        `Platform.Linux.${key} is "${String(linux[key])}"`,
        `the agent knows ${known.map((value) => `"${value}"`).join(', ')}`,
      ),
    )
  return [...unknownKeys('Platform.Linux', linux, LINUX_OPTIONS), ...wrong, ...lintTransform(linux)]
}

/** Half a transformation does nothing; a pattern that does not compile ends the agent. */
function lintTransform({ DiskIDTransformPattern: pattern, DiskIDTransformReplacement: replacement }: Section): Finding[] {
  if (pattern === undefined && replacement === undefined) return []
  if (typeof pattern !== 'string' || typeof replacement !== 'string') {
    return [
      finding(
        'agent-disk-id',
        'error',
        'DiskIDTransformPattern and DiskIDTransformReplacement only work together',
        'give both, or neither',
      ),
    ]
  }
  try {
    new RegExp(pattern)
    return []
  } catch (error) {
    return [
      finding('agent-disk-id', 'error', `DiskIDTransformPattern is no regular expression: ${(error as Error).message}`, 'mend the pattern'),
    ]
  }
}

function lintSources(sources: unknown): Finding[] {
  if (!Array.isArray(sources) || sources.length === 0) {
    return [
      finding(
        'agent-no-source',
        'error',
        'Infrastructure.Settings.Sources is empty: the agent will find no settings',
        'add a ConfigDrive and an HTTP source',
      ),
    ]
  }
  return sources.flatMap((source: unknown, index) => lintSource(`Sources[${index}]`, sectionOf(source)))
}

function lintSource(where: string, source: Section): Finding[] {
  const type = source['Type']
  const known = SOURCE_OPTIONS[String(type)]
  if (type === undefined)
    return [
      finding(
        'agent-source-type',
        'error',
        `${where} has no Type: the agent does not start`,
        `give it one of ${Object.keys(SOURCE_OPTIONS).join(', ')}`,
      ),
    ]
  if (known === undefined)
    return [
      finding(
        'agent-source-type',
        'error',
        `${where} has the unknown Type "${String(type)}": the agent does not start`,
        `known are ${Object.keys(SOURCE_OPTIONS).join(', ')}`,
      ),
    ]
  const missing = (SOURCE_NEEDS[String(type)] ?? []).filter((key) => source[key] === undefined || source[key] === '')
  return [
    ...unknownKeys(where, source, ['Type', ...known]),
    ...missing.map((key) =>
      finding('agent-source-option', 'error', `${where} (${String(type)}) has no ${key} and finds nothing`, `give it a ${key}`),
    ),
  ]
}

function finding(rule: string, severity: Severity, message: string, remedy: string): Finding {
  return { rule, severity, message, remedy }
}
