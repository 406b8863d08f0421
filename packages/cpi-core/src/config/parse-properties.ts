import { cpiError } from '../errors/cpi-error.ts'
import { type Section, type Validated, validate } from './section.ts'

/**
 * Reads one object's cloud_properties.
 * @param owner what carries them, for the message: `network "default"`
 * @throws {CpiError} naming every wrong key, its value's problem and what is allowed
 */
export function parseProperties<S extends Section>(section: S, input: unknown, owner?: string): Validated<S> {
  const verdict = validate(section, input)
  if (verdict.ok) return verdict.value
  const of = owner === undefined ? '' : ` of ${owner}`
  throw cpiError(`the ${section.name}${of} are not usable: ${verdict.problems.join('; ')}`)
}
