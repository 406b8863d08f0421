import { inPlainWords } from 'workspace/plain-words'
import { readTextFile } from 'workspace/read-text-file'
import { WITHOUT_WARNINGS, yamlFault } from 'workspace/yaml-fault'
import { parse } from 'yaml'
import type * as z from 'zod'
import { isJsonObject } from '../json-object.ts'
import { givenSettings, isWritten } from './given.ts'
import { type RegistryConfig, registryConfigSchema } from './schema.ts'

/** An invalid config; the message lists every problem with its key. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads a config file, YAML or JSON. @throws {ConfigError} listing all problems at once */
export async function loadConfig(file: string): Promise<RegistryConfig> {
  return parseConfig(readTextFile(file), file)
}

/** Parses and validates the text of a config file. @throws {ConfigError} listing all problems at once */
export function parseConfig(text: string, file: string): RegistryConfig {
  const problems: string[] = []
  const written = parseYaml(text, file)
  const value = givenSettings(written)
  if (!('http' in value)) problems.push('HTTP configuration is missing from config file')
  if (!('db' in value)) problems.push('Database configuration is missing from config file')
  if (isJsonObject(value['cloud']) && value['cloud']['plugin'] === undefined) problems.push('Cloud plugin is missing from config file')
  const result = registryConfigSchema.safeParse(value)
  if (result.success && problems.length === 0) return result.data
  const reported = new Set(problems.length === 0 ? [] : ['http', 'db', 'cloud.plugin'].filter((path) => missing(value, path)))
  const more = result.success
    ? []
    : result.error.issues.filter((issue) => !reported.has(issue.path.join('.'))).map((issue) => describeIssue(issue, written))
  throw new ConfigError([`${file} cannot be used:`, ...[...problems, ...more].map((problem) => `  - ${problem}`)].join('\n'))
}

function parseYaml(text: string, file: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = parse(text, WITHOUT_WARNINGS)
  } catch (error) {
    throw new ConfigError(`${file} is neither YAML nor JSON: ${yamlFault(error)}`)
  }
  if (!isJsonObject(value)) throw new ConfigError(`${file} contains no settings: expected a mapping with http, db and, optionally, cloud`)
  return value
}

function missing(value: Readonly<Record<string, unknown>>, path: string): boolean {
  const [first = '', second] = path.split('.')
  if (second === undefined) return !(first in value)
  const inner = value[first]
  return isJsonObject(inner) && !(second in inner)
}

/** The message omits values, because one of them may be a password. */
function describeIssue(issue: z.core.$ZodIssue, written: unknown): string {
  const place = issue.path.join('.')
  if (isMissing(issue)) return `${place} is ${isWritten(written, issue.path) ? 'empty' : 'missing'}`
  const words = inPlainWords(issue)
  return place === '' ? words : `${place}: ${words}`
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.path.length > 0 && issue.message.endsWith('received undefined')
}
