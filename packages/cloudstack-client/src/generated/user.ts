// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success } from '../api/command.ts'
import type { BackupProvider } from './entities/backup.ts'
import type { GetUserKeysAnswer, GetVirtualMachineUserDataAnswer, RegisterUserKeysAnswer, SetupUserTwoFactorAuthenticationAnswer, User, UserData, VerifyOAuthCodeAndGetUserAnswer } from './entities/user.ts'
import type { AccountState } from './values.ts'

export interface CreateUserParameters {
  readonly account: string
  readonly domainid?: string | undefined
  readonly email: string
  readonly firstname: string
  readonly lastname: string
  readonly password: string
  readonly timezone?: string | undefined
  readonly userid?: string | undefined
  readonly username: string
}

export const createUser = /* @__PURE__ */ describeCommand<'sync', CreateUserParameters, User>({
  name: 'createUser',
  kind: 'sync',
  key: 'user',
  parameters: {
    account: 'string!',
    domainid: 'uuid',
    email: 'string!',
    firstname: 'string!',
    lastname: 'string!',
    password: 'string!',
    timezone: 'string',
    userid: 'string',
    username: 'string!',
  },
})

export interface DeleteUserParameters {
  readonly id: string
}

export const deleteUser = /* @__PURE__ */ describeCommand<'sync', DeleteUserParameters, Success>({
  name: 'deleteUser',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteUserDataParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly projectid?: string | undefined
}

export const deleteUserData = /* @__PURE__ */ describeCommand<'sync', DeleteUserDataParameters, Success>({
  name: 'deleteUserData',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid!',
    projectid: 'uuid',
  },
})

export interface DisableUserParameters {
  readonly id: string
}

