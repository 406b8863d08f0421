import type { UploadRequest } from '../api/index.ts'

/** What getUploadParamsForTemplate, …Volume and …Iso answer with, as far as an upload needs it. */
interface UploadParameters {
  readonly postURL?: string
  readonly metadata?: string
  readonly signature?: string
  readonly expires?: string
}

/**
 * Where to send an upload, and the headers that allow it, in the spelling that old storage VMs insist on.
 * @throws {TypeError} if the answer lacks one of them
 */
export function uploadAddress({ postURL, metadata, signature, expires }: UploadParameters): Pick<UploadRequest, 'url' | 'headers'> {
  if (postURL === undefined || metadata === undefined || signature === undefined || expires === undefined) {
    throw new TypeError('the answer holds no address to upload to: postURL, metadata, signature and expires are wanted')
  }
  return { url: postURL, headers: { 'X-signature': signature, 'X-metadata': metadata, 'X-expires': expires } }
}
