import { CloudStackError, type CloudStackErrorKind } from 'cloudstack-client'
import type { Leftover } from '../undo.ts'
import { codeOfFailure } from './code-of-failure.ts'
import { CpiError, cloudError, cpiError, noDiskSpace, vmCreationFailed } from './cpi-error.ts'
import { reasonOf, reasonWithHint } from './reason.ts'
import { explainSystemError } from './system-error.ts'

/** Failures of create_vm that may be transient: the director may try again. */
const WORTH_A_RETRY: readonly CloudStackErrorKind[] = [
  'no-capacity',
  'job-failed',
  'internal-error',
  'throttled',
  'unavailable',
  'unreachable',
  'unreadable-answer',
  'timed-out',
]

/** Methods that allocate storage. */
const NEEDS_SPACE = ['create_disk', 'attach_disk', 'resize_disk', 'update_disk', 'snapshot_disk']

/**
 * Translates anything that a method can throw.
 * @param leftovers what unwinding could not remove: it is named in the message and rules out a retry
 */
export function toCpiError(error: unknown, method: string, leftovers: readonly Leftover[] = []): CpiError {
  const translated = translate(error, method)
  if (leftovers.length === 0) return translated
  const left = leftovers.map(({ what, error: reason }) => `could not ${what}: ${reasonOf(reason)}`).join('; ')
  const message = `${translated.message}. Left behind: ${left}. Remove it by hand, or with "cpi orphans"`
  return new CpiError(translated.code, translated.type, false, message, { cause: error })
}

/** The process was told to end while the call waited. @param reason the reason of the signal */
export function interrupted(method: string, reason: unknown): CpiError {
  return stopped(`${method} was told to stop: ${reasonOf(reason)}`, method, reason)
}

function stopped(message: string, method: string, cause: unknown): CpiError {
  return method === 'create_vm' ? vmCreationFailed('interrupted', message, false, cause) : cloudError('interrupted', message, cause)
}

function translate(error: unknown, method: string): CpiError {
  if (error instanceof CpiError) return error
  if (error instanceof CloudStackError) return translateCloudStackError(error, method)
  const refused = explainSystemError(error)
  if (refused !== undefined) return cpiError('machine-refused', `${method}: ${refused}`, error)
  return cpiError('internal', `${method} met an unexpected failure in the CPI: ${reasonOf(error)}`, error)
}

/** A job goes on when nobody waits for it any more. */
function idsOf({ jobId, entityId }: CloudStackError): string {
  if (jobId === undefined) return ''
  return ` (job ${jobId}${entityId === undefined ? '' : ` of ${entityId}`}, which may still be running)`
}

function translateCloudStackError(error: CloudStackError, method: string): CpiError {
  const message = `${method}: ${reasonWithHint(error)}`
  const code = codeOfFailure(error)
  switch (error.kind) {
    case 'not-authenticated':
      return cpiError(code, message, error)
    case 'cancelled':
      return stopped(`${method} was told to stop while it waited for ${error.command}${idsOf(error)}`, method, error)
    case 'no-capacity':
      if (method === 'create_vm') return vmCreationFailed(code, message, true, error)
      return NEEDS_SPACE.includes(method) ? noDiskSpace('no-disk-space', message, error) : cloudError(code, message, error)
    default:
      if (method === 'create_vm') return vmCreationFailed(code, message, WORTH_A_RETRY.includes(error.kind), error)
      return cloudError(code, message, error)
  }
}