export const disableUser = /* @__PURE__ */ describeCommand<'job', DisableUserParameters, User>({
  name: 'disableUser',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface EnableUserParameters {
  readonly id: string
}

export const enableUser = /* @__PURE__ */ describeCommand<'sync', EnableUserParameters, User>({
  name: 'enableUser',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface GetUserParameters {
  readonly userapikey: string
}

export const getUser = /* @__PURE__ */ describeCommand<'sync', GetUserParameters, User>({
  name: 'getUser',
  kind: 'sync',
  parameters: {
    userapikey: 'string!',
  },
})

export interface GetUserKeysParameters {
  readonly id: string
}

export const getUserKeys = /* @__PURE__ */ describeCommand<'sync', GetUserKeysParameters, GetUserKeysAnswer>({
  name: 'getUserKeys',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface GetVirtualMachineUserDataParameters {
  readonly virtualmachineid: string
}

export const getVirtualMachineUserData = /* @__PURE__ */ describeCommand<'sync', GetVirtualMachineUserDataParameters, GetVirtualMachineUserDataAnswer>({
  name: 'getVirtualMachineUserData',
  kind: 'sync',
  key: 'virtualmachineuserdata',
  parameters: {
    virtualmachineid: 'uuid!',
  },
})

export interface ListUserDataParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
}

export const listUserData = /* @__PURE__ */ describeCommand<'list', ListUserDataParameters, UserData>({
  name: 'listUserData',
  kind: 'list',
  key: 'userdata',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
  },
})

export interface ListUserTwoFactorAuthenticatorProvidersParameters {
  readonly name?: string | undefined
}

export const listUserTwoFactorAuthenticatorProviders = /* @__PURE__ */ describeCommand<'list', ListUserTwoFactorAuthenticatorProvidersParameters, BackupProvider>({
  name: 'listUserTwoFactorAuthenticatorProviders',
  kind: 'list',
  key: 'providers',
  parameters: {
    name: 'string',
  },
})

export interface ListUsersParameters {
  readonly account?: string | undefined
  readonly accounttype?: number | undefined
  readonly apikeyaccess?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showicon?: boolean | undefined
  readonly state?: OrAnother<AccountState> | undefined
  readonly username?: string | undefined
  readonly usersource?: string | undefined
}

export const listUsers = /* @__PURE__ */ describeCommand<'list', ListUsersParameters, User>({
  name: 'listUsers',
  kind: 'list',
  key: 'user',
  parameters: {
    account: 'string',
    accounttype: 'int',
    apikeyaccess: 'string@4.20.1.0',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    showicon: 'bool@4.16',
    state: 'string',
    username: 'string',
    usersource: 'string@4.21.0.0',
  },
})

export interface LockUserParameters {
  readonly id: string
}

export const lockUser = /* @__PURE__ */ describeCommand<'sync', LockUserParameters, User>({
  name: 'lockUser',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface MoveUserParameters {
  readonly account?: string | undefined
  readonly accountid?: string | undefined
  readonly id: string
}

export const moveUser = /* @__PURE__ */ describeCommand<'sync', MoveUserParameters, Success>({
  name: 'moveUser',
  kind: 'sync',
  parameters: {
    account: 'string',
    accountid: 'uuid',
    id: 'uuid!',
  },
})

export interface RegisterUserDataParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly params?: string | undefined
  readonly projectid?: string | undefined
  readonly userdata: string
}

export const registerUserData = /* @__PURE__ */ describeCommand<'sync', RegisterUserDataParameters, UserData>({
  name: 'registerUserData',
  kind: 'sync',
  key: 'userdata',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    name: 'string!',
    params: 'string',
    projectid: 'uuid',
    userdata: 'string!<=1048576',
  },
})

export interface RegisterUserKeysParameters {
  readonly id: string
}

export const registerUserKeys = /* @__PURE__ */ describeCommand<'sync', RegisterUserKeysParameters, RegisterUserKeysAnswer>({
  name: 'registerUserKeys',
  kind: 'sync',
  key: 'userkeys',
  parameters: {
    id: 'uuid!',
  },
})

export interface SetupUserTwoFactorAuthenticationParameters {
  readonly enable?: boolean | undefined
  readonly provider?: string | undefined
  readonly userid?: string | undefined
}

export const setupUserTwoFactorAuthentication = /* @__PURE__ */ describeCommand<'sync', SetupUserTwoFactorAuthenticationParameters, SetupUserTwoFactorAuthenticationAnswer>({
  name: 'setupUserTwoFactorAuthentication',
  kind: 'sync',
  key: 'setup2fa',
  parameters: {
    enable: 'bool',
    provider: 'string',
    userid: 'uuid',
  },
})

export interface UpdateUserParameters {
  readonly apikeyaccess?: string | undefined
  readonly currentpassword?: string | undefined
  readonly email?: string | undefined
  readonly firstname?: string | undefined
  readonly id: string
  readonly lastname?: string | undefined
  readonly mandate2fa?: boolean | undefined
  readonly password?: string | undefined
  readonly timezone?: string | undefined
  readonly userapikey?: string | undefined
  readonly username?: string | undefined
  readonly usersecretkey?: string | undefined
}

export const updateUser = /* @__PURE__ */ describeCommand<'sync', UpdateUserParameters, User>({
  name: 'updateUser',
  kind: 'sync',
  parameters: {
    apikeyaccess: 'string@4.20.1.0',
    currentpassword: 'string@4.15',
    email: 'string',
    firstname: 'string',
    id: 'uuid!',
    lastname: 'string',
    mandate2fa: 'bool@4.18.0.0',
    password: 'string',
    timezone: 'string',
    userapikey: 'string',
    username: 'string',
    usersecretkey: 'string',
  },
})

export interface ValidateUserTwoFactorAuthenticationCodeParameters {
  readonly codefor2fa: string
}

export const validateUserTwoFactorAuthenticationCode = /* @__PURE__ */ describeCommand<'sync', ValidateUserTwoFactorAuthenticationCodeParameters, Success>({
  name: 'validateUserTwoFactorAuthenticationCode',
  kind: 'sync',
  parameters: {
    codefor2fa: 'string!',
  },
})

export interface VerifyOAuthCodeAndGetUserParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly provider: string
  readonly secretcode?: string | undefined
}

export const verifyOAuthCodeAndGetUser = /* @__PURE__ */ describeCommand<'sync', VerifyOAuthCodeAndGetUserParameters, VerifyOAuthCodeAndGetUserAnswer>({
  name: 'verifyOAuthCodeAndGetUser',
  kind: 'sync',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    provider: 'string!',
    secretcode: 'string',
  },
})
