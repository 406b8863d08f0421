import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type * as z from 'zod'
import { type RegistryConfig, registryConfigSchema } from './schema.ts'

/** A config that cannot be used; the message lists every problem with its place. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads a config file, YAML or JSON. @throws {ConfigError} listing all problems at once */
export async function loadConfig(file: string): Promise<RegistryConfig> {
  return parseConfig(await readFile(file, 'utf8'), file)
}

/** @throws {ConfigError} */
export function parseConfig(text: string, file: string): RegistryConfig {
  const problems: string[] = []
  const value = parsed(text, file)
  if (!('http' in value)) problems.push('HTTP configuration is missing from config file')
  if (!('db' in value)) problems.push('Database configuration is missing from config file')
  if (isObject(value['cloud']) && value['cloud']['plugin'] === undefined) problems.push('Cloud plugin is missing from config file')
  const result = registryConfigSchema.safeParse(value)
  if (result.success && problems.length === 0) return result.data
  const said = new Set(problems.length === 0 ? [] : ['http', 'db', 'cloud.plugin'].filter((path) => missing(value, path)))
  const more = result.success ? [] : result.error.issues.filter((issue) => !said.has(issue.path.join('.'))).map(describe)
  throw new ConfigError([`${file} cannot be used:`, ...[...problems, ...more].map((problem) => `  - ${problem}`)].join('\n'))
}

function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = parse(text)
  } catch (error) {
    throw new ConfigError(`${file} is neither YAML nor JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  if (!isObject(value)) throw new ConfigError(`${file} holds no settings: expected a mapping with http, db and, if wanted, cloud`)
  return value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function missing(value: Readonly<Record<string, unknown>>, path: string): boolean {
  const [first = '', second] = path.split('.')
  if (second === undefined) return !(first in value)
  const inner = value[first]
  return isObject(inner) && !(second in inner)
}

/** Values are left out of the message: one of them may be a password. */
function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.')
  return place === '' ? issue.message : `${place}: ${issue.message}`
}
