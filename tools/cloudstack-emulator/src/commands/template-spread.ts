import { copyTemplate, extractTemplate, listTemplatePermissions, type ParametersOf, updateTemplatePermissions } from 'cloudstack-client/api'
import { isRootAdmin } from '../cloud/caller.ts'
import type { Cloud } from '../cloud/cloud.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { READY_COPY, setCopy } from '../cloud/templates.ts'
import type { TemplateRow } from '../rows/storage.ts'
import { viewTemplate } from '../views/template.ts'
import { date } from '../views/view.ts'
import { type Call, given, job, list, listing, SUCCESS, sync } from './define.ts'
import { templateFor } from './template.ts'

const documented = {
  ids: { id: 'templates', destzoneid: 'zones', destzoneids: 'zones', sourcezoneid: 'zones' },
  evidence: 'documented',
} as const

export const templateSpreadCommands = [
  job(copyTemplate, documented, (call, { id, destzoneid, destzoneids, sourcezoneid }) => {
    const { cloud } = call
    const template = templateFor(call, id)
    const targets = destzoneids ?? (destzoneid === undefined ? [] : [destzoneid])
    if (targets.length === 0) throw invalid('Either destzoneid or destzoneids parameters have to be specified.')
    if (targets.includes(sourcezoneid ?? '')) throw invalid('Please specify different source and destination zones.')
    if (!template.copies.some((copy) => copy.state === 'Ready' && (sourcezoneid === undefined || copy.zoneId === sourcezoneid))) {
      throw new CloudProblem('resource-unavailable', `Unable to find template ${template.id} in zone ${sourcezoneid}`)
    }
    return {
      queue: id,
      instance: { type: 'Template', id },
      begin: () => {
        const missing = targets.filter((zoneId) => !cloud.templates.require(id).copies.some((copy) => copy.zoneId === zoneId))
        const copies = missing.map((zoneId) => ({ zoneId, state: 'Downloading' as const, status: 'Copying', percent: 0 }))
        cloud.templates.update(id, { copies: [...cloud.templates.require(id).copies, ...copies] })
      },
      abandon: () => {
        const template = cloud.templates.get(id)
        if (template === undefined) return
        const left = template.copies.filter(({ zoneId, state }) => state === 'Ready' || !targets.includes(zoneId))
        cloud.templates.update(id, { copies: left })
      },
      finish: () => {
        for (const zoneId of targets) setCopy(cloud, id, zoneId, READY_COPY)
        const copied = cloud.templates.require(id)
        return {
          template: viewTemplate(
            call,
            copied,
            copied.copies.find((copy) => copy.zoneId === targets[0]),
          ),
        }
      },
    }
  }),

  job(extractTemplate, documented, (call, { id, zoneid }) => {
    const template = templateFor(call, id)
    if (!template.isExtractable && !isRootAdmin(call.caller))
      throw new CloudProblem('permission-denied', 'The template is not allowed to be extracted')
    return {
      queue: id,
      instance: { type: 'Template', id },
      finish: () => ({ template: extracted(call, template, zoneid) }),
    }
  }),

  list(listTemplatePermissions, { ...documented, key: 'templatepermission' }, (call, { id }) => {
    const template = templateFor(call, id)
    const { domainId } = call.cloud.accounts.require(template.accountId)
    return listing([template], (row) => ({
      id: row.id,
      ispublic: row.isPublic,
      domainid: domainId,
      account: row.sharedWith.map((accountId) => call.cloud.accounts.ever(accountId)?.name),
    }))
  }),

  sync(updateTemplatePermissions, documented, (call, parameters) => {
    const template = templateFor(call, parameters.id)
    const changes = given({
      isPublic: parameters.ispublic,
      isExtractable: parameters.isextractable,
      isFeatured: isRootAdmin(call.caller) ? parameters.isfeatured : undefined,
      sharedWith: sharing(call.cloud, template, parameters),
    })
    call.cloud.templates.update(template.id, changes)
    return SUCCESS
  }),
]

function extracted({ cloud }: Call, template: TemplateRow, zoneId: string | undefined) {
  const zone = zoneId ?? template.copies[0]?.zoneId
  return {
    id: template.id,
    name: template.name,
    extractId: template.id,
    accountid: template.accountId,
    state: 'DOWNLOAD_URL_CREATED',
    zoneid: zone,
    zonename: cloud.zones.ever(zone)?.name,
    extractMode: 'HTTP_DOWNLOAD',
    url: `${cloud.uploadBase}/userdata/${template.id}.${template.format.toLowerCase()}`,
    created: date(cloud.nowMs()),
  }
}

/** With whom it is shared from now on. @throws {CloudProblem} for an operation or an account that there is not */
function sharing(
  cloud: Cloud,
  template: TemplateRow,
  { op, accounts }: ParametersOf<typeof updateTemplatePermissions>,
): readonly string[] | undefined {
  if (op === undefined) return undefined
  if (op === 'reset') return []
  if (op !== 'add' && op !== 'remove') throw invalid(`Unable to modify permissions: operation ${op} is none of add, remove, reset`)
  const named = (accounts ?? []).map((name) => {
    const account = cloud.accounts.by('name', name.toLowerCase())[0]
    if (account === undefined)
      throw invalid(
        `Unable to grant a launch permission to account ${name}, account not found.  No permissions updated, please verify the account names and retry.`,
      )
    return account.id
  })
  return op === 'add' ? [...new Set([...template.sharedWith, ...named])] : template.sharedWith.filter((id) => !named.includes(id))
}
