import * as z from 'zod'
import type { Dependencies } from './dependencies.ts'
import { cpiError } from './errors/cpi-error.ts'

/** A method ready to be called with the positional arguments of a request. */
export interface CpiMethod {
  /** @throws {CpiError} if the arguments do not fit, before anything is done */
  prepare(list: readonly unknown[]): (deps: Dependencies) => Promise<unknown>
}

/**
 * The only place where an argument's position matters: the shape names them in order.
 * Missing trailing arguments and null are undefined, further ones are ignored, as newer directors may send them.
 */
export function cpiMethod<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (args: z.output<z.ZodObject<Shape>>, deps: Dependencies) => Promise<unknown>,
): CpiMethod {
  const names = Object.keys(shape)
  const object = z.object(shape)
  return {
    prepare(list) {
      const named = Object.fromEntries(names.map((name, index) => [name, list[index] ?? undefined]))
      const parsed = object.safeParse(named)
      if (!parsed.success) throw cpiError(`the arguments are not correct: ${parsed.error.issues.map(describeIssue).join('; ')}`)
      return (deps) => run(parsed.data, deps)
    },
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.')
  return `"${path}": ${issue.message.replace(/^Invalid input: /, '')}`
}

/** A cid: any text but none. */
export const cid = z.string().min(1, 'should not be empty')

/** A hash where null or nothing stands for an empty one. */
export const hash = z.record(z.string(), z.unknown()).default({})

export const sizeMib = z.int('should be a whole number of MiB').positive('should be more than 0 MiB')
