import {
  createUser,
  deleteUser,
  disableUser,
  enableUser,
  getUser,
  getUserKeys,
  listUsers,
  lockUser,
  moveUser,
  type ParametersOf,
  registerUserKeys,
  updateUser,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { ApiError, failure, invalid, refusal } from '../api-error.ts'
import { accountNamed, checkAccess, checkDomain } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeDomain } from '../core/describe.ts'
import type { UserRow } from '../database/account-rows.ts'
import { checkNewUser, createUser as create, hasUser, newKeys, setUserState } from './account.ts'
import { visibleAccounts } from './account-commands.ts'
import { viewUser } from './account-view.ts'
import { rootDomain } from './domain.ts'
import { checkPrivilege } from './privileges.ts'

const documented = { ids: { id: 'users' }, evidence: 'documented' } as const

/** The texts for a user who does not exist, which differ from command to command. */
const MISSING = {
  active: 'Unable to find active user by id ',
  updated: 'Unable to find user with id: ',
  unnamed: 'Unable to find user by id',
  registered: 'unable to find user by id',
  removed: "The specified user doesn't exist in the system",
} as const

function userFor({ cloud, caller }: Call, id: string, missing: keyof typeof MISSING): UserRow {
  const user = cloud.users.get(id)
  const account = user === undefined ? undefined : cloud.accounts.get(user.accountId)
  if (user === undefined || account === undefined) {
    const text = MISSING[missing]
    throw invalid(text.endsWith(' ') ? `${text}${cloud.users.getIncludingRemoved(id)?.number ?? id}` : text)
  }
  checkAccess(cloud, caller, user)
  checkPrivilege(cloud, caller, account)
  return user
}

/** A user who may be deleted or moved: not one of the two that come with CloudStack. */
function removableUser(call: Call, id: string): UserRow {
  const user = call.cloud.users.get(id)
  if (user !== undefined && DEFAULT_USERS.includes(user.username)) throw invalid("The user is default and can't be (re)moved")
  if (user !== undefined && user.id === call.caller.user.id) return user
  return userFor(call, id, 'removed')
}

/** @throws {ApiError} if only one of the two keys is given, or another user has the key */
function checkKeys({ cloud }: Call, user: UserRow, { userapikey = '', usersecretkey = '' }: ParametersOf<typeof updateUser>): void {
  if ((userapikey.trim() === '') !== (usersecretkey.trim() === '')) throw invalid('Please provide a userApiKey/userSecretKey pair')
  if (userapikey.trim() === '' || cloud.users.by('apiKey', userapikey).every(({ id }) => id === user.id)) return
  throw invalid(`The API key [${userapikey}] already exists in the system. Please provide a unique key.`)
}

/** Users must give the old password to change it; administrators need not. */
function checkPassword({ caller }: Call, user: UserRow, { password, currentpassword }: ParametersOf<typeof updateUser>): void {
  if (password === undefined) return
  if (password.trim() === '') throw invalid('Password cannot be empty or blank.')
  if (caller.roleType !== 'User') return
  if (currentpassword === undefined || currentpassword.trim() === '')
    throw invalid('To set a new password the current password must be provided.')
  if (currentpassword !== user.password) throw invalid('Current password is incorrect.')
}

function checkNames({ cloud }: Call, user: UserRow, { username, firstname, lastname }: ParametersOf<typeof updateUser>): void {
  if (firstname?.trim() === '') throw invalid('Firstname cannot be empty.')
  if (lastname?.trim() === '') throw invalid('Lastname cannot be empty.')
  if (username?.trim() === '') throw invalid('Username cannot be empty.')
  if (username === undefined || username === user.username) return
  const domain = cloud.domains.require(cloud.accounts.require(user.accountId).domainId)
  if (hasUser(cloud, domain.id, username))
    throw invalid(`Username [${username}] already exists in domain [id=${domain.id},name=${domain.name}]`)
}

const DEFAULT_USERS: readonly string[] = ['admin', 'system']

/** Only users who are enabled can be locked; locking again changes nothing. */
function lock({ cloud }: Call, user: UserRow): UserRow {
  if (user.state === 'disabled') {
    throw failure(`Unable to lock user User {"id":${user.number},"username":"${user.username}","uuid":"${user.id}"}.`)
  }
  return setUserState(cloud, user, 'locked')
}

