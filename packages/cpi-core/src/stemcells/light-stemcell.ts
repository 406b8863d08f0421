import type { Template } from '../cloud/entities.ts'
import { asConfigurationError } from '../cloud/find.ts'
import { findTemplateRows, refuseMissingTemplate } from '../cloud/find-template.ts'
import { findZone, isInZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'
import { hypervisorOf } from './template-request.ts'

/**
 * Returns the id of an existing template that is not the CPI's own and is never deleted.
 * @throws {CpiError} if it does not exist, is not ready, is not in the zone, or its name is taken twice
 */
export async function findLightTemplate({ cloud, config }: Dependencies, properties: StemcellProperties): Promise<string> {
  const reference = properties.template_id ?? properties.template_name
  if (reference === undefined)
    throw cloudError(
      'light-stemcell-invalid',
      'a light stemcell names its template: set template_id or template_name in its cloud_properties',
    )
  const zone = properties.availability_zone ?? config.cloudstack.default_zone
  const rows = await findTemplateRows(cloud, reference)
  const here = zone === undefined ? rows : rows.filter((row) => isInZone(row, zone))
  const [id, ...others] = new Set(here.map((row) => row.id))
  if (id === undefined) {
    if (zone === undefined || rows.length === 0) return refuseMissingTemplate(cloud, 'template', reference)
    const { name } = await findZone(cloud, zone).catch(asConfigurationError)
    const elsewhere = [...new Set(rows.map((row) => `"${row.zonename}"`))].join(', ')
    throw cloudError(
      'stemcell-not-in-zone',
      `template "${reference}" does not exist in zone "${name}", only in ${elsewhere}: copy it there, or name another`,
    )
  }
  if (others.length > 0) throw cloudError('name-ambiguous', `${others.length + 1} templates are named "${reference}": give template_id`)
  const [template] = here
  if (template !== undefined) checkKind(template, properties)
  return id
}

/** @throws {CpiError} if the template is of another kind than the stemcell says, with both values */
function checkKind(template: Template, properties: StemcellProperties): void {
  const { hypervisor, disk_format: format, root_disk_controller: controller, requires_hvm: hvm } = properties
  const pairs: readonly (readonly [what: string, existing: unknown, wanted: unknown])[] = [
    ['hypervisor', template.hypervisor, hypervisor === undefined ? undefined : hypervisorOf(hypervisor)],
    ['disk_format', template.format, format],
    ['root_disk_controller', template.details?.['rootDiskController'], controller],
    ['requires_hvm', template.requireshvm, hvm],
  ]
  const differing = pairs.filter(
    ([, existing, wanted]) =>
      existing !== undefined && wanted !== undefined && String(existing).toLowerCase() !== String(wanted).toLowerCase(),
  )
  if (differing.length === 0) return
  const list = differing.map(([what, existing, wanted]) => `${what} ${existing}, the stemcell says ${wanted}`).join('; ')
  throw cloudError(
    'light-stemcell-invalid',
    `template "${template.name}" (${template.id}) has ${list}: name another template, or correct the stemcell`,
  )
}
