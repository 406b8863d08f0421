import { type CpiError, cpiError, reasonOf } from 'cpi-core/errors'
import { LARGEST_REQUEST_BYTES, readStdin } from './standard-streams.ts'

/** Reads the request on stdin. @returns an error if it cannot be read, or is too large: that is an answer, too */
export async function readRequest(): Promise<string | CpiError> {
  let text: string | undefined
  try {
    text = await readStdin(LARGEST_REQUEST_BYTES)
  } catch (cause) {
    return cpiError('request-invalid', `the request on stdin cannot be read: ${reasonOf(cause)}`, cause)
  }
  return text ?? cpiError('request-invalid', `the request on stdin is larger than ${LARGEST_REQUEST_BYTES / 1024 / 1024} MiB`)
}
