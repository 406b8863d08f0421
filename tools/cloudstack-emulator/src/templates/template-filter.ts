import type { listTemplates, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { ApiError, invalid } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { TemplateCopy, TemplateRow } from '../database/template-rows.ts'
import { mayUseTemplate } from './template.ts'

type Parameters = Partial<ParametersOf<typeof listTemplates>>

export interface TemplateInZone {
  readonly template: TemplateRow
  readonly copy: TemplateCopy | undefined
}

const FILTERS = ['featured', 'self', 'selfexecutable', 'sharedexecutable', 'executable', 'community', 'shared', 'all'] as const
type Filter = (typeof FILTERS)[number]

/** One row per template and zone (recorded). */
export function findTemplates(call: Call, parameters: Parameters, kind: TemplateRow['kind']): readonly TemplateInZone[] {
  const filter = readFilter(call, parameters.templatefilter ?? 'selfexecutable')
  const named = parameters.id === undefined ? (parameters.ids ?? []) : [parameters.id]
  const rows = [...call.cloud.templates.all()].filter(
    (row) =>
      row.kind === kind &&
      (named.length === 0 || named.includes(row.id)) &&
      (named.length > 0 ? mayUseTemplate(call.cloud, call.caller, row) : passes(call, filter, row)) &&
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

function passes({ cloud, caller }: Call, filter: Filter, row: TemplateRow): boolean {
  const own = row.accountId === caller.account.id
  const shared = row.sharedWith.includes(caller.account.id)
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
      return shared
    case 'executable':
      return mayUseTemplate(cloud, caller, row)
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
