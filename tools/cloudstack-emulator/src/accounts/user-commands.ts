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
import { invalid } from '../api-error.ts'
import { accountNamed, checkAccess } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeDomain } from '../core/describe.ts'
import type { UserRow } from '../database/account-rows.ts'
import { createUser as create, hasUser, newKeys, setUserState } from './account.ts'
import { visibleAccounts } from './account-commands.ts'
import { viewUser } from './account-view.ts'

const documented = { ids: { id: 'users' }, evidence: 'documented' } as const

function userFor({ cloud, caller }: Call, id: string): UserRow {
  const user = cloud.users.get(id)
  if (user === undefined) throw invalid(`Unable to find active user by id ${cloud.users.getIncludingRemoved(id)?.number}`)
  checkAccess(cloud, caller, user)
  return user
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
  if (firstname?.trim() === '') throw invalid('Firstname is empty')
  if (lastname?.trim() === '') throw invalid('Lastname is empty')
  if (username?.trim() === '') throw invalid('Username cannot be empty.')
  if (username === undefined || username === user.username) return
  const domain = cloud.domains.require(cloud.accounts.require(user.accountId).domainId)
  if (hasUser(cloud, domain.id, username))
    throw invalid(`Username [${username}] already exists in domain [id=${domain.id},name=${domain.name}]`)
}

export const userCommands = [
  list(listUsers, { ids: { id: 'users' }, evidence: 'recorded' }, (call, parameters) => {
    const accounts = new Set(
      visibleAccounts(call, { ...parameters, id: undefined, listall: parameters.listall === true || parameters.id !== undefined }).map(
        ({ id }) => id,
      ),
    )
    const rows = [...call.cloud.users.all()].filter(
      (row) =>
        accounts.has(row.accountId) &&
        same(parameters.id, row.id) &&
        sameText(parameters.username, row.username) &&
        sameText(parameters.state, row.state) &&
        sameText(parameters.account, call.cloud.accounts.getIncludingRemoved(row.accountId)?.name) &&
        hasKeyword(parameters.keyword, row.username, row.firstName, row.lastName, row.email),
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
    const domain = cloud.domains.require(parameters.domainid ?? caller.account.domainId)
    const account = accountNamed(cloud, parameters.account, domain.id)
    if (account?.state !== 'enabled')
      throw invalid(`Unable to find account ${parameters.account} in domain ${describeDomain(domain)} to create user`)
    checkAccess(cloud, caller, { id: account.id, accountId: account.id })
    return { user: viewUser(call, create(cloud, account, parameters)) }
  }),

  sync(updateUser, documented, (call, parameters) => {
    const user = userFor(call, parameters.id)
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
    const user = userFor(call, id)
    return { finish: () => ({ user: viewUser(call, setUserState(call.cloud, user, 'disabled')) }) }
  }),

  sync(enableUser, documented, (call, { id }) => ({ user: viewUser(call, setUserState(call.cloud, userFor(call, id), 'enabled')) })),

  sync(lockUser, documented, (call, { id }) => ({ user: viewUser(call, setUserState(call.cloud, userFor(call, id), 'locked')) })),

  sync(moveUser, { ids: { id: 'users', accountid: 'accounts' }, evidence: 'documented' }, (call, { id, account, accountid }) => {
    const user = userFor(call, id)
    const { cloud } = call
    if (account === undefined && accountid === undefined) throw invalid('Please provide either account or accountid parameter')
    const domainId = cloud.accounts.require(user.accountId).domainId
    const target = accountid === undefined ? accountNamed(cloud, account ?? '', domainId) : cloud.accounts.get(accountid)
    if (target === undefined) throw invalid(`Account ${account ?? accountid} not found`)
    cloud.users.update(user.id, { accountId: target.id })
    return SUCCESS
  }),

  sync(deleteUser, documented, (call, { id }) => {
    call.cloud.users.remove(userFor(call, id).id)
    return SUCCESS
  }),

  sync(registerUserKeys, documented, (call, { id }) => {
    const keys = newKeys()
    call.cloud.users.update(userFor(call, id).id, keys)
    return { userkeys: { apikey: keys.apiKey, secretkey: keys.secretKey } }
  }),

  sync(getUserKeys, documented, (call, { id }) => {
    const user = userFor(call, id)
    return { userkeys: { apikey: user.apiKey, secretkey: user.secretKey, apikeyaccess: true } }
  }),
]
