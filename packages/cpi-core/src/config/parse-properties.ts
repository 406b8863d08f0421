import { cpiError } from '../errors/cpi-error.ts'
import { type Section, type Validated, validate } from './section.ts'

/**
 * Validates the cloud_properties of one object.
 * @param owner their owner, for the message: `network "default"`
 * @throws {CpiError} naming every wrong key, the problem of its value and the allowed values
 */
export function parseProperties<S extends Section>(section: S, input: unknown, owner?: string): Validated<S> {
  const verdict = validate(section, input)
  if (verdict.ok) return verdict.value
  const of = owner === undefined ? '' : ` of ${owner}`
  throw cpiError('properties-invalid', `the ${section.name}${of} are not usable: ${verdict.problems.join('; ')}`)
}
