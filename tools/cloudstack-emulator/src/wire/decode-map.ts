import type { Parameter } from 'cloudstack-client/api'
import { ApiError } from '../api-error.ts'

/** Entries of one map parameter: index → field → value. */
type Entries = Map<number, Record<string, string>>

/** Splits a name where CloudStack does: before the bracket, between the brackets, after the first dot. */
function splitName(name: string): { readonly map: string; readonly index: number; readonly field: string } | undefined {
  const [start, end, dot] = [name.indexOf('['), name.indexOf(']'), name.indexOf('.')]
  const once = start === name.lastIndexOf('[') && end === name.lastIndexOf(']')
  const index = name.slice(start + 1, end)
  if (!once || end < start || dot < end || !/^[+-]?\d+$/.test(index)) return undefined
  return { map: name.slice(0, start).toLowerCase(), index: Number(index), field: name.slice(dot + 1) }
}

/** All map parameters of a request, by name in lower case. @throws {ApiError} for malformed brackets */
export function readMaps(raw: ReadonlyMap<string, string>): ReadonlyMap<string, Entries> {
  const maps = new Map<string, Entries>()
  for (const [name, value] of raw) {
    if (name.indexOf('[') < 1) continue
    const parts = splitName(name)
    if (parts === undefined)
      throw new ApiError(
        'malformed',
        `Unable to decode parameter ${name}; if specifying an object array, please use parameter[index].field=XXX, e.g. userGroupList[0].group=httpGroup`,
        { plain: true },
      )
    const entries: Entries = maps.get(parts.map) ?? new Map()
    maps.set(parts.map, entries)
    entries.set(parts.index, { ...entries.get(parts.index), [parts.field]: value })
  }
  return maps
}

/** One map parameter in the form that its description specifies: a record of strings, or a list of records. */
export function decodeMap(parameter: Parameter, entries: Entries | undefined): unknown {
  if (entries === undefined) return undefined
  const ordered = [...entries].sort(([a], [b]) => a - b).map(([, fields]) => fields)
  if (parameter.map === 'objects' || isListOfPairs(parameter.map)) return ordered
  if (parameter.map === 'named') return Object.assign({}, ...ordered) as unknown
  if (parameter.map === 'named0' || parameter.map === undefined) return ordered[0]
  const [key = 'key', value = 'value'] = parameter.map.split(',')
  return Object.fromEntries(
    ordered.flatMap((fields) => {
      const name = fields[key] ?? fields['vmid']
      return name === undefined ? [] : [[name, fields[value] ?? fields['vmip'] ?? '']]
    }),
  )
}

/** Only pairs of keys or names and values become a record. Other pairs, such as services and providers, can repeat the first half. */
function isListOfPairs(map: string | undefined): boolean {
  return map?.includes(',') === true && map !== 'key,value' && map !== 'name,value'
}
