import { apiVersionOf, info } from './info.ts'
import { type Answer, resultAnswer, unexpectedAnswer } from './protocol/answer.ts'
import { parseRequest } from './protocol/request.ts'

export { answerLine, unexpectedAnswer } from './protocol/answer.ts'
export { refuseDeepNesting } from './protocol/request-limits.ts'

/**
 * Handles `info`, which directors call before every other method, without loading validation, client or logger.
 * @param readConfigFile returns the config file's content, of which only `debug.cpi.api_version` is read
 * @returns undefined for any other request, including malformed ones
 */
export async function answerInfo(text: string, readConfigFile: () => Promise<unknown>): Promise<Answer | undefined> {
  if (!isInfo(text)) return undefined
  try {
    return resultAnswer(info(apiVersionOf(await readConfigFile())))
  } catch (error) {
    return unexpectedAnswer(error)
  }
}

function isInfo(text: string): boolean {
  try {
    return parseRequest(text).method === 'info'
  } catch {
    // Malformed requests are reported by the general dispatcher.
    return false
  }
}
