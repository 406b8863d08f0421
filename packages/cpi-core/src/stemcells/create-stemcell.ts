import { createTags } from 'cloudstack-client/api'
import * as z from 'zod'
import { tagsFromMetadata } from '../cloud/tags.ts'
import { parseProperties } from '../config/parse-properties.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { cpiMethod, hash } from '../protocol/cpi-method.ts'
import { lightStemcellCid } from '../values/cids.ts'
import { copyToZones } from './copy-to-zones.ts'
import { findLightTemplate } from './light-stemcell.ts'
import { type StemcellProperties, stemcellPropertiesSection } from './stemcell-cloud-properties.ts'
import { uploadStemcell } from './upload-stemcell.ts'

/** From version 3 on the director sends the tags of its runtime config. */
const env = z.looseObject({ tags: hash }).default({ tags: {} })

/** A template that is ready in every wanted zone, or none. */
export const createStemcell = cpiMethod({ image_path: z.string(), cloud_properties: hash, env }, async (args, deps) => {
  const properties = parseProperties(stemcellPropertiesSection, args.cloud_properties)
  if (isLight(deps, properties)) return lightStemcellCid(await findLightTemplate(deps, properties))

  const template = await uploadStemcell(deps, args.image_path, properties)
  await copyToZones(deps, template)
  const tags = tagsFromMetadata(args.env.tags)
  if (Object.keys(tags).length > 0) await deps.cloud.run(createTags, { resourcetype: 'Template', resourceids: [template.id], tags })
  return template.id
})

function isLight({ config }: Dependencies, properties: StemcellProperties): boolean {
  const { strategy } = config.cloudstack.stemcell
  if (strategy === 'url' || strategy === 'volume')
    throw cloudError(`stemcell strategy "${strategy}" is not available: use "upload" or "light"`)
  const namesTemplate = properties.template_id !== undefined || properties.template_name !== undefined
  return strategy === 'light' || (strategy === 'auto' && namesTemplate)
}
