import * as z from 'zod/mini'
import { addTags, tagsFromMetadata } from '../cloud/tags.ts'
import { parseProperties } from '../config/parse-properties.ts'
import { cpiMethod, hash } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import type { ImageFormat } from '../images/image-format.ts'
import { openImage, type StemcellImage } from '../images/open-image.ts'
import { lightStemcellCid } from '../values/cids.ts'
import { copyToZones } from './copy-to-zones.ts'
import { findLightTemplate } from './light-stemcell.ts'
import { registerServed, registerStemcell } from './register-stemcell.ts'
import { remoteImage } from './remote-image.ts'
import { onceByContent } from './same-content.ts'
import { type StemcellProperties, stemcellPropertiesSection } from './stemcell-cloud-properties.ts'
import { type TemplateRequest, templateRequest } from './template-request.ts'
import { type TemplateZones, templateZones } from './template-zones.ts'
import { uploadStemcell } from './upload-stemcell.ts'
import { createStemcellFromVolume } from './volume-stemcell.ts'

/** From API version 3 on the director sends the tags of its runtime config. */
const env = z._default(z.looseObject({ tags: z.nullish(z.record(z.string(), z.unknown())) }), {})

/** Creates a template that is ready in every wanted zone; if that fails, nothing is left. */
export const createStemcell = cpiMethod({ image_path: z.string(), cloud_properties: hash, env }, async (args, deps) => {
  const properties = parseProperties(stemcellPropertiesSection, args.cloud_properties)
  if (isLight(deps, properties)) return lightStemcellCid(await findLightTemplate(deps, properties))

  return importImage(args.image_path, properties, deps, async (id) =>
    addTags(deps, 'Template', [id], tagsFromMetadata(args.env.tags ?? {})),
  )
})

function isLight({ config }: Dependencies, { template_id, template_name }: StemcellProperties): boolean {
  const { strategy } = config.cloudstack.stemcell
  const namesTemplate = template_id !== undefined || template_name !== undefined
  return strategy === 'light' || (strategy === 'auto' && namesTemplate)
}

/** @param tag puts the tags of the environment on a new template. @returns the template's id */
async function importImage(
  imagePath: string,
  properties: StemcellProperties,
  deps: Dependencies,
  tag: (id: string) => Promise<void>,
): Promise<string> {
  const resolve = async (format: ImageFormat['format']) =>
    Promise.all([templateZones(deps, properties), templateRequest(deps, properties, format)])
  const tagged = async (id: string) => {
    await tag(id)
    return id
  }
  const { strategy, deduplicate } = deps.config.cloudstack.stemcell
  const remote = strategy === 'auto' || strategy === 'url' ? await remoteImage(deps, imagePath, properties) : undefined
  if (remote !== undefined) {
    const [zones, template] = await resolve(remote.format)
    return tagged(await registerServed(deps, remote, template, zones))
  }
  const image = await openImage(imagePath, properties.disk_format)
  const [zones, template] = await resolve(image.format)
  const create = async () => tagged(await createTemplateBy(deps, image, template, zones, properties))
  return deduplicate ? onceByContent(deps, { image, template, zones }, create) : create()
}

async function createTemplateBy(
  deps: Dependencies,
  image: StemcellImage,
  template: TemplateRequest,
  zones: TemplateZones,
  properties: StemcellProperties,
): Promise<string> {
  switch (deps.config.cloudstack.stemcell.strategy) {
    case 'url':
      return registerStemcell(deps, image, template, zones, properties)
    case 'volume': {
      const created = await createStemcellFromVolume(deps, image, template, zones)
      await copyToZones(deps, created.id, created.zones)
      return created.id
    }
    default: {
      const id = await uploadStemcell(deps, image, template, zones.home)
      await copyToZones(deps, id, zones)
      return id
    }
  }
}
