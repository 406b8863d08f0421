import { listTemplates } from 'cloudstack-client/api'
import type { Dependencies } from '../dependencies.ts'
import { md5Of } from '../images/image-checksum.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { ownedPrefix } from '../values/names.ts'
import type { TemplateRequest } from './template-request.ts'
import type { TemplateZones } from './template-zones.ts'

/** Finds a template of the same director, content and kind that is ready in every wanted zone; undefined if there is none. */
export async function findTemplateWithContent(
  deps: Dependencies,
  image: StemcellImage,
  template: TemplateRequest,
  { home, others }: TemplateZones,
): Promise<string | undefined> {
  const [checksum, rows] = await Promise.all([md5Of(image, deps.signal), deps.cloud.list(listTemplates, { templatefilter: 'self' })])
  const prefix = ownedPrefix('stemcell', deps.request.directorUuid)
  const same = rows.filter(
    (row) =>
      row.isready === true &&
      row.checksum === checksum &&
      row.name?.startsWith(prefix) === true &&
      row.format === image.format &&
      row.hypervisor === template.hypervisor &&
      row.ostypeid === template.ostypeid &&
      row.requireshvm === template.requireshvm &&
      row.ispublic === template.ispublic &&
      row.isextractable === template.isextractable &&
      (template.isfeatured ?? false) === (row.isfeatured ?? false) &&
      row.details?.['rootDiskController'] === template.details?.['rootDiskController'],
  )
  const found = same.find(({ id }) => [home.id, ...others].every((zoneId) => same.some((row) => row.id === id && row.zoneid === zoneId)))
  if (found !== undefined) deps.log.info(`stemcell: template ${found.name} has the same content and is reused`)
  return found?.id
}
