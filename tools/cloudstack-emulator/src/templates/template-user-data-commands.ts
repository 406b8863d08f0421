import { linkUserDataToTemplate } from 'cloudstack-client/api'
import { type Call, sync } from '../api/define.ts'
import { failure, invalid } from '../api-error.ts'
import { mayActFor } from '../core/caller.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { viewUpdatedTemplate } from './template-view.ts'

const POLICIES = ['ALLOWOVERRIDE', 'APPEND', 'DENYOVERRIDE'] as const

function templateOf({ cloud }: Call, templateId: string | undefined, isoId: string | undefined): TemplateRow {
  if (templateId !== undefined && isoId !== undefined) throw internalFailure('Both template ID and ISO ID are passed, API accepts only one')
  const id = templateId ?? isoId
  if (id === undefined) throw internalFailure('Atleast one of template ID or ISO ID needs to be passed')
  return cloud.templates.get(id) ?? missing(cloud.templates.getIncludingRemoved(id)?.number)
}

/** Every error is an internal failure here, with a cause that only administrators read. */
function internalFailure(text: string) {
  return failure(`Failed to link userdata to template, due to: ${text}`)
}

function missing(number: number | undefined): never {
  throw internalFailure(`unable to find template/ISO with id ${number}`)
}

function policyOf(text: string | undefined): (typeof POLICIES)[number] {
  const policy = POLICIES.find((known) => known === (text ?? 'ALLOWOVERRIDE').toUpperCase())
  if (policy !== undefined) return policy
  throw internalFailure(`No enum constant com.cloud.user.UserData.UserDataOverridePolicy.${text?.toUpperCase()}`)
}

export const templateUserDataCommands = [
  sync(linkUserDataToTemplate, { evidence: 'documented' }, (call, { templateid, isoid, userdataid, userdatapolicy }) => {
    const policy = policyOf(userdatapolicy)
    const template = templateOf(call, templateid, isoid)
    if (!mayActFor(call.cloud, call.caller, template.accountId))
      throw internalFailure('Caller does not have permission to operate with provided resource.')
    if (userdataid !== undefined && call.cloud.userData.get(userdataid) === undefined) throw invalid('Unable to find the user data')
    const userDataPolicy = userdataid === undefined ? undefined : policy
    const updated = call.cloud.templates.update(template.id, { userDataId: userdataid, userDataPolicy })
    return { [isoid === undefined ? 'template' : 'iso']: { ...viewUpdatedTemplate(call, updated), templatetype: updated.type } }
  }),
]
