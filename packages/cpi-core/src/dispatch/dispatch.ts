import { answerInfo } from '../answer-info.ts'
import { notImplemented } from '../errors/cpi-error.ts'
import { methods } from '../methods.ts'
import { type Answer, unexpectedAnswer } from '../protocol/answer.ts'
import { parseRequest } from '../protocol/request.ts'
import type { Surroundings } from './cpi-host.ts'

/**
 * Answers one request. Never throws: whatever goes wrong is an answer of a type that the director knows.
 * @param text what came over stdin, whole
 */
export async function answer(text: string, surroundings: Surroundings): Promise<Answer> {
  try {
    const known = await answerInfo(text, surroundings.readConfigFile)
    if (known !== undefined) return known
    const request = parseRequest(text)
    const entry = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined
    if (entry === undefined) throw notImplemented(request.method)
    // Everything that validates or talks to CloudStack is behind this import: info must not load it.
    const { perform } = await import('./perform.ts')
    return await perform(entry, request, surroundings)
  } catch (error) {
    return unexpectedAnswer(error)
  }
}
