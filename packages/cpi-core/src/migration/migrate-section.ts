import { describeIssue } from '../config/describe-issue.ts'
import { parseReadingNumbers } from '../config/numbers-as-text.ts'
import { canonical, type Section } from '../config/section.ts'
import { isObject, type JsonObject } from '../values/object.ts'

/** Receives one line about something that has no counterpart. It names keys, never values: these may be secrets. */
export type Note = (line: string) => void

/** Returns the keys of one section under our names, and notes what has no counterpart or a value that is not accepted. */
export function migrateSection(section: Section, given: JsonObject, note: Note): JsonObject {
  const { value, problems, warnings } = canonical(section, given)
  for (const line of [...problems, ...warnings]) note(line)
  for (const issue of parseReadingNumbers(section.object, value).parsed.error?.issues ?? []) {
    const wrong = valueAt(value, issue.path)
    // What is missing comes from elsewhere (a VM type and its extension complete each other), and a variable has its value later.
    if (wrong === undefined || isVariable(wrong)) continue
    note(`${section.name}: ${describeIssue(issue)}`)
  }
  return value
}

function valueAt(holder: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), holder)
}

/** True for `((name))`, also inside a text or a hash, which the director or the CLI fills in. */
function isVariable(value: unknown): boolean {
  if (isObject(value)) return Object.values(value).some(isVariable)
  return typeof value === 'string' && /\(\(.+\)\)/.test(value)
}
