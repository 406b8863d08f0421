import { addVpnUser, listVpnUsers, removeVpnUser } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, sameText, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { describeAccount, ownerFor } from '../core/caller.ts'
import type { VpnUserRow } from '../database/vpn-rows.ts'

const recorded = { evidence: 'recorded' } as const
const USERNAME = /^[a-zA-Z0-9][a-zA-Z0-9@._-]{2,63}$/
const PASSWORD = /^[a-zA-Z0-9][a-zA-Z0-9@+=._-]{2,31}$/

export const vpnUserCommands = [
  job(addVpnUser, recorded, (call, { username, password, ...named }) => {
    const { cloud, caller } = call
    const account = ownerFor(cloud, caller, named)
    checkNewUser(username, password)
    if (cloud.vpnUsers.by('account', account.id).some((row) => row.username === username)) {
      throw invalid(`VPN User with name ${username} is already added for account ${describeAccount(account)}`)
    }
    const number = cloud.nextNumber('vpnUsers')
    const user = cloud.vpnUsers.insert({ id: cloud.newId(), number, accountId: account.id, username, state: 'Add' })
    return {
      id: user.id,
      instance: { type: 'None' },
      finish: () => ({ vpnuser: viewUser(call, cloud.vpnUsers.update(user.id, { state: 'Active' })) }),
      abandon: () => cloud.vpnUsers.remove(user.id, { forget: true }),
    }
  }),

  list(listVpnUsers, { ids: { id: 'vpnUsers' }, ...recorded, key: 'vpnuser' }, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.vpnUsers).filter(
        (row) => sameText(parameters.username, row.username) && hasKeyword(parameters.keyword, row.username),
      ),
      (row) => viewUser(call, row),
    ),
  ),

  job(removeVpnUser, recorded, ({ cloud, caller }, { username, ...named }) => {
    const account = ownerFor(cloud, caller, named)
    return {
      finish: () => {
        const user = cloud.vpnUsers.by('account', account.id).find((row) => row.username === username)
        if (user === undefined) throw invalid(`Could not find VPN user=[${username}]. VPN owner=[${describeAccount(account)}]`)
        cloud.vpnUsers.remove(user.id, { forget: true })
        return SUCCESS
      },
    }
  }),
]

function checkNewUser(username: string, password: string): void {
  if (!USERNAME.test(username)) {
    throw invalid(
      `Username [${username}] is invalid. Username has to begin with an alphabet have 3-64 characters including alphabets, numbers and the set '@.-_'.`,
    )
  }
  if (PASSWORD.test(password)) return
  throw invalid("Password has to be 3-32 characters including alphabets, numbers and the set '@+=.-_'")
}

function viewUser({ cloud }: Call, row: VpnUserRow): View {
  return { id: row.id, username: row.username, ...owner(cloud, row.accountId), state: row.state }
}
