import type { Finding, Severity } from '../finding.ts'
import { type JsonObject, objectOrEmpty } from '../json-object.ts'
import { reasonOf } from '../reason-of.ts'
import type { AgentConfig } from './agent-settings.ts'
import {
  LINUX_OPTIONS,
  PARTITIONERS,
  REMOVED_OPTIONS,
  REQUIRED_SOURCE_OPTIONS,
  RESOLVERS,
  SERVICE_MANAGERS,
  SOURCE_OPTIONS,
} from './known-keys.ts'

/** Reports what the agent silently ignores in its configuration, and what it would fail on. */
export function lintAgentConfig(config: AgentConfig): Finding[] {
  const settings = objectOrEmpty(objectOrEmpty(config.Infrastructure)['Settings'])
  return [
    ...unknownKeys('agent.json', config, ['Platform', 'Infrastructure']),
    ...unknownKeys('Platform', objectOrEmpty(config.Platform), ['Linux', 'Windows']),
    ...unknownKeys('Infrastructure', objectOrEmpty(config.Infrastructure), ['Settings']),
    ...unknownKeys('Infrastructure.Settings', settings, ['Sources']),
    ...lintLinux(objectOrEmpty(config.Platform?.Linux)),
    ...lintSources(settings['Sources']),
  ]
}

function unknownKeys(where: string, section: object, known: readonly string[]): Finding[] {
  return Object.keys(section)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const removed = (REMOVED_OPTIONS as readonly string[]).includes(key)
      const message = removed
        ? `${where}.${key} was removed in 2022, and agents ignore it since`
        : `${where}.${key} is unknown to the agent, which ignores it`
      return finding('agent-unknown-key', removed ? 'note' : 'warning', message, `known are ${known.join(', ')}`)
    })
}

function lintLinux(linux: JsonObject): Finding[] {
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

/** Half a transformation has no effect; a pattern that does not compile makes the agent exit. */
function lintTransform({ DiskIDTransformPattern: pattern, DiskIDTransformReplacement: replacement }: JsonObject): Finding[] {
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
      finding('agent-disk-id', 'error', `DiskIDTransformPattern is not a valid regular expression: ${reasonOf(error)}`, 'fix the pattern'),
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
  return sources.flatMap((source: unknown, index) => lintSource(`Sources[${index}]`, objectOrEmpty(source)))
}

function lintSource(where: string, source: JsonObject): Finding[] {
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
  const missing = (REQUIRED_SOURCE_OPTIONS[String(type)] ?? []).filter((key) => source[key] === undefined || source[key] === '')
  return [
    ...unknownKeys(where, source, ['Type', ...known]),
    ...missing.map((key) =>
      finding('agent-source-option', 'error', `${where} (${String(type)}) has no ${key} and cannot find settings`, `give it a ${key}`),
    ),
  ]
}

function finding(rule: string, severity: Severity, message: string, remedy: string): Finding {
  return { rule, severity, message, remedy }
}
