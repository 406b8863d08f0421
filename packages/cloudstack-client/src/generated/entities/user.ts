// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { AccountState, RoleType } from '../values.ts'

export interface GetUserKeysAnswer {
  readonly apikey?: string
  readonly apikeyaccess?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly secretkey?: string
}

export interface GetVirtualMachineUserDataAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly userdata?: string
  readonly virtualmachineid?: string
}

export interface RegisterUserKeysAnswer {
  readonly apikey?: string
  readonly apikeyaccess?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly secretkey?: string
}

export interface SetupUserTwoFactorAuthenticationAnswer {
  readonly accountid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly secretcode?: string
  readonly username?: string
}

export interface User {
  readonly account?: string
  readonly accountid?: string
  readonly accounttype?: number
  readonly apikey?: string
  readonly apikeyaccess?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly email?: string
  readonly firstname?: string
  readonly icon?: unknown
  readonly id: string
  readonly is2faenabled?: boolean
  readonly is2famandated?: boolean
  readonly iscallerchilddomain?: boolean
  readonly isdefault?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly roleid?: string
  readonly rolename?: string
  readonly roletype?: OrAnother<RoleType>
  readonly secretkey?: string
  readonly state?: OrAnother<AccountState>
  readonly timezone?: string
  readonly username?: string
  readonly usersource?: string
}

export interface UserData {
  readonly account?: string
  readonly accountid?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly params?: string
  readonly project?: string
  readonly projectid?: string
  readonly userdata?: string
}

export interface VerifyOAuthCodeAndGetUserAnswer {
  readonly clientid?: string
  readonly description?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly redirecturi?: string
  readonly secretkey?: string
}
