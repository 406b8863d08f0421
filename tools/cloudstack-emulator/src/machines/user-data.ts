import { failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { Settings } from '../core/settings.ts'
import type { UserDataRow } from '../database/machine-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'

const BASE64 = /^[A-Za-z0-9+/\-_\s]*={0,2}$/
/** The most that a GET request can carry. */
const MAX_BY_GET = 4096

/**
 * Checks user data. It is kept as it was sent, with missing padding added.
 * @throws {ApiError} if it is not base64, empty or too long
 */
export function checkUserData(settings: Settings, userData: string, byGet: boolean): string {
  const text = userData.includes('%') ? unescaped(userData) : userData
  if (!BASE64.test(text)) throw invalid('User data is not base64 encoded.')
  if (byGet && text.length > MAX_BY_GET) throw invalid('User data is too long for http GET request')
  if (text.length > settings['vm.userdata.max.length']) {
    throw invalid(`User data has exceeded configurable max length: ${settings['vm.userdata.max.length']}`)
  }
  const decoded = Buffer.from(text, 'base64')
  if (decoded.length === 0) throw invalid('User data is too short.')
  return decoded.toString('base64')
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause
    throw invalid('Url decoding of user data failed.')
  }
}

interface Wanted {
  readonly userData: string | undefined
  readonly userDataId: string | undefined
  readonly byGet: boolean
  /** The machine's template, which may have user data of its own. */
  readonly template?: Pick<TemplateRow, 'name' | 'userDataId' | 'userDataPolicy'> | undefined
}

/** A machine's user data: given itself or by the id of registered user data, but not both. Blank text counts as none. */
export function chooseUserData(cloud: Cloud, { userData, userDataId, byGet, template }: Wanted): string | undefined {
  const given = userData === undefined || userData === '' ? undefined : userData
  if (given !== undefined && userDataId !== undefined) {
    throw invalid('Both userdata and userdata ID inputs are not allowed, please provide only one')
  }
  const registered: UserDataRow | undefined = userDataId === undefined ? undefined : cloud.userData.require(userDataId)
  const text = withTemplate(cloud, template, given ?? registered?.userData)
  return text === undefined || text.trim() === '' ? undefined : checkUserData(cloud.settings, text, byGet)
}

/** @throws {ApiError} if the template does not allow other user data than its own, or its own was deleted */
function withTemplate(cloud: Cloud, template: Wanted['template'], wanted: string | undefined): string | undefined {
  if (template?.userDataId === undefined) return wanted
  if (wanted !== undefined && template.userDataPolicy === 'DENYOVERRIDE') {
    throw failure(`UserData input is not allowed here since template ${template.name} is configured to deny any userdata`)
  }
  if (wanted !== undefined && template.userDataPolicy !== 'APPEND') return wanted
  const own = cloud.userData.get(template.userDataId)?.userData
  if (own === undefined) throw failure(`UserData linked to the template ${template.name} is not found`)
  return wanted === undefined ? own : Buffer.concat([own, wanted].map((part) => Buffer.from(part, 'base64'))).toString('base64')
}
