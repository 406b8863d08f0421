import * as z from 'zod/mini'
import { portBounds } from '../values/port-range.ts'
import { Secret } from '../values/secret.ts'

/** Text that is not empty: an empty string is nearly always a variable that was not set. */
export const text = z.string().check(z.minLength(1, 'should not be empty'))

/** Text that may be missing; files rendered from templates have an empty text instead. */
export const optionalText = z.optional(
  z.pipe(
    z.string(),
    z.transform((value) => (value === '' ? undefined : value)),
  ),
)

export const secret = z.pipe(
  text,
  z.transform((value) => new Secret(value)),
)

/** Characters without a width, which text copied from a page brings along: within a key they cannot be seen, and make it a wrong one. */
export const WITHOUT_WIDTH = /[\u200b-\u200d\u2060\ufeff]/

/** A key of CloudStack's. */
export const apiKey = z.pipe(
  text.check(z.refine((value) => !WITHOUT_WIDTH.test(value), 'holds an invisible character (of no width): copy the key again')),
  z.transform((value) => new Secret(value)),
)

export const texts = z.array(text)

export const mib = z.int('should be a whole number of MiB').check(z.positive('should be more than 0 MiB'))

export const seconds = z.number().check(z.positive('should be more than 0 seconds'))

const LAST_PORT = 65_535

export const port = z.int().check(z.minimum(1), z.maximum(LAST_PORT))

function isPortRange(text: string): boolean {
  if (!/^\d+(-\d+)?$/.test(text)) return false
  const { startport, endport } = portBounds(text)
  return startport >= 1 && startport <= endport && endport <= LAST_PORT
}

/** One port, or a range such as 8000-8100; see `portBounds`. */
export const portRange = z.union([
  port,
  z.string().check(z.refine(isPortRange, 'should be a port or a range such as 8000-8100, within 1 to 65535')),
])

/** One name, or several in order of preference. */
export const oneOrMore = z.pipe(
  z.union([text, z.array(text).check(z.minLength(1, 'should name at least one'))], 'should be a name or a list of names'),
  z.transform((value) => (typeof value === 'string' ? [value] : value)),
)
