import {
  createNetworkACL,
  deleteNetworkACL,
  listNetworkACLs,
  moveNetworkAclItem,
  type ParametersOf,
  updateNetworkACLItem,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { AclListRow, AclRow } from '../database/vpc-rows.ts'
import { offersService } from '../offerings/network-services.ts'
import { type AclSpec, createAclItem, deleteAclItem, moveAclItem, updateAclItem } from './acl.ts'
import { aclListsInScope } from './acl-list-commands.ts'
import { viewAcl } from './vpc-view.ts'

const documented = { ids: { id: 'acls' }, evidence: 'documented' } as const

type Creation = ParametersOf<typeof createNetworkACL>

function readSpec(parameters: Creation | ParametersOf<typeof updateNetworkACLItem>): AclSpec {
  return {
    number: parameters.number,
    protocol: parameters.protocol,
    startPort: parameters.startport,
    endPort: parameters.endport,
    icmpType: parameters.icmptype,
    icmpCode: parameters.icmpcode,
    cidrs: parameters.cidrlist,
    action: parameters.action,
    trafficType: parameters.traffictype,
    reason: parameters.reason,
  }
}

/** The list that a new item belongs to: the named one, or the network's, which is created if necessary. */
function listFor(call: Call, { aclid, networkid }: Creation): AclListRow {
  const { cloud, caller } = call
  if (aclid !== undefined) return cloud.aclLists.require(aclid)
  if (networkid === undefined) throw invalid('Cannot create Network ACL Item. ACL Id or network Id is required')
  const network = cloud.networks.require(networkid)
  checkAccess(cloud, caller, network)
  const vpc = cloud.vpcs.get(network.vpcId)
  if (vpc === undefined) throw invalid(`Network: ${network.id} does not belong to VPC`)
  const present = cloud.aclLists.get(network.aclId)
  if (present !== undefined) return present
  if (!offersService(cloud, network, 'NetworkACL')) throw invalid('Network Offering does not support NetworkACL service')
  const name = `VPC_${vpc.name}_Tier_${network.name}_ACL_${network.id}`
  const made = cloud.aclLists.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('aclLists'),
    name,
    description: `ACL for ${name}`,
    vpcId: vpc.id,
    isDefault: false,
  })
  cloud.networks.update(network.id, { aclId: made.id })
  return made
}

function findItems(call: Call, filter: ParametersOf<typeof listNetworkACLs>): readonly AclRow[] {
  const { cloud, caller } = call
  const network = cloud.networks.get(filter.networkid)
  if (network !== undefined) {
    checkAccess(cloud, caller, network)
    if (network.aclId === undefined) return []
  }
  const aclId = network?.aclId ?? filter.aclid
  const vpc = cloud.vpcs.get(cloud.aclLists.get(aclId)?.vpcId)
  if (vpc !== undefined) checkAccess(cloud, caller, vpc)
  const lists = aclId === undefined ? new Set(aclListsInScope(call, filter).map(({ id }) => id)) : new Set([aclId])
  return [...cloud.acls.all()]
    .filter(
      (row) =>
        lists.has(row.aclListId) &&
        same(filter.id, row.id) &&
        sameText(filter.protocol, row.protocol) &&
        sameText(filter.traffictype, row.trafficType) &&
        sameText(filter.action, row.action) &&
        hasKeyword(filter.keyword, row.protocol, row.reason),
    )
    .toReversed()
}

export const aclCommands = [
  list(listNetworkACLs, documented, (call, parameters) => listing(findItems(call, parameters), (row) => viewAcl(call, row))),

  job(createNetworkACL, documented, (call, parameters) => {
    const { cloud, caller } = call
    const acl = createAclItem(cloud, caller, listFor(call, parameters), readSpec(parameters))
    return {
      id: acl.id,
      instance: { type: 'NetworkAclItem' },
      finish: () => ({ networkacl: viewAcl(call, acl) }),
      abandon: () => cloud.acls.remove(acl.id, { forget: true }),
    }
  }),

  job(updateNetworkACLItem, documented, (call, parameters) => ({
    instance: { type: 'NetworkAclItem' },
    finish: () => {
      const partial = parameters.partialupgrade !== false
      const updated = updateAclItem(call.cloud, call.caller, parameters.id, readSpec(parameters), partial)
      // The answer comes before the routers have the change (recorded).
      return { networkacl: { ...viewAcl(call, updated), state: 'Add' } }
    },
  })),

  job(moveNetworkAclItem, { evidence: 'documented' }, (call, { id, previousaclruleid, nextaclruleid }) => ({
    finish: () => ({ networkacl: viewAcl(call, moveAclItem(call.cloud, call.caller, id, previousaclruleid, nextaclruleid)) }),
  })),

  job(deleteNetworkACL, documented, (call, { id }) => ({
    instance: { type: 'NetworkAclItem' },
    finish: () => {
      deleteAclItem(call.cloud, call.caller, id)
      return SUCCESS
    },
  })),
]
