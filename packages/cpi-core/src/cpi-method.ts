import * as z from 'zod/mini'
import { describeIssue } from './config/describe-issue.ts'
import { INTERPRETED } from './config/interpreted.ts'
import type { Dependencies } from './dependencies.ts'
import { cpiError } from './errors/cpi-error.ts'

/** A method that takes the positional arguments of a request. */
export interface CpiMethod {
  /** Validates the arguments. @throws {CpiError} if they are wrong, before anything is done */
  prepare(list: readonly unknown[]): (deps: Dependencies) => Promise<unknown>
}

/**
 * Defines a method. This is the only place where positions matter: the shape names the arguments in order.
 * Missing trailing arguments and null are undefined; additional arguments of newer directors are ignored.
 */
export function cpiMethod<Shape extends z.core.$ZodShape>(
  shape: Shape,
  run: (args: z.output<z.ZodMiniObject<Shape>>, deps: Dependencies) => Promise<unknown>,
): CpiMethod {
  const names = Object.keys(shape)
  const object = z.object(shape)
  return {
    prepare(list) {
      const named = Object.fromEntries(names.map((name, index) => [name, list[index] ?? undefined]))
      const parsed = object.safeParse(named, INTERPRETED)
      if (!parsed.success)
        throw cpiError(
          'request-invalid',
          `the arguments are not correct: ${parsed.error.issues.map((issue) => describeIssue(issue)).join('; ')}`,
        )
      return (deps) => run(parsed.data, deps)
    },
  }
}

/** A cid: any text that is not empty. */
export const cid = z.string().check(z.minLength(1, 'should not be empty'))

/** A hash; null or a missing value is an empty one. */
export const hash = z._default(z.record(z.string(), z.unknown()), {})

export const sizeMib = z.int('should be a whole number of MiB').check(z.positive('should be more than 0 MiB'))
