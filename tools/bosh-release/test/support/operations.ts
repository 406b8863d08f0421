import { parse } from 'yaml'

/** One operation of an ops file; these files use only `replace`. */
interface Operation {
  readonly type: string
  readonly path: string
  readonly value: unknown
}

type Holder = Record<string, unknown> | unknown[]

/**
 * Applies ops files as `bosh interpolate` does: in YAML 1.1, in which 10_240 is a number; every step of a path must exist, unless it or an
 * earlier one ends in `?`.
 * @throws {Error} naming a path that does not exist
 */
export function applyOperations(manifest: unknown, ...files: readonly string[]): unknown {
  const result = structuredClone(manifest)
  for (const file of files) for (const operation of parse(file, { version: '1.1' }) as Operation[]) apply(result as Holder, operation)
  return result
}

function apply(manifest: Holder, { type, path, value }: Operation): void {
  if (type !== 'replace') throw new Error(`operation "${type}" is not supported`)
  const steps = path.split('/').slice(1)
  const last = steps.length - 1
  let holder = manifest
  for (const [index, step] of steps.entries()) {
    const mayMiss = steps.slice(0, index + 1).some((name) => name.endsWith('?'))
    const known = holder as Record<string | number, unknown>
    const key = keyOf(holder, step.replace(/\?$/, ''))
    if (key === undefined || (known[key] === undefined && !mayMiss && step !== '-')) throw new Error(`${path}: there is no "${step}"`)
    known[key] = index === last ? structuredClone(value) : (known[key] ?? {})
    holder = known[key] as Holder
  }
}

/** Returns undefined if a list has no element of that name. */
function keyOf(holder: Holder, step: string): string | number | undefined {
  if (!Array.isArray(holder)) return step
  if (step === '-') return holder.length
  const [field = '', wanted] = step.split('=')
  if (wanted === undefined) return Number(step)
  const index = holder.findIndex((item) => (item as Record<string, unknown>)[field] === wanted)
  return index < 0 ? undefined : index
}

/** Substitutes `((name))`; variables that are not given stay. */
export function fillIn(document: unknown, variables: Readonly<Record<string, unknown>>): unknown {
  if (typeof document === 'string') {
    const whole = /^\(\(([^)]+)\)\)$/.exec(document)?.[1]
    if (whole !== undefined && whole in variables) return variables[whole]
    return document.replaceAll(/\(\(([^)]+)\)\)/g, (text, name: string) => String(variables[name] ?? text))
  }
  if (Array.isArray(document)) return document.map((item) => fillIn(item, variables))
  if (typeof document !== 'object' || document === null) return document
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, fillIn(value, variables)]))
}
