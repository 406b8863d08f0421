import { cpiError } from '../errors/cpi-error.ts'

/** One call as it came over stdin; unknown keys of newer directors are left where they are. */
export interface CpiRequest {
  readonly method: string
  readonly arguments: readonly unknown[]
  /** Effective CPI API version; 1 where the caller says nothing. */
  readonly apiVersion: number
  /** `api_version` of the VM's stemcell; undefined for the many calls that never carry it. */
  readonly stemcellApiVersion: number | undefined
  readonly directorUuid: string
  /** The director's name for this call; the CLI sends none. */
  readonly requestId: string | undefined
  /** The whole context: beside the standard keys it holds the properties of a cpi-config entry, flat. */
  readonly context: Readonly<Record<string, unknown>>
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads the one JSON document of a call. Written by hand, because `info` runs through here and loads nothing else.
 * @throws {CpiError} of type CpiError saying which part is wrong and what it should be
 */
export function parseRequest(text: string): CpiRequest {
  const request = jsonObject(text)
  const { method, arguments: list = [], context, api_version: apiVersion } = request
  if (typeof method !== 'string' || method === '') throw refused(`"method" should be the name of a method, got ${shown(method)}`)
  if (!Array.isArray(list)) throw refused(`"arguments" should be an array, got ${shown(list)}`)
  const known = contextOf(context, method)
  return {
    method,
    arguments: list,
    apiVersion: version(apiVersion, '"api_version"') ?? 1,
    stemcellApiVersion: version(stemcellOf(known)['api_version'], '"context.vm.stemcell.api_version"'),
    directorUuid: directorOf(known, method),
    requestId: typeof known['request_id'] === 'string' ? known['request_id'] : undefined,
    context: known,
  }
}

function jsonObject(text: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw cpiError(`the request on stdin is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, cause)
  }
  if (!isObject(value)) throw refused(`it should be one JSON object, got ${shown(value)}`)
  return value
}

function contextOf(context: unknown, method: string): JsonObject {
  if (isObject(context)) return context
  // info is asked before anything is known; refusing it would hide what comes after.
  if (context === undefined && method === 'info') return {}
  throw refused(`"context" should be an object with "director_uuid", got ${shown(context)}`)
}

function directorOf(context: JsonObject, method: string): string {
  const uuid = context['director_uuid']
  if (typeof uuid === 'string') return uuid
  if (method === 'info') return ''
  throw refused(`"context.director_uuid" should be the director's UUID, got ${shown(uuid)}`)
}

function stemcellOf(context: JsonObject): JsonObject {
  const vm = context['vm']
  const stemcell = isObject(vm) ? vm['stemcell'] : undefined
  return isObject(stemcell) ? stemcell : {}
}

function version(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null || value === 0) return undefined
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw refused(`${name} should be a whole number, got ${shown(value)}`)
}

function refused(problem: string): Error {
  return cpiError(`the request cannot be understood: ${problem}`)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The kind of a value, never the value itself: a request holds private keys. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
