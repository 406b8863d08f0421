import { type Transport, TransportError, type UploadRequest } from '../api/index.ts'
import { type Deadline, refuseIfCancelled } from '../calls/deadline.ts'
import { CloudStackError, type CloudStackErrorKind } from '../errors/cloudstack-error.ts'
import { errorFromTransport } from '../errors/from-transport.ts'

const COMMAND = 'upload'

/** The hint for an upload that secondary storage refused: each address works only once (cloudstack-api.md d.2). */
const NEW_ADDRESS =
  'an upload address works only once: request a new one from getUploadParamsForTemplate, and delete the template of the old one'

/**
 * Sends a file to secondary storage. Never retried: the address works only once.
 * @throws {CloudStackError} with the storage VM's answer
 * @throws the error of the content, where it cannot be read, or a `RangeError` where it has another size than was announced
 */
export async function uploadFile(request: Omit<UploadRequest, 'timeoutMs'>, deadline: Deadline, transport: Transport): Promise<void> {
  refuseIfCancelled(deadline)
  const signal = request.signal ?? deadline.signal
  try {
    const answer = await transport.upload({ ...request, timeoutMs: deadline.remainingMs(), ...(signal === undefined ? {} : { signal }) })
    if (answer.status >= 300) throw refusal(request, answer)
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    throw errorFromTransport(COMMAND, error, new URL(request.url).origin)
  }
}

function refusal({ fileName }: Pick<UploadRequest, 'fileName'>, { status, body }: { status: number; body: string }): CloudStackError {
  const errorText = body.trim().slice(0, 500)
  const kind: CloudStackErrorKind = status < 500 ? 'invalid-request' : 'internal-error'
  return new CloudStackError(`upload of ${fileName} failed: "${errorText}" (HTTP ${status})`, {
    kind,
    command: COMMAND,
    httpStatus: status,
    errorText,
    retryable: false,
    hint: NEW_ADDRESS,
  })
}
