import { listTemplates } from 'cloudstack-client/api'
import type { Dependencies } from '../dependencies.ts'
import { toCpiError } from '../errors/to-cpi-error.ts'
import { md5Of } from '../images/image-checksum.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { ownedPrefix } from '../values/names.ts'
import type { TemplateRequest } from './template-request.ts'
import type { TemplateZones } from './template-zones.ts'

export interface Wanted {
  readonly image: StemcellImage
  readonly template: TemplateRequest
  readonly zones: TemplateZones
}

/**
 * Returns the template of the same director, content and kind that is ready in every wanted zone, else creates one. Of several calls at once
 * on this machine the others wait for the first, and take its template. If it fails, what it made is gone before the next one looks.
 * @returns the template's id
 */
export async function onceByContent(deps: Dependencies, wanted: Wanted, create: () => Promise<string>): Promise<string> {
  const checksum = await md5Of(wanted.image, deps.signal)
  return deps.locks.hold(`stemcell ${checksum}`, async () => {
    const existing = await findTemplateWithContent(deps, checksum, wanted)
    return existing ?? create().catch(async (error: unknown) => undone(deps, error))
  })
}

async function undone({ undo }: Dependencies, error: unknown): Promise<never> {
  const leftovers = await undo.unwind()
  throw leftovers.length === 0 ? error : toCpiError(error, 'create_stemcell', leftovers)
}

async function findTemplateWithContent(
  deps: Dependencies,
  checksum: string,
  { image, template, zones: { home, others } }: Wanted,
): Promise<string | undefined> {
  const rows = await deps.cloud.list(listTemplates, { templatefilter: 'self' })
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
