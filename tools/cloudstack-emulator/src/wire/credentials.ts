import { signatureFits } from 'cloudstack-client/api'
import { ApiError } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { UserRow } from '../database/account-rows.ts'
import type { Exchange } from './exchange.ts'
import { anyCase } from './request.ts'

const EXPIRES = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:?\d{2})$/

export function unauthenticated(): ApiError {
  return new ApiError('authentication', 'unable to verify user credentials and/or request signature')
}

/** The user who sent a request, known by its signature or its session. @throws {ApiError} `authentication`, always with the same words */
export function authenticate({ wire, cloud, request, parameters }: Exchange): UserRow {
  const apiKey = anyCase(parameters, 'apikey')
  const user = apiKey === undefined ? wire.sessions.userOf(cloud, request, parameters) : signer(cloud, parameters, apiKey)
  if (user?.state !== 'enabled' || cloud.accounts.get(user.accountId)?.state !== 'enabled') throw unauthenticated()
  return user
}

function signer(cloud: Cloud, parameters: ReadonlyMap<string, string>, apiKey: string): UserRow | undefined {
  const user = cloud.users.by('apiKey', apiKey)[0]
  const signature = anyCase(parameters, 'signature')
  if (user?.secretKey === undefined || signature === undefined) return undefined
  if (!isFresh(cloud, parameters)) return undefined
  return signatureFits(Object.fromEntries(parameters), user.secretKey, signature) ? user : undefined
}

/** Signature version 3 must have an expiry; other versions are not checked (recorded). */
function isFresh(cloud: Cloud, parameters: ReadonlyMap<string, string>): boolean {
  if (anyCase(parameters, 'signatureversion') !== '3') return true
  const expires = anyCase(parameters, 'expires')
  if (expires === undefined || !EXPIRES.test(expires)) return false
  const untilMs = Date.parse(expires.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return untilMs >= Math.min(cloud.nowMs(), Date.now())
}
