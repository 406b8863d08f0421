import { randomBytes } from 'node:crypto'
import type { View } from '../api/view.ts'
import { ApiError } from '../api-error.ts'
import { callerOf } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { UserRow } from '../database/account-rows.ts'
import { anyCase, type WireRequest } from './request.ts'

interface Session {
  readonly userId: string
  readonly sessionKey: string
  lastSeenMs: number
}

/** Sessions by cookie. They are kept in memory only. */
export interface Sessions {
  login(cloud: Cloud, parameters: ReadonlyMap<string, string>): { readonly body: View; readonly cookies: readonly string[] }
  logout(request: WireRequest): void
  userOf(cloud: Cloud, request: WireRequest, parameters: ReadonlyMap<string, string>): UserRow | undefined
}

/** A client that logs in for each call, and never out, must not fill the memory. */
const MOST_SESSIONS = 10_000

export function createSessions(mostSessions: number = MOST_SESSIONS): Sessions {
  const sessions = new Map<string, Session>()
  return {
    login(cloud, parameters) {
      const user = findUser(cloud, parameters)
      const id = randomBytes(16).toString('hex').toUpperCase()
      const sessionKey = randomBytes(20).toString('base64url')
      sessions.set(id, { userId: user.id, sessionKey, lastSeenMs: cloud.nowMs() })
      const [oldest] = sessions.keys()
      if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest)
      return {
        body: loginBody(cloud, user, sessionKey),
        cookies: [`JSESSIONID=${id}; Path=/client; HttpOnly`, `sessionkey=${sessionKey}; Path=/client; HttpOnly; SameSite=Lax`],
      }
    },
    logout(request) {
      if (!sessions.delete(request.cookies['JSESSIONID'] ?? '')) {
        throw new ApiError('invalid-parameter', 'Session not found for the logout process.', { plain: true })
      }
    },
    userOf(cloud, request, parameters) {
      const id = request.cookies['JSESSIONID'] ?? ''
      const session = sessions.get(id)
      if (session === undefined) return undefined
      const idleMs = cloud.nowMs() - session.lastSeenMs
      if (anyCase(parameters, 'sessionkey') !== session.sessionKey || idleMs > cloud.settings['session.timeout'] * 1000) {
        sessions.delete(id)
        return undefined
      }
      session.lastSeenMs = cloud.nowMs()
      return cloud.users.get(session.userId)
    },
  }
}

function findUser(cloud: Cloud, parameters: ReadonlyMap<string, string>): UserRow {
  const username = parameters.get('username') ?? ''
  const path = ['ROOT', ...(parameters.get('domain') ?? '').split('/').filter((part) => part !== '' && part !== 'ROOT')].join('/')
  const domain = cloud.domains.get(parameters.get('domainId')) ?? cloud.domains.by('path', path)[0]
  const user = cloud.users
    .by('username', username.toLowerCase())
    .find((row) => cloud.accounts.get(row.accountId)?.domainId === domain?.id && row.password === parameters.get('password'))
  if (user?.state === 'enabled') return user
  throw new ApiError(
    'permission-denied',
    `Failed to authenticate user ${username} in domain ${domain?.number ?? 1}; please provide valid credentials`,
  )
}

/** Numbers and booleans are strings here, except for the time-out (recorded). */
function loginBody(cloud: Cloud, user: UserRow, sessionkey: string): View {
  const { account, roleType } = callerOf(cloud, user)
  return {
    username: user.username,
    userid: user.id,
    domainid: account.domainId,
    timeout: cloud.settings['session.timeout'],
    account: account.name,
    firstname: user.firstName,
    lastname: user.lastName,
    type: { User: '0', Admin: '1', DomainAdmin: '2', ResourceAdmin: '3' }[roleType],
    timezone: 'UTC',
    timezoneoffset: '0.0',
    registered: 'false',
    sessionkey,
    is2faenabled: 'false',
    is2faverified: 'true',
    issuerfor2fa: 'CloudStack',
  }
}
