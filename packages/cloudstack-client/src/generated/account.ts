// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { Account, IsAccountAllowedToCreateOfferingsWithTagsAnswer, LinkAccountToLdapAnswer, MarkDefaultZoneForAccountAnswer, ProjectAccount } from './entities/account.ts'
import type { AccountState } from './values.ts'

export interface CreateAccountParameters {
  readonly account?: string | undefined
  readonly accountdetails?: WireObject | undefined
  readonly accountid?: string | undefined
  readonly accounttype?: number | undefined
  readonly domainid?: string | undefined
  readonly email: string
  readonly firstname: string
  readonly lastname: string
  readonly networkdomain?: string | undefined
  readonly password: string
  readonly roleid?: string | undefined
  readonly timezone?: string | undefined
  readonly userid?: string | undefined
  readonly username: string
}

export const createAccount = /* @__PURE__ */ describeCommand<'sync', CreateAccountParameters, Account>({
  name: 'createAccount',
  kind: 'sync',
  key: 'account',
  parameters: {
    account: 'string',
    accountdetails: 'map(named0)',
    accountid: 'string',
    accounttype: 'int',
    domainid: 'uuid',
    email: 'string!',
    firstname: 'string!',
    lastname: 'string!',
    networkdomain: 'string',
    password: 'string!',
    roleid: 'uuid',
    timezone: 'string',
    userid: 'string',
    username: 'string!',
  },
})

export interface DeleteAccountParameters {
  readonly id: string
}

export const deleteAccount = /* @__PURE__ */ describeCommand<'job', DeleteAccountParameters, Success>({
  name: 'deleteAccount',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DisableAccountParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly lock: boolean
}

export const disableAccount = /* @__PURE__ */ describeCommand<'job', DisableAccountParameters, Account>({
  name: 'disableAccount',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    lock: 'bool!',
  },
})

export interface EnableAccountParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
}

export const enableAccount = /* @__PURE__ */ describeCommand<'sync', EnableAccountParameters, Account>({
  name: 'enableAccount',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
  },
})

export interface IsAccountAllowedToCreateOfferingsWithTagsParameters {
  readonly id: string
}

export const isAccountAllowedToCreateOfferingsWithTags = /* @__PURE__ */ describeCommand<'sync', IsAccountAllowedToCreateOfferingsWithTagsParameters, IsAccountAllowedToCreateOfferingsWithTagsAnswer>({
  name: 'isAccountAllowedToCreateOfferingsWithTags',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface LinkAccountToLdapParameters {
  readonly account: string
  readonly accounttype?: number | undefined
  readonly admin?: string | undefined
  readonly domainid: string
  readonly ldapdomain: string
  readonly roleid?: string | undefined
  readonly type?: string | undefined
}

export const linkAccountToLdap = /* @__PURE__ */ describeCommand<'sync', LinkAccountToLdapParameters, LinkAccountToLdapAnswer>({
  name: 'linkAccountToLdap',
  kind: 'sync',
  parameters: {
    account: 'string!',
    accounttype: 'int',
    admin: 'string',
    domainid: 'uuid!',
    ldapdomain: 'string!',
    roleid: 'uuid@4.20.0',
    type: 'string',
  },
})

export interface ListAccountsParameters {
  readonly accounttype?: number | undefined
  readonly apikeyaccess?: string | undefined
  readonly details?: readonly string[] | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly iscleanuprequired?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showicon?: boolean | undefined
  readonly state?: OrAnother<AccountState> | undefined
  readonly tag?: string | undefined
}

export const listAccounts = /* @__PURE__ */ describeCommand<'list', ListAccountsParameters, Account>({
  name: 'listAccounts',
  kind: 'list',
  key: 'account',
  parameters: {
    accounttype: 'int',
    apikeyaccess: 'string@4.20.1.0',
    details: 'list@4.15',
    domainid: 'uuid',
    id: 'uuid',
    iscleanuprequired: 'bool',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    showicon: 'bool@4.16',
    state: 'string',
    tag: 'string@4.20.0',
  },
})

export interface ListProjectAccountsParameters {
  readonly account?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid: string
  readonly projectroleid?: string | undefined
  readonly role?: string | undefined
  readonly userid?: string | undefined
}

export const listProjectAccounts = /* @__PURE__ */ describeCommand<'list', ListProjectAccountsParameters, ProjectAccount>({
  name: 'listProjectAccounts',
  kind: 'list',
  key: 'projectaccount',
  parameters: {
    account: 'string',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid!',
    projectroleid: 'uuid@4.15',
    role: 'string',
    userid: 'uuid@4.15',
  },
})

export interface LockAccountParameters {
  readonly account: string
  readonly domainid: string
}

export const lockAccount = /* @__PURE__ */ describeCommand<'sync', LockAccountParameters, Account>({
  name: 'lockAccount',
  kind: 'sync',
  parameters: {
    account: 'string!',
    domainid: 'uuid!',
  },
})

export interface MarkDefaultZoneForAccountParameters {
  readonly account: string
  readonly domainid: string
  readonly zoneid: string
}

export const markDefaultZoneForAccount = /* @__PURE__ */ describeCommand<'job', MarkDefaultZoneForAccountParameters, MarkDefaultZoneForAccountAnswer>({
  name: 'markDefaultZoneForAccount',
  kind: 'job',
  parameters: {
    account: 'string!',
    domainid: 'uuid!',
    zoneid: 'uuid!',
  },
})

export interface UpdateAccountParameters {
  readonly account?: string | undefined
  readonly accountdetails?: WireObject | undefined
  readonly apikeyaccess?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly networkdomain?: string | undefined
  readonly newname?: string | undefined
  readonly roleid?: string | undefined
}

export const updateAccount = /* @__PURE__ */ describeCommand<'sync', UpdateAccountParameters, Account>({
  name: 'updateAccount',
  kind: 'sync',
  parameters: {
    account: 'string',
    accountdetails: 'map(named0)',
    apikeyaccess: 'string@4.20.1.0',
    domainid: 'uuid',
    id: 'uuid',
    networkdomain: 'string',
    newname: 'string',
    roleid: 'uuid@4.15',
  },
})
