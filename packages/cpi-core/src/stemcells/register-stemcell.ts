import { registerTemplate } from 'cloudstack-client/api'
import { expectField } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { md5Of } from '../images/image-checksum.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { noteTemplateDeletion } from './delete-template.ts'
import { serveImage } from './image-server.ts'
import { createProgressLog } from './progress.ts'
import { serverAddress } from './server-address.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'
import { newTemplateName, type TemplateRequest } from './template-request.ts'
import type { TemplateZones } from './template-zones.ts'
import { waitUntilReady } from './wait-until-ready.ts'

const WHAT = 'stemcell download'

/** An image for CloudStack to fetch. */
export interface ImageSource {
  readonly url: string
  readonly format: StemcellImage['format']
  /** MD5 in hex, or `{SHA-256}…`; undefined = not verified. */
  readonly checksum: string | undefined
}

/**
 * Lets CloudStack fetch the image into all zones: from the operator's server, else from a web server in this process.
 * @returns the template's id
 */
export async function registerStemcell(
  deps: Dependencies,
  image: StemcellImage,
  template: TemplateRequest,
  zones: TemplateZones,
  properties: StemcellProperties,
): Promise<string> {
  const { format } = image
  const served = servedAt(deps, image, properties)
  const checksum = await md5Of(image, deps.signal)
  if (served !== undefined) return registerServed(deps, { url: served, format, checksum }, template, zones)

  const name = newTemplateName(deps)
  const address = serverAddress(deps.config.cloudstack)
  const server = await serveImage(
    { image, fileName: `${name}.${image.extension}`, onServed: createProgressLog(deps.log, WHAT, image.sizeBytes) },
    address.listen,
    deps.log,
  )
  try {
    deps.log.info(`stemcell server: ${image.sizeBytes} bytes on port ${server.port}, for CloudStack as ${address.publicHost}`)
    return await register(deps, name, { url: address.url(server.port, server.path), format, checksum }, template, zones)
  } finally {
    await server.close()
  }
}

/** The same for an image on another server; its progress is known to CloudStack only. @returns the template's id */
export async function registerServed(
  deps: Dependencies,
  source: ImageSource,
  template: TemplateRequest,
  zones: TemplateZones,
): Promise<string> {
  return register(deps, newTemplateName(deps), source, template, zones, createProgressLog(deps.log, WHAT, 100))
}

/** Returns the image's address on the operator's server, if there is one: the stemcell's own, or `<name>-<version>.<format>` below the base address. */
function servedAt({ config }: Dependencies, { extension }: StemcellImage, properties: StemcellProperties): string | undefined {
  const { url_base } = config.cloudstack.stemcell
  if (properties.image_url !== undefined) return properties.image_url
  if (url_base === undefined) return undefined
  const { name = 'stemcell', version = '0' } = properties
  return `${url_base.replace(/\/+$/, '')}/${encodeURIComponent(`${name}-${version}.${extension}`)}`
}

async function register(
  deps: Dependencies,
  name: string,
  source: ImageSource,
  template: TemplateRequest,
  { home, others }: TemplateZones,
  onPercent?: (percent: number) => void,
): Promise<string> {
  const zoneids = [home.id, ...others]
  const noted = noteTemplateDeletion(deps, name)
  const rows = await noted.during(async () => deps.cloud.list(registerTemplate, { ...template, ...source, name, zoneids, bits: 64 }))
  const id = expectField(rows[0]?.id, registerTemplate.name, 'id')
  await waitUntilReady(deps, id, zoneids, onPercent)
  return id
}
