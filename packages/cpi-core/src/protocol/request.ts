import { cpiError } from '../errors/cpi-error.ts'
import { jsonPosition } from '../errors/json-position.ts'
import { isObject, type JsonObject } from '../values/object.ts'
import { refuseDeepNesting, refuseLoneSurrogates } from './request-limits.ts'

/** One call as read from stdin; unknown keys of newer directors are ignored. */
export interface CpiRequest {
  readonly method: string
  readonly arguments: readonly unknown[]
  /** Effective CPI API version; 1 by default. */
  readonly apiVersion: number
  /** `api_version` of the VM's stemcell; undefined for the many calls without it. */
  readonly stemcellApiVersion: number | undefined
  readonly directorUuid: string
  /** The director's id of this call; the CLI sends none. */
  readonly requestId: string | undefined
  /** The whole context: the standard keys and, flat, the properties of a cpi-config entry. */
  readonly context: Readonly<Record<string, unknown>>
}

/**
 * Parses the JSON document of a call. Written by hand, because `info` uses it too and must not load a library.
 * @throws {CpiError} naming the wrong part and what it should be
 */
export function parseRequest(text: string): CpiRequest {
  const request = jsonObject(text)
  const { method, arguments: list = [], context, api_version: apiVersion } = request
  if (typeof method !== 'string' || method === '') throw refused(`"method" should be the name of a method, got ${kindOf(method)}`)
  if (!Array.isArray(list)) throw refused(`"arguments" should be an array, got ${kindOf(list)}`)
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
  refuseDeepNesting(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    // The parser's own message quotes the request, which contains secrets.
    throw cpiError('request-invalid', `the request on stdin is not JSON${text.trim() === '' ? ': it is empty' : jsonPosition(cause)}`)
  }
  refuseLoneSurrogates(value, 'the request')
  if (!isObject(value)) throw refused(`it should be one JSON object, got ${kindOf(value)}`)
  return value
}

function contextOf(context: unknown, method: string): JsonObject {
  if (isObject(context)) return context
  // info is called before anything is known; refusing it would hide the real problem of the next call.
  if (context === undefined && method === 'info') return {}
  throw refused(`"context" should be an object with "director_uuid", got ${kindOf(context)}`)
}

function directorOf(context: JsonObject, method: string): string {
  const uuid = context['director_uuid']
  if (typeof uuid === 'string') return uuid
  if (method === 'info') return ''
  throw refused(`"context.director_uuid" should be the director's UUID, got ${kindOf(uuid)}`)
}

function stemcellOf(context: JsonObject): JsonObject {
  const vm = context['vm']
  const stemcell = isObject(vm) ? vm['stemcell'] : undefined
  return isObject(stemcell) ? stemcell : {}
}

function version(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null || value === 0) return undefined
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw refused(`${name} should be a whole number, got ${kindOf(value)}`)
}

function refused(problem: string): Error {
  return cpiError('request-invalid', `the request cannot be understood: ${problem}`)
}

/** Names the kind of a value, never the value itself: a request holds private keys. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (value === '') return 'an empty string'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
