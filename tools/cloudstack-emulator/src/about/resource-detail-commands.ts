import { addResourceDetail, listDetailOptions, listResourceDetails, removeResourceDetail } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, stringsOf, sync } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import { tagTypeOf } from '../core/tags.ts'
import options from '../documented/detail-options.json' with { type: 'json' }
import { HIDDEN_DETAILS } from '../machines/machine-view.ts'

const documented = { evidence: 'documented' } as const

/** Resources with details: machines and templates store them in their rows. */
const TABLES = { UserVm: 'machines', Template: 'templates' } as const

/** Options shown only to root administrators, in addition to the details that only they see. */
const ADMINS_OPTIONS = ['guest.cpu.mode', 'guest.cpu.model']

interface Detailed {
  readonly id: string
  readonly details: Readonly<Record<string, string>>
}

function detailedRow({ cloud }: Call, type: string, id: string): Detailed | undefined {
  return type === 'UserVm' || type === 'Template' ? cloud[TABLES[type]].get(id) : undefined
}

function change({ cloud }: Call, type: string, id: string, details: Readonly<Record<string, string>>): void {
  if (type === 'UserVm') cloud.machines.update(id, { details })
  else cloud.templates.update(id, { details })
}

function requireDetailed(call: Call, type: string, id: string): Detailed {
  const row = detailedRow(call, type, id)
  if (row === undefined) throw invalid(`Unable to find resource by uuid ${id} and type ${type}`)
  return row
}

export const resourceDetailCommands = [
  list(listResourceDetails, documented, (call, { resourcetype, resourceid, key, value, fordisplay }) => {
    const type = tagTypeOf(resourcetype)
    if (resourceid === undefined && value === undefined) {
      throw invalid('Insufficient parameters passed for listing by resourceId OR key,value pair. Please check your params and try again.')
    }
    if (value !== undefined && key === undefined) {
      throw invalid('Listing by (key, value) but key is null. Please check the params and try again')
    }
    const rows = resourceid === undefined ? allDetailed(call, type) : [requireDetailed(call, type, resourceid)]
    const details = rows.flatMap((row) => Object.entries(row.details).map(([name, text]) => ({ row, name, text })))
    const found = details.filter(
      ({ name, text }) => (key === undefined || key === name) && (value === undefined || value === text) && fordisplay !== false,
    )
    return listing(found, ({ row, name, text }) => ({
      resourceid: row.id,
      resourcetype: type,
      key: name,
      value: text,
      fordisplay: true,
    }))
  }),

  sync(listDetailOptions, documented, (call, { resourcetype, resourceid }) => {
    const type = tagTypeOf(resourcetype)
    if (type !== 'UserVm' && type !== 'Template') throw new ApiError('runtime', 'Resource type not supported.')
    const row = resourceid === undefined ? undefined : call.cloud[TABLES[type]].get(resourceid)
    const own = row?.hypervisor === 'KVM' || row?.hypervisor === 'VMware' ? options[row.hypervisor] : {}
    const all: Readonly<Record<string, readonly string[]>> = { ...options.all, ...own }
    const shown = Object.entries(all).filter(([name]) => isRootAdmin(call.caller) || ![...HIDDEN_DETAILS, ...ADMINS_OPTIONS].includes(name))
    return { detailoptions: { details: Object.fromEntries(shown) } }
  }),

  job(addResourceDetail, documented, (call, { resourcetype, resourceid, details }) => ({
    begin: () => {
      const added = stringsOf(details)
      const empty = Object.entries(added).find(([, text]) => text === '')
      if (empty !== undefined) throw invalid(`Value for the key ${empty[0]} is either null or empty`)
      const type = tagTypeOf(resourcetype)
      const row = requireDetailed(call, type, resourceid)
      change(call, type, resourceid, { ...row.details, ...added })
    },
    finish: () => SUCCESS,
  })),

  job(removeResourceDetail, documented, (call, { resourcetype, resourceid, key }) => ({
    begin: () => {
      const type = tagTypeOf(resourcetype)
      const { details } = requireDetailed(call, type, resourceid)
      change(call, type, resourceid, Object.fromEntries(Object.entries(details).filter(([name]) => key !== undefined && name !== key)))
    },
    finish: () => SUCCESS,
  })),
]

function allDetailed({ cloud }: Call, type: string): readonly Detailed[] {
  return type === 'UserVm' || type === 'Template' ? [...cloud[TABLES[type]].all()] : []
}
