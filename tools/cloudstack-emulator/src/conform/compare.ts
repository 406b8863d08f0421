import { dig, inner, type Line } from './flow.ts'

/** Members that vary on the real server for the same call: delayed statistics, and wiring that depends on the network's state. */
const OPTIONAL = new Set(
  `broadcasturi isolationuri diskkbsread diskkbswrite diskioread diskiowrite memorykbs memorytargetkbs memoryintfreekbs cpuused networkkbsread networkkbswrite
  status parentid receivedbytes sentbytes utilization physicalsize virtualsize chaininfo`.split(/\s+/),
)
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

/** The differences between an answer and the recorded one: status, members and their types, error code and text. Ids and numbers are equal. */
export function differences(real: Line, ours: Line): readonly string[] {
  const status = real.status === ours.status ? [] : [`HTTP ${ours.status}, really ${real.status}`]
  return [...status, ...compareContent('body', real.body, ours.body), ...compareContent('job', real.job, ours.job)]
}

function compareContent(where: string, real: unknown, ours: unknown): readonly string[] {
  const [a, b] = [errorOf(real), errorOf(ours)]
  if (a === undefined && b === undefined) return compareShapes(where, shape(real), shape(ours))
  if (a?.code !== b?.code) return [`${where}: error ${b?.code} ${b?.text}, really ${a?.code} ${a?.text}`]
  return masked(a?.text) === masked(b?.text) ? [] : [`${where}: text "${b?.text}", really "${a?.text}"`]
}

function errorOf(body: unknown): { readonly code: unknown; readonly text: string } | undefined {
  const content = inner(body)
  const error = dig(content, 'errorcode') === undefined ? dig(content, 'jobresult') : content
  return dig(error, 'errorcode') === undefined ? undefined : { code: dig(error, 'errorcode'), text: String(dig(error, 'errortext')) }
}

export function masked(text: string | undefined): string {
  return (text ?? '').replace(UUID, 'ID').replace(/\d+/g, 'N')
}

function shape(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map(shape)
    const first = shapes[0]
    if (typeof first !== 'object') return first === undefined ? [] : [first]
    return [shapes.reduce(merged)]
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shape(member)]))
  if (typeof value === 'string') return new RegExp(`^${UUID.source}$`, 'i').test(value) ? 'uuid' : 'string'
  return value === undefined ? undefined : typeof value
}

/** The members of all rows of a list, whose order is not compared: services come in another order after each start of the server (recorded). */
function merged(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === 0 || b.length === 0 ? [...a, ...b] : [merged(a[0], b[0])]
  if (!isObject(a) || !isObject(b)) return b
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [
      key,
      key in a && key in b ? merged(a[key], b[key]) : (a[key] ?? b[key]),
    ]),
  )
}

function compareShapes(path: string, real: unknown, ours: unknown): readonly string[] {
  if (Array.isArray(real) && Array.isArray(ours)) {
    if (real.length !== ours.length) return [`${path}: ${ours.length === 0 ? 'empty' : 'not empty'}`]
    return real.length === 0 ? [] : compareShapes(`${path}[]`, real[0], ours[0])
  }
  if (isObject(real) && isObject(ours)) {
    return [...new Set([...Object.keys(real), ...Object.keys(ours)])].flatMap((key) => compareMember(path, key, real[key], ours[key]))
  }
  return real === ours ? [] : [`${path}: ${JSON.stringify(ours)}, really ${JSON.stringify(real)}`]
}

function compareMember(path: string, key: string, real: unknown, ours: unknown): readonly string[] {
  if (real !== undefined && ours !== undefined) return compareShapes(`${path}.${key}`, real, ours)
  if (real === ours || OPTIONAL.has(key)) return []
  return [`${path}.${key}: ${ours === undefined ? 'missing' : 'not in the real answer'}`]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
