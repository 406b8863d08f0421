import { createSSHKeyPair, deleteSSHKeyPair, listSSHKeyPairs, registerSSHKeyPair } from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, sameText, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
import { ownOrNamedAccount } from '../core/caller.ts'
import type { SshKeyPairRow } from '../database/machine-rows.ts'
import { createKeyPair, deleteKeyPair, registerKeyPair } from './ssh-key-pair.ts'

const recorded = { ids: { id: 'sshKeyPairs' }, evidence: 'recorded' } as const

function viewKeyPair({ cloud }: Call, row: SshKeyPairRow): View {
  return {
    id: row.id,
    name: row.name,
    ...owner(cloud, row.accountId),
    domainpath: undefined,
    fingerprint: row.fingerprint,
    hasannotations: false,
  }
}

export const keyPairCommands = [
  list(listSSHKeyPairs, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.sshKeyPairs)
        .filter(
          (row) =>
            sameText(parameters.name, row.name) &&
            sameText(parameters.fingerprint, row.fingerprint) &&
            hasKeyword(parameters.keyword, row.name, row.fingerprint),
        )
        .toReversed(),
      (row) => viewKeyPair(call, row),
    ),
  ),

  sync(createSSHKeyPair, recorded, (call, parameters) => {
    const { pair, privateKey } = createKeyPair(call.cloud, ownOrNamedAccount(call.cloud, call.caller, parameters), parameters.name)
    return { keypair: { privatekey: privateKey, ...viewKeyPair(call, pair) } }
  }),

  sync(registerSSHKeyPair, recorded, (call, parameters) => {
    const account = ownOrNamedAccount(call.cloud, call.caller, parameters)
    return { keypair: viewKeyPair(call, registerKeyPair(call.cloud, account, parameters.name, parameters.publickey)) }
  }),

  sync(deleteSSHKeyPair, recorded, (call, parameters) => {
    deleteKeyPair(call.cloud, ownOrNamedAccount(call.cloud, call.caller, parameters), parameters.name)
    return SUCCESS
  }),
]
