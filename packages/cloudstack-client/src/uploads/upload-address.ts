import type { UploadRequest } from '../api/index.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'

/** The part of the answers to getUploadParamsForTemplate, …Volume and …Iso that an upload needs. */
interface UploadParameters {
  readonly postURL?: string
  readonly metadata?: string
  readonly signature?: string
  readonly expires?: string
}

/**
 * Returns the address of an upload and the headers that authorise it, in the spelling that old storage VMs require.
 * @throws {CloudStackError} `unreadable-answer` if the answer lacks one of them, or the address is not one
 */
export function uploadAddress({ postURL, metadata, signature, expires }: UploadParameters): Pick<UploadRequest, 'url' | 'headers'> {
  if (postURL === undefined || metadata === undefined || signature === undefined || expires === undefined || !URL.canParse(postURL)) {
    throw new CloudStackError('the answer holds no upload address: postURL (a URL), metadata, signature and expires are required', {
      kind: 'unreadable-answer',
      command: 'getUploadParams',
      retryable: false,
      isUncertain: true,
    })
  }
  return { url: postURL, headers: { 'X-signature': signature, 'X-metadata': metadata, 'X-expires': expires } }
}
