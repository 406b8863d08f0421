import { createHash } from 'node:crypto'
import { reasonOf } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import type { Cloud } from '../core/cloud.ts'
import type { UploadRow } from '../database/template-rows.ts'
import type { ContentSink, StoredContent } from '../hypervisor/storage-spec.ts'
import { foreignFormat } from '../templates/image-format.ts'
import { imageSize } from '../templates/image-size.ts'
import { acceptUpload, rejectUpload, signUpload, type UploadedFile } from '../templates/upload.ts'

/** A file being uploaded to secondary storage. */
export interface IncomingFile {
  readonly fileName: string
  readonly content: AsyncIterable<Uint8Array>
}

export interface UploadAnswer {
  readonly status: number
  readonly text: string
}

const HEAD_BYTES = 4096

/** The status of a template whose upload broke off (believed): it fails at once instead of when the URL expires. */
const BROKEN = 'file receive failed or connection closed prematurely.'

/**
 * Receives a file as the secondary storage VM does: signature, expiry and single use are checked before a byte is read.
 * @param header returns a request header; @param openFile resolves to undefined if the body does not contain a file
 */
export async function receiveUpload(
  cloud: Cloud,
  id: string,
  header: (name: string) => string | undefined,
  openFile: () => Promise<IncomingFile | undefined>,
): Promise<UploadAnswer> {
  cloud.scheduler.runDue()
  const upload = cloud.uploads.get(id)
  const refusal = upload === undefined ? 'signature validation failed.' : refusalOf(cloud, upload, header)
  if (upload === undefined || refusal !== undefined) return { status: 400, text: refusal ?? '' }
  const file = await openFile()
  if (file === undefined) return { status: 422, text: 'received entity is not a file.' }
  return store(cloud, upload, file)
}

function refusalOf(cloud: Cloud, upload: UploadRow, header: (name: string) => string | undefined): string | undefined {
  const metadata = header('X-metadata')
  const expires = header('X-expires')
  const signature = header('X-signature')
  if (metadata === undefined || metadata === '') return 'metadata is empty.'
  if (signature === undefined || signature === '') return 'signature is empty.'
  if (expires === undefined || expires === '') return 'expires is empty.'
  if (signUpload(metadata, `${cloud.uploadBase}/upload/${upload.id}`, expires) !== signature) return 'signature validation failed.'
  if (metadata !== upload.metadata) return 'signature validation failed.'
  if (cloud.nowMs() > upload.expiresMs) return 'request not valid anymore.'
  if (upload.used) return 'The one time post url is already used for upload.'
  if (header('content-length') === undefined) return 'content length is not set in the request or has invalid value.'
  return undefined
}

async function store(cloud: Cloud, upload: UploadRow, file: IncomingFile): Promise<UploadAnswer> {
  const format = cloud.templates.get(upload.templateId)?.format ?? 'RAW'
  const hash = createHash('md5')
  const head: Uint8Array[] = []
  const sink = cloud.hypervisor.receive()
  let sizeBytes = 0
  try {
    for await (const chunk of file.content) {
      hash.update(chunk)
      if (sizeBytes < HEAD_BYTES) head.push(chunk)
      sizeBytes += chunk.length
      if (sink !== undefined) await sink.write(chunk)
    }
  } catch (error) {
    rejectUpload(cloud, upload, BROKEN)
    await sink?.abort()
    throw error
  }
  const start = Buffer.concat(head)
  const limitGib = cloud.settings['max.template.iso.size']
  const rejection = rejectionOf(file.fileName, format, start, sizeBytes, limitGib)
  if (rejection !== undefined) {
    rejectUpload(cloud, upload, rejection)
    await sink?.abort()
    return { status: 400, text: rejection }
  }
  return keep(cloud, upload, sink, { sizeBytes, virtualBytes: imageSize(start, sizeBytes), checksum: hash.digest('hex') })
}

/** What cannot be unpacked is refused like any other file that is not what it should be. */
async function keep(cloud: Cloud, upload: UploadRow, sink: ContentSink | undefined, file: UploadedFile): Promise<UploadAnswer> {
  try {
    const virtualBytes = (await sink?.keep(contentOf(upload))) ?? file.virtualBytes
    acceptUpload(cloud, upload, { ...file, virtualBytes })
    return { status: 200, text: 'upload successful.' }
  } catch (error) {
    const text = `Failed post upload script: ${reasonOf(error)}`
    rejectUpload(cloud, upload, text)
    return { status: 400, text }
  }
}

function contentOf({ templateId, volumeId }: UploadRow): StoredContent {
  return templateId === undefined ? { kind: 'volume', id: volumeId ?? '' } : { kind: 'template', id: templateId }
}

function rejectionOf(fileName: string, format: string, start: Buffer, sizeBytes: number, limitGib: number): string | undefined {
  if (sizeBytes > limitGib * BYTES_PER_GIB) return `Maximum file upload size exceeded. Content is larger than ${limitGib} GB.`
  const foreign = foreignFormat(fileName, format, start)
  if (foreign === undefined) return undefined
  return `File type mismatch between uploaded file and selected format. Selected file format: ${format}. File contents is: ${foreign}`
}
