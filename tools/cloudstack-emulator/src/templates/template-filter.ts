import type { listTemplates, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, permittedAccounts, same, sameText } from '../api/select.ts'
import { ApiError, invalid } from '../api-error.ts'
import { isRootAdmin, mayActFor } from '../core/caller.ts'
import type { TemplateCopy, TemplateRow } from '../database/template-rows.ts'
import { checkLaunch } from './launch-permission.ts'

type Parameters = Partial<ParametersOf<typeof listTemplates>>

export interface TemplateInZone {
  readonly template: TemplateRow
  readonly copy: TemplateCopy | undefined
}

const FILTERS = ['featured', 'self', 'selfexecutable', 'sharedexecutable', 'executable', 'community', 'shared', 'all'] as const
type Filter = (typeof FILTERS)[number]

/** One row per template and zone (recorded). An id is looked up whatever the filter says, ids are not. */
export function findTemplates(call: Call, parameters: Parameters, kind: TemplateRow['kind']): readonly TemplateInZone[] {
  const filter = readFilter(call, parameters.templatefilter ?? 'selfexecutable')
  const { id, ids = [] } = parameters
  if (id !== undefined) checkNamed(call, id, kind)
  const owners = permittedAccounts(call, parameters)
  const rows = [...call.cloud.templates.all()].filter(
    (row) =>
      row.kind === kind &&
      same(id, row.id) &&
      (id !== undefined || passes(filter, row, owners)) &&
      (ids.length === 0 || ids.includes(row.id)) &&
      sameText(parameters.name, row.name) &&
      sameText(parameters.hypervisor, row.hypervisor) &&
      sameText(parameters.templatetype, row.type) &&
      hasKeyword(parameters.keyword, row.name, row.displayText) &&
      hasTags(call, parameters, row),
  )
  const spread = rows.flatMap((template) => zonesOf(template, parameters).map((copy) => ({ template, copy })))
  const ready = filter.endsWith('executable') || parameters.isready === true
  const shown = ready ? spread.filter(({ copy }) => copy?.state === 'Ready') : spread
  return parameters.showunique === true
    ? shown.filter((entry, index) => shown.findIndex((one) => one.template === entry.template) === index)
    : shown
}

/** @throws {ApiError} for an ISO instead of a template or the reverse, and for one that is not shared with the caller (recorded) */
function checkNamed({ cloud, caller }: Call, id: string, kind: TemplateRow['kind']): void {
  const row = cloud.templates.getIncludingRemoved(id)
  if (row === undefined) return
  if (row.kind !== kind) {
    const text = kind === 'iso' ? 'Specified Template Id is not an ISO' : `Incorrect format ${row.format} of the specified template id`
    throw invalid(text, { uuid: row.id, description: 'templateId' })
  }
  if (!mayActFor(cloud, caller, row.accountId)) checkLaunch(cloud, caller.account, row)
}

function readFilter(call: Call, text: string): Filter {
  const filter = FILTERS.find((name) => name === text)
  if (filter === undefined) {
    throw new ApiError('invalid-parameter', `No enum constant com.cloud.template.VirtualMachineTemplate.TemplateFilter.${text}`, {
      plain: true,
    })
  }
  if (filter === 'all' && !isRootAdmin(call.caller)) throw invalid('Filter all can be specified by admin only')
  return filter
}

/** @param owners the accounts whose templates are asked for; undefined = all */
function passes(filter: Filter, row: TemplateRow, owners: ReadonlySet<string> | undefined): boolean {
  const own = owners === undefined || owners.has(row.accountId)
  switch (filter) {
    case 'all':
      return true
    case 'featured':
      return row.isPublic && row.isFeatured
    case 'community':
      return row.isPublic && !row.isFeatured
    case 'self':
    case 'selfexecutable':
      return own
    case 'shared':
    case 'sharedexecutable':
      return owners !== undefined && row.sharedWith.some((id) => owners.has(id))
    case 'executable':
      return row.isPublic || (owners !== undefined && own)
  }
}

function zonesOf(template: TemplateRow, parameters: Parameters): readonly TemplateCopy[] {
  return template.copies.filter((copy) => same(parameters.zoneid, copy.zoneId))
}

function hasTags({ cloud }: Call, parameters: Parameters, row: TemplateRow): boolean {
  const wanted = Object.entries(parameters.tags ?? {})
  const tags = cloud.tags.by('resource', row.id)
  return (
    wanted.length === 0 || wanted.some(([key, value]) => tags.some((tag) => sameText(key, tag.key) && sameText(String(value), tag.value)))
  )
}
