import { deleteUserData, listUserData, registerUserData } from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, sameText, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
import { failure, invalid } from '../api-error.ts'
import { ownOrNamedAccount } from '../core/caller.ts'
import type { UserDataRow } from '../database/machine-rows.ts'
import { checkUserData } from './user-data.ts'

const documented = { ids: { id: 'userData' }, evidence: 'documented' } as const

function viewUserData({ cloud }: Call, row: UserDataRow): View {
  return { id: row.id, name: row.name, ...owner(cloud, row.accountId), userdata: row.userData, params: row.params, hasannotations: false }
}

/** Names of files that routers serve to guests, which variables in user data must not have. */
const METADATA_FILES = [
  'service-offering',
  'availability-zone',
  'local-hostname',
  'local-ipv4',
  'public-hostname',
  'public-ipv4',
  'instance-id',
  'vm-id',
  'public-keys',
  'cloud-identifier',
  'cloud-name',
  'hypervisor-host-name',
]

function checkVariables(params: string | undefined): void {
  const taken = (params ?? '').split(',').filter((name) => METADATA_FILES.includes(name))
  if (taken.length > 0) throw invalid(`Params passed here have a few virtual router metadata file names [${taken.join(', ')}]`)
}

export const userDataCommands = [
  list(listUserData, documented, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.userData)
        .filter((row) => sameText(parameters.name, row.name) && hasKeyword(parameters.keyword, row.name))
        .toReversed(),
      (row) => viewUserData(call, row),
    ),
  ),

  sync(registerUserData, documented, (call, parameters) => {
    const { cloud, caller } = call
    const account = ownOrNamedAccount(cloud, caller, parameters)
    if (cloud.userData.by('account', account.id).some((row) => row.name === parameters.name)) {
      throw invalid(`A userdata with name ${parameters.name} already exists for this account.`)
    }
    const twin = cloud.userData.by('account', account.id).find((row) => row.userData === parameters.userdata)
    if (twin !== undefined) throw invalid(`Userdata ${twin.name} with same content already exists for this account.`)
    checkVariables(parameters.params)
    const row = cloud.userData.insert({
      id: cloud.newId(),
      number: cloud.nextNumber('userData'),
      accountId: account.id,
      name: parameters.name,
      userData: checkUserData(cloud.settings, parameters.userdata, call.method === 'GET'),
      params: parameters.params,
    })
    return { userdata: viewUserData(call, row) }
  }),

  sync(deleteUserData, documented, (call, { id }) => {
    const { cloud, caller } = call
    const row = cloud.userData.get(id)
    if (row === undefined)
      throw invalid(
        `A UserData with id '${cloud.userData.getIncludingRemoved(id)?.number}' does not exist for account ${caller.account.name} in specified domain id`,
        { uuid: caller.account.domainId, description: 'domainId' },
      )
    // Nothing checks whose it is (ManagementServerImpl.deleteUserData).
    if ([...cloud.templates.all()].some((template) => template.userDataId === id)) {
      throw failure(`Userdata ${row.name} cannot be removed as it is linked to active template/templates`)
    }
    if ([...cloud.machines.all()].some((machine) => machine.userDataId === id)) {
      throw failure(`Userdata ${row.name} cannot be removed as it is being used by some VMs`)
    }
    cloud.userData.remove(id)
    return SUCCESS
  }),
]
