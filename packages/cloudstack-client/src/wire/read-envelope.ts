import type { ApiAnswer } from '../api/index.ts'

/** The content of an answer's only member: the entity, the list, the error. */
export type AnswerBody = Readonly<Record<string, unknown>>

export type Envelope =
  | { readonly readable: true; readonly body: AnswerBody }
  /** `start` is the beginning of the text received instead: a proxy's page, an empty body, XML. */
  | { readonly readable: false; readonly start: string }

/** Enough to reach the title of a page, past its styles. */
const START_CHARACTERS = 4000

/**
 * Unwraps an answer. The name of the top-level member is ignored, because about fifty commands answer under a name other than
 * their own (cloudstack-api.md b.1).
 */
export function readEnvelope(answer: Pick<ApiAnswer, 'body'>): Envelope {
  const members = membersOf(answer.body)
  const body = members?.length === 1 ? members[0] : undefined
  if (!isObject(body)) return { readable: false, start: answer.body.trim().slice(0, START_CHARACTERS) }
  return { readable: true, body }
}

export function isObject(value: unknown): value is AnswerBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function membersOf(text: string): unknown[] | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return isObject(json) ? Object.values(json) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
