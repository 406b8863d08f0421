import { type CpiError, cpiError } from 'cpi-core/errors'
import { LARGEST_REQUEST_BYTES, readStdin } from './standard-streams.ts'

/** Reads the request on stdin. @returns an error for one that is too large: it is an answer, too */
export async function readRequest(): Promise<string | CpiError> {
  const text = await readStdin(LARGEST_REQUEST_BYTES)
  return text ?? cpiError('request-invalid', `the request on stdin is larger than ${LARGEST_REQUEST_BYTES / 1024 / 1024} MiB`)
}
