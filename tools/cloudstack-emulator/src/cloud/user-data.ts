import { invalid } from './problem.ts'
import type { Settings } from './settings.ts'

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}$/
/** What fits into a GET request's line. */
const MAX_BY_GET = 4096

/**
 * Checks user data as it was sent; it is kept so and decoded once on delivery.
 * @throws {CloudProblem} where it is no base64, empty or too long
 */
export function checkUserData(settings: Settings, userData: string, byGet: boolean): string {
  const text = userData.replaceAll('%3D', '=')
  if (!BASE64.test(text)) throw invalid('User data is not base64 encoded.')
  if (byGet && text.length > MAX_BY_GET) throw invalid('User data is too long for http GET request')
  if (text.length > settings['vm.userdata.max.length']) {
    throw invalid(`User data has exceeded configurable max length: ${settings['vm.userdata.max.length']}`)
  }
  if (Buffer.from(text, 'base64').length === 0) throw invalid('User data is too short.')
  return text
}
