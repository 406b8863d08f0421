import { apiVersionOf, info } from './info.ts'
import { type Answer, resultAnswer, unexpectedAnswer } from './protocol/answer.ts'
import { parseRequest } from './protocol/request.ts'

export { answerLine } from './protocol/answer.ts'

/**
 * Answers `info`, the call before every call, with nothing loaded but this: no validation, no client, no logger.
 * @param readConfigFile the config file's content; only `debug.cpi.api_version` is read
 * @returns undefined for any other request, also for one that cannot be understood
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
    // What is wrong with it is said where all requests are answered.
    return false
  }
}