export const userCommands = [
  list(listUsers, { ids: { id: 'users' }, evidence: 'recorded' }, (call, parameters) => {
    const ordinary = call.caller.roleType === 'User'
    if (ordinary && parameters.id !== undefined && parameters.id !== call.caller.user.id) {
      throw new ApiError('permission-denied', 'Calling user is not authorized to see the user requested by id')
    }
    const wanted = ordinary ? call.caller.user.id : parameters.id
    const accounts = new Set(
      visibleAccounts(call, { ...parameters, id: undefined, listall: parameters.listall === true || parameters.id !== undefined }).map(
        ({ id }) => id,
      ),
    )
    const rows = [...call.cloud.users.all()].filter(
      (row) =>
        accounts.has(row.accountId) &&
        same(wanted, row.id) &&
        sameText(parameters.username, row.username) &&
        sameText(parameters.state, row.state) &&
        sameText(parameters.account, call.cloud.accounts.getIncludingRemoved(row.accountId)?.name) &&
        hasKeyword(
          parameters.keyword,
          row.username,
          row.firstName,
          row.lastName,
          row.email,
          row.state,
          call.cloud.accounts.getIncludingRemoved(row.accountId)?.name,
        ),
    )
    return listing(rows, (row) => viewUser(call, row))
  }),

  sync(getUser, { evidence: 'documented' }, (call, { userapikey }) => {
    const user = call.cloud.users.by('apiKey', userapikey)[0]
    if (user === undefined) throw invalid('User with specified API key does not exist')
    checkAccess(call.cloud, call.caller, user)
    return { user: viewUser(call, user) }
  }),

  sync(createUser, documented, (call, parameters) => {
    const { cloud, caller } = call
    if (parameters.password === '') throw refusal('invalid-parameter', 'Empty passwords are not allowed')
    const domain = cloud.domains.get(parameters.domainid ?? rootDomain(cloud).id)
    if (domain === undefined) {
      throw failure(`The domain ${cloud.domains.getIncludingRemoved(parameters.domainid)?.number} does not exist; unable to create user`)
    }
    checkDomain(cloud, caller, domain.id)
    const account = accountNamed(cloud, parameters.account, domain.id)
    if (account?.state !== 'enabled')
      throw invalid(`Unable to find account ${parameters.account} in domain ${describeDomain(domain)} to create user`)
    checkNewUser(cloud, account, parameters.username)
    checkPrivilege(cloud, caller, account)
    return { user: viewUser(call, create(cloud, account, parameters)) }
  }),

  sync(updateUser, documented, (call, parameters) => {
    const user = userFor(call, parameters.id, 'updated')
    checkKeys(call, user, parameters)
    checkNames(call, user, parameters)
    checkPassword(call, user, parameters)
    const changes = definedOnly({
      firstName: parameters.firstname,
      lastName: parameters.lastname,
      username: parameters.username,
      password: parameters.password,
      email: parameters.email,
      timezone: parameters.timezone,
      apiKey: parameters.userapikey,
      secretKey: parameters.usersecretkey,
    })
    return { user: viewUser(call, call.cloud.users.update(user.id, changes)) }
  }),

  job(disableUser, documented, (call, { id }) => {
    return {
      instance: { type: 'User', id },
      finish: () => ({ user: viewUser(call, setUserState(call.cloud, userFor(call, id, 'active'), 'disabled')) }),
    }
  }),

  sync(enableUser, documented, (call, { id }) => ({
    user: viewUser(call, setUserState(call.cloud, userFor(call, id, 'active'), 'enabled')),
  })),

  sync(lockUser, documented, (call, { id }) => ({ user: viewUser(call, lock(call, userFor(call, id, 'unnamed'))) })),

  sync(moveUser, { ids: { id: 'users', accountid: 'accounts' }, evidence: 'documented' }, (call, { id, account, accountid }) => {
    const { cloud } = call
    if (account === undefined && accountid === undefined) throw new ApiError('internal', 'provide either an account name or an account id!')
    const user = removableUser(call, id)
    const { domainId } = cloud.accounts.require(user.accountId)
    const target = (account === undefined ? undefined : accountNamed(cloud, account, domainId)) ?? cloud.accounts.get(accountid)
    if (target === undefined) throw failure('no account name or account id. this should have been caught before this point')
    if (target.domainId !== domainId) {
      throw invalid('moving a user from an account in one domain to an account in another domain is not supported!')
    }
    cloud.users.update(user.id, { accountId: target.id })
    return SUCCESS
  }),

  sync(deleteUser, documented, (call, { id }) => {
    const user = removableUser(call, id)
    if (user.id === call.caller.user.id) {
      const { domainId } = call.caller.account
      throw invalid(
        'The caller is requesting to delete itself. As a security measure, ACS will not allow this operation. ' +
          `To delete user ${user.username} (ID: ${user.id}, Domain: ${domainId}), request to another user with permission to execute the operation.`,
      )
    }
    call.cloud.users.remove(user.id)
    return SUCCESS
  }),

  sync(registerUserKeys, documented, (call, { id }) => {
    const keys = newKeys()
    call.cloud.users.update(userFor(call, id, 'registered').id, keys)
    return { userkeys: { apikey: keys.apiKey, secretkey: keys.secretKey } }
  }),

  sync(getUserKeys, documented, (call, { id }) => {
    const user = userFor(call, id, 'unnamed')
    return { userkeys: { apikey: user.apiKey, secretkey: user.secretKey, apikeyaccess: true } }
  }),
]
