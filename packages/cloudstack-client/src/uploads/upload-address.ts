import type { UploadRequest } from '../api/index.ts'

/** The part of the answers to getUploadParamsForTemplate, …Volume and …Iso that an upload needs. */
interface UploadParameters {
  readonly postURL?: string
  readonly metadata?: string
  readonly signature?: string
  readonly expires?: string
}

/**
 * Returns the address of an upload and the headers that authorise it, in the spelling that old storage VMs require.
 * @throws {TypeError} if the answer lacks one of them
 */
export function uploadAddress({ postURL, metadata, signature, expires }: UploadParameters): Pick<UploadRequest, 'url' | 'headers'> {
  if (postURL === undefined || metadata === undefined || signature === undefined || expires === undefined) {
    throw new TypeError('the answer holds no upload address: postURL, metadata, signature and expires are required')
  }
  return { url: postURL, headers: { 'X-signature': signature, 'X-metadata': metadata, 'X-expires': expires } }
}
