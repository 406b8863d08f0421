import { ApiError, invalid } from '../api-error.ts'
import { type Caller, describeAccount, isRootAdmin, mayActFor } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { checkLaunch } from './launch-permission.ts'

export type ImageKind = TemplateRow['kind']

/** @throws {ApiError} for a template instead of an ISO, or the reverse */
export function checkKind(template: TemplateRow, kind: ImageKind, text: string): void {
  if (template.kind !== kind) throw invalid(text)
}

/** Public templates can be changed only by their owners, other templates also by those they are shared with, as on the server. */
export function checkChange(cloud: Cloud, caller: Caller, template: TemplateRow): void {
  if (isRootAdmin(caller) || template.accountId === caller.account.id) return
  const { projectId } = cloud.accounts.getIncludingRemoved(template.accountId) ?? {}
  if (projectId !== undefined && mayActFor(cloud, caller, template.accountId)) return
  if (template.isPublic) {
    throw new ApiError('permission-denied', 'Domain Admin and regular users can modify only their own Public templates')
  }
  checkLaunch(cloud, caller.account, template)
}

export interface Sharing {
  readonly op?: string | undefined
  readonly accounts?: readonly string[] | undefined
  readonly projectids?: readonly string[] | undefined
  readonly ispublic?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly isextractable?: boolean | undefined
}

const OPERATIONS = ['add', 'remove', 'reset']

/** Changes a template's permissions. The public flags are changed even if the rest is refused, as on the server. */
export function share(cloud: Cloud, caller: Caller, template: TemplateRow, sharing: Sharing): void {
  const names = namesIn(cloud, caller, sharing)
  const operation = sharing.op?.toLowerCase()
  checkChange(cloud, caller, template)
  checkSharing(caller, template, sharing, names)
  cloud.templates.update(template.id, {
    isPublic: sharing.ispublic ?? template.isPublic,
    isFeatured: sharing.isfeatured ?? template.isFeatured,
    isExtractable: sharing.isextractable ?? template.isExtractable,
  })
  if (operation === 'reset') cloud.templates.update(template.id, { isPublic: false, isFeatured: false, sharedWith: [] })
  if (operation !== 'add' && operation !== 'remove') return
  if (names === undefined) throw invalid(`Operation ${sharing.op} requires accounts or projectIds to be passed in`)
  const { sharedWith } = template
  cloud.templates.update(template.id, {
    sharedWith:
      operation === 'add'
        ? [...new Set([...sharedWith, ...permitted(cloud, caller, template, names)])]
        : sharedWith.filter((id) => !names.includes(cloud.accounts.getIncludingRemoved(id)?.name ?? '')),
  })
}

/** The names of the accounts and project accounts; undefined if none were given. */
function namesIn(cloud: Cloud, caller: Caller, { accounts, projectids }: Sharing): readonly string[] | undefined {
  if (accounts === undefined && projectids === undefined) return undefined
  return [...(accounts ?? []), ...(projectids ?? []).map((id) => projectAccountName(cloud, caller, id))]
}

function checkSharing(caller: Caller, template: TemplateRow, { op }: Sharing, names: readonly string[] | undefined): void {
  if (names !== undefined && !OPERATIONS.includes(op?.toLowerCase() ?? '')) {
    throw invalid(
      `Invalid operation on accounts, the operation must be either 'add' or 'remove' in order to modify launch permissions.  Given operation is: '${op ?? null}'`,
    )
  }
  if (template.accountId === caller.account.id || isRootAdmin(caller)) return
  throw invalid(`Unable to grant permission to account ${caller.account.name} as it is neither admin nor owner or the template`)
}

function projectAccountName(cloud: Cloud, caller: Caller, projectId: string): string {
  const { accountId, id } = cloud.projects.require(projectId)
  if (!mayActFor(cloud, caller, accountId)) throw invalid(`Account ${describeAccount(caller.account)} can't access project id=${id}`)
  return cloud.accounts.require(accountId).name
}

function permitted(cloud: Cloud, caller: Caller, template: TemplateRow, names: readonly string[]): readonly string[] {
  const { domainId } = cloud.accounts.require(template.accountId)
  return names.flatMap((name) => {
    const account = cloud.accounts.by('name', name.toLowerCase()).find((row) => row.domainId === domainId)
    if (account !== undefined) return account.id === caller.account.id ? [] : [account.id]
    throw invalid(
      `Unable to grant a launch permission to account ${name} in domain id=${domainId}, account not found.  No permissions updated, please verify the account names and retry.`,
    )
  })
}

/** The accounts that a template is shared with, and its owner unless it is public. */
export function permissionsOf(cloud: Cloud, caller: Caller, template: TemplateRow): readonly string[] {
  if (!template.isPublic) checkChange(cloud, caller, template)
  const ids = template.isPublic ? template.sharedWith : [...template.sharedWith, template.accountId]
  return ids.flatMap((id) => cloud.accounts.getIncludingRemoved(id)?.name ?? [])
}
