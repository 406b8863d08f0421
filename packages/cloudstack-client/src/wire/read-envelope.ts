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
 * Unwraps an answer. Most of the top-level member's name is ignored, because about fifty commands answer under a name other than their own
 * (cloudstack-api.md b.1). Its end tells CloudStack from a gateway, whose errors are JSON, too: `{"error":{…}}`.
 * @param own the name that the catalogue knows for the command, where it is unusual
 */
export function readEnvelope(answer: Pick<ApiAnswer, 'body'>, own?: string): Envelope {
  const [name = '', body] = onlyMemberOf(answer.body) ?? []
  if (isObject(body) && (name === own || /response$/i.test(name))) return { readable: true, body }
  return { readable: false, start: answer.body.trim().slice(0, START_CHARACTERS) }
}

export function isObject(value: unknown): value is AnswerBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function onlyMemberOf(text: string): readonly [name: string, value: unknown] | undefined {
  try {
    const json: unknown = JSON.parse(text)
    const members = isObject(json) ? Object.entries(json) : []
    return members.length === 1 ? members[0] : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
