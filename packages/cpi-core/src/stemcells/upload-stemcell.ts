import { Readable } from 'node:stream'
import { type CloudStackClient, CloudStackError, uploadAddress } from 'cloudstack-client'
import { type GetUploadParamsForTemplateAnswer, getUploadParamsForTemplate, TransportError } from 'cloudstack-client/api'
import type { Zone } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { noteTemplateDeletion } from './delete-template.ts'
import { createProgressLog } from './progress.ts'
import { newTemplateName, type TemplateRequest } from './template-request.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/**
 * Streams the image directly to secondary storage and waits until the template is ready. After a broken connection it is tried
 * once more, with a new template, because an upload address works only once.
 * @returns the template's id
 * @throws {CpiError} with the answer of secondary storage
 */
export async function uploadStemcell(deps: Dependencies, image: StemcellImage, template: TemplateRequest, zone: Zone): Promise<string> {
  const first = newAttempt(deps)
  try {
    return await uploadOnce(deps, first, image, template, zone)
  } catch (error) {
    if (!isBroken(error)) throw explained(error)
    deps.log.warn(`stemcell upload: ${reasonOf(error)}; trying once more`)
  }
  const id = await uploadOnce(deps, newAttempt(deps), image, template, zone).catch((error: unknown) => {
    throw explained(error)
  })
  await first.remove?.().catch((error: unknown) => {
    deps.log.warn(`stemcell upload: the template of the first attempt remains: ${reasonOf(error)}; see "cpi orphans"`)
  })
  return id
}

/** One upload address, and the template that waits for the upload. */
interface Attempt {
  readonly name: string
  ticket?: GetUploadParamsForTemplateAnswer
  remove?: () => Promise<unknown>
}

function newAttempt(deps: Dependencies): Attempt {
  return { name: newTemplateName(deps) }
}

async function uploadOnce(
  deps: Dependencies,
  attempt: Attempt,
  image: StemcellImage,
  template: TemplateRequest,
  zone: Zone,
): Promise<string> {
  const { name } = attempt
  const { format, extension, sizeBytes } = image
  const noted = noteTemplateDeletion(deps, name, async (cloud) => abortUpload(deps, cloud, attempt))
  attempt.remove = noted.remove
  const request = { ...template, name, zoneid: zone.id, format, bits: 64 }
  const ticket = await noted.during(async () => deps.cloud.run(getUploadParamsForTemplate, request))
  attempt.ticket = ticket
  deps.log.info(`stemcell upload: ${sizeBytes} bytes of ${format} as template ${name}`)
  await deps.cloud.upload({
    ...addressOf(deps, ticket),
    fileName: `${name}.${extension}`,
    sizeBytes,
    open: () => image.open(),
    onProgress: createProgressLog(deps.log, 'stemcell upload', sizeBytes),
  })
  await waitUntilReady(deps, ticket.id, [zone.id])
  return ticket.id
}

function addressOf({ config }: Dependencies, ticket: GetUploadParamsForTemplateAnswer): ReturnType<typeof uploadAddress> {
  const address = uploadAddress(ticket)
  const host = config.cloudstack.stemcell.upload_address
  if (host === undefined) return address
  const moved = new URL(address.url)
  moved.host = host
  return { ...address, url: moved.href }
}

/** CloudStack does not delete a template that may still be uploaded; sending a file that it refuses ends this state immediately. */
async function abortUpload(deps: Dependencies, cloud: CloudStackClient, { name, ticket }: Attempt): Promise<void> {
  if (ticket === undefined) return
  const content = Buffer.from('not an image')
  try {
    await cloud.upload({
      ...addressOf(deps, ticket),
      fileName: `${name}.cancelled`,
      sizeBytes: content.length,
      open: () => Readable.from([content]),
    })
  } catch (error) {
    deps.log.debug(`upload of ${name} was aborted: ${reasonOf(error)}`)
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof CloudStackError && error.command === 'upload' && error.kind === 'unreachable' && error.retryable
}

/** Adds advice to an upload's error, with the names of the configuration. */
function explained(error: unknown): unknown {
  // The image was changed after it was looked at.
  if (error instanceof RangeError) return cloudError('image-unreadable', `create_stemcell: ${error.message}`, error)
  if (!(error instanceof CloudStackError) || error.command !== 'upload') return error
  const advice = adviceFor(error)
  return advice === undefined ? error : cloudError('upload-failed', `create_stemcell: ${error.message}: ${advice}`, error)
}

function adviceFor(error: CloudStackError): string | undefined {
  if (error.cause instanceof TransportError && error.cause.failure === 'certificate')
    return "set cloudstack.stemcell.ca_cert to the certificate of secondary storage's authority"
  if (error.cause instanceof TransportError && error.cause.failure === 'refused')
    return 'secondary storage must be reachable from here; behind a NAT, set cloudstack.stemcell.upload_address, or use strategy url or volume'
  if (/not valid anymore/.test(error.errorText ?? ''))
    return "the upload's address has expired: raise CloudStack's upload.operation.timeout, and compare the clocks"
  return undefined
}
