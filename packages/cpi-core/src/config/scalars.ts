import * as z from 'zod'
import { Secret } from '../values/secret.ts'

/** Text that is not empty: an empty string is nearly always a variable that was not set. */
export const text = z.string().min(1, 'should not be empty')

/** Text that may be missing; files rendered from templates have an empty text instead. */
export const optionalText = z
  .string()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

export const secret = text.transform((value) => new Secret(value))

export const texts = z.array(text)

export const mib = z.int('should be a whole number of MiB').positive('should be more than 0 MiB')

export const seconds = z.number().positive('should be more than 0 seconds')

export const port = z.int().min(1).max(65535)

/** One port, or a range such as 8000-8100; see `portBounds`. */
export const portRange = z.union([port, z.string().regex(/^\d+(-\d+)?$/, 'should be a port or a range such as 8000-8100')])

/** One name, or several in order of preference. */
export const oneOrMore = z
  .union([text, z.array(text).min(1, 'should name at least one')], 'should be a name or a list of names')
  .transform((value) => (typeof value === 'string' ? [value] : value))
