import { CloudStackError } from '../errors/cloudstack-error.ts'

/**
 * The one item that matches. CloudStack's own filters find parts of names, and names in any case: comparing is up to us.
 * @throws {CloudStackError} `not-found` for none, `too-many` for several
 */
export async function exactlyOne<A>(items: AsyncIterable<A>, what: string, command: string, matches: (item: A) => boolean): Promise<A> {
  const found = await matching(items, what, command, matches)
  const [first] = found
  if (first === undefined) throw notFound(what, command)
  if (found.length > 1) {
    throw new CloudStackError(`${found.length} things are ${what}, which must be one`, {
      kind: 'too-many',
      command,
      retryable: false,
      hint: 'name it by its id, or rename the others',
    })
  }
  return first
}

async function matching<A>(items: AsyncIterable<A>, what: string, command: string, matches: (item: A) => boolean): Promise<A[]> {
  const found: A[] = []
  try {
    for await (const item of items) if (matches(item)) found.push(item)
  } catch (error) {
    // An id that names nothing is refused instead of listing nothing; about another parameter (its zone, its project) that says nothing.
    const missing = error instanceof CloudStackError && error.kind === 'not-found' && ['id', 'ids', undefined].includes(error.parameter)
    throw missing ? notFound(what, command, error) : error
  }
  return found
}

function notFound(what: string, command: string, cause?: CloudStackError): CloudStackError {
  const details = {
    kind: 'not-found',
    command,
    retryable: false,
    hint: 'check its spelling, and that the account of the key may see it',
  } as const
  return new CloudStackError(`${what} does not exist`, details, cause === undefined ? {} : { cause })
}
