import { ApiError } from '../api-error.ts'
import { describeAccount } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeTemplate } from '../core/describe.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'

/** @throws {ApiError} `permission-denied` if the account may not deploy machines from the template */
export function checkLaunch(cloud: Cloud, account: AccountRow, template: TemplateRow): void {
  const admin = cloud.roles.getIncludingRemoved(account.roleId)?.type === 'Admin'
  if (template.isPublic || admin || template.accountId === account.id || template.sharedWith.includes(account.id)) return
  throw new ApiError(
    'permission-denied',
    `Account ${describeAccount(account)} does not have permission to launch instances from template ${describeTemplate(template)}`,
  )
}
