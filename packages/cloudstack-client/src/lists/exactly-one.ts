import { CloudStackError } from '../errors/cloudstack-error.ts'

/**
 * Returns the one item that matches. CloudStack's own filters match substrings and ignore case, so the comparison is made here.
 * @throws {CloudStackError} `not-found` for none, `too-many` for several
 */
export async function exactlyOne<A>(items: AsyncIterable<A>, what: string, command: string, matches: (item: A) => boolean): Promise<A> {
  const found = await matching(items, what, command, matches)
  const [first] = found
  if (first === undefined) throw notFound(what, command)
  if (found.length > 1) {
    throw new CloudStackError(`${found.length} resources match ${what}, which must be unique`, {
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
    // An unknown id is refused instead of listing nothing; a refusal of another parameter (zone, project) is a different error.
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
    hint: "check its spelling, and that the key's account can see it",
  } as const
  return new CloudStackError(`${what} does not exist`, details, cause === undefined ? {} : { cause })
}
