import { answerInfo } from '../answer-info.ts'
import { notImplemented } from '../errors/cpi-error.ts'
import { methods } from '../methods.ts'
import { type Answer, unexpectedAnswer } from '../protocol/answer.ts'
import { parseRequest } from '../protocol/request.ts'
import type { CpiHost } from './cpi-host.ts'

/**
 * Executes one request. Never throws: any failure becomes an answer of a type that the director knows.
 * @param text the whole of stdin
 */
export async function answer(text: string, host: CpiHost): Promise<Answer> {
  try {
    const known = await answerInfo(text, host.readConfigFile)
    if (known !== undefined) return known
    const request = parseRequest(text)
    const entry = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined
    if (entry === undefined) throw notImplemented(request.method)
    // Everything that validates or calls CloudStack is behind this import: info must not load it.
    const { perform } = await import('./perform.ts')
    return await perform(entry, request, host)
  } catch (error) {
    return unexpectedAnswer(error)
  }
}
