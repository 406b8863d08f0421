import { CloudStackError, type CloudStackErrorKind } from 'cloudstack-client'
import type { Leftover } from '../undo.ts'
import { CpiError, cloudError, cpiError, noDiskSpace, vmCreationFailed } from './cpi-error.ts'

/** Failures of a machine's creation that may not happen again: the director is told that it may try again. */
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

/** Methods that ask storage for room. */
const NEEDS_SPACE = ['create_disk', 'attach_disk', 'resize_disk', 'update_disk', 'snapshot_disk']

/**
 * One translation for everything that a method can throw.
 * @param leftovers what unwinding could not remove: it is named, and rules a retry out
 */
export function toCpiError(error: unknown, method: string, leftovers: readonly Leftover[] = []): CpiError {
  const translated = translate(error, method)
  if (leftovers.length === 0) return translated
  const left = leftovers.map(({ what, error: reason }) => `could not ${what}: ${text(reason)}`).join('; ')
  const message = `${translated.message}. Left behind: ${left}. Remove it by hand, or with "cpi orphans"`
  return isRetriable(translated)
    ? new CpiError(translated.type, false, message, { cause: error })
    : new CpiError(translated.type as 'Bosh::Clouds::CloudError', false, message, { cause: error })
}

function translate(error: unknown, method: string): CpiError {
  if (error instanceof CpiError) return error
  if (error instanceof CloudStackError) return translateCloudStackError(error, method)
  return cpiError(`${method} met an unexpected failure in the CPI: ${text(error)}`, error)
}

function translateCloudStackError(error: CloudStackError, method: string): CpiError {
  const message = `${method}: ${withHint(error)}`
  switch (error.kind) {
    case 'not-authenticated':
      // The client knows keys; here they have names that an operator can look for.
      return cpiError(`${message}; they are cloudstack.api_key and cloudstack.secret_access_key of the configuration`, error)
    case 'cancelled': {
      const stopped = `${method} was told to stop while it waited for ${error.command}`
      return method === 'create_vm' ? vmCreationFailed(stopped, false, error) : cloudError(stopped, error)
    }
    case 'no-capacity':
      if (method === 'create_vm') return vmCreationFailed(message, true, error)
      return NEEDS_SPACE.includes(method) ? noDiskSpace(message, error) : cloudError(message, error)
    default:
      if (method === 'create_vm') return vmCreationFailed(message, WORTH_A_RETRY.includes(error.kind), error)
      return cloudError(message, error)
  }
}

function withHint(error: CloudStackError): string {
  return error.hint === undefined ? error.message : `${error.message} (${error.hint})`
}

function isRetriable(error: CpiError): error is CpiError & { readonly type: 'Bosh::Clouds::VMCreationFailed' } {
  return error.type === 'Bosh::Clouds::VMCreationFailed'
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
