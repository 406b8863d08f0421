import { registerTemplate } from 'cloudstack-client/api'
import { expectField } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { noteTemplate } from './delete-template.ts'
import { md5Of } from './image-checksum.ts'
import { serveImage } from './image-server.ts'
import type { StemcellImage } from './open-image.ts'
import { tenths } from './progress.ts'
import { serverAddress } from './server-address.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'
import { newTemplateName, type TemplateRequest } from './template-request.ts'
import type { TemplateZones } from './template-zones.ts'
import { untilReady } from './until-ready.ts'

const WHAT = 'stemcell download'

/**
 * Lets CloudStack fetch the image, into all zones at once: from where the operator serves it, else from this very call.
 * @returns the template's id
 */
export async function registerStemcell(
  deps: Dependencies,
  image: StemcellImage,
  template: TemplateRequest,
  zones: TemplateZones,
  properties: StemcellProperties,
): Promise<string> {
  const name = newTemplateName(deps)
  const served = servedAt(deps, image, properties)
  if (served !== undefined) return register(deps, name, image, template, zones, served, tenths(deps.log, WHAT, 100))

  const address = serverAddress(deps.config.cloudstack)
  const server = await serveImage(
    { image, fileName: `${name}.${image.extension}`, onServed: tenths(deps.log, WHAT, image.sizeBytes) },
    address.listen,
    deps.log,
  )
  try {
    deps.log.info(`stemcell server: ${image.sizeBytes} bytes on port ${server.port}, for CloudStack as ${address.publicHost}`)
    return await register(deps, name, image, template, zones, address.url(server.port, server.path))
  } finally {
    await server.close()
  }
}

/** Where the operator serves the image, if so: `<name>-<version>.<format>` below one address, or as the stemcell says. */
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
  image: StemcellImage,
  template: TemplateRequest,
  { home, others }: TemplateZones,
  url: string,
  onPercent?: (percent: number) => void,
): Promise<string> {
  const checksum = await md5Of(image, deps.signal)
  noteTemplate(deps, name)
  const zoneids = [home.id, ...others]
  const rows = await deps.cloud.list(registerTemplate, { ...template, name, format: image.format, url, zoneids, checksum, bits: 64 })
  const id = expectField(rows[0]?.id, registerTemplate.name, 'id')
  await untilReady(deps, id, zoneids, onPercent)
  return id
}
