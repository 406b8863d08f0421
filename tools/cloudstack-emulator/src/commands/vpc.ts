import {
  createNetworkACL,
  createNetworkACLList,
  createVPC,
  deleteNetworkACL,
  deleteNetworkACLList,
  deleteVPC,
  listNetworkACLLists,
  listNetworkACLs,
  listVPCs,
  replaceNetworkACLList,
  restartVPC,
  updateVPC,
} from 'cloudstack-client/api'
import { checkAccess, ownerFor } from '../cloud/caller.ts'
import { invalid } from '../cloud/problem.ts'
import { createVpc, deleteVpc, insertAcl } from '../cloud/vpcs.ts'
import type { VpcRow } from '../rows/network.ts'
import { viewAcl, viewAclList, viewVpc } from '../views/vpc.ts'
import { type Call, given, job, list, listing, SUCCESS } from './define.ts'
import { hasKeyword, same, sameText, select } from './select.ts'

const ids = { id: 'vpcs' } as const
const recorded = { ids, evidence: 'recorded' } as const
const documented = { ids, evidence: 'documented' } as const
const listIds = { ids: { id: 'aclLists' }, evidence: 'documented' } as const
const aclIds = { ids: { id: 'acls' }, evidence: 'documented' } as const

function vpcFor({ cloud, caller }: Call, id: string): VpcRow {
  const vpc = cloud.vpcs.require(id)
  checkAccess(cloud, caller, vpc)
  return vpc
}

export const vpcCommands = [
  list(listVPCs, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.vpcs).filter(
        (row) =>
          same(parameters.zoneid, row.zoneId) &&
          same(parameters.cidr, row.cidr) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          same(parameters.vpcofferingid, row.offeringId) &&
          hasKeyword(parameters.keyword, row.name, row.displayText),
      ),
      (row) => viewVpc(call, row),
    ),
  ),

  job(createVPC, recorded, (call, parameters) => {
    const vpc = createVpc(call.cloud, ownerFor(call.cloud, call.caller, parameters), {
      name: parameters.name,
      displayText: parameters.displaytext ?? parameters.name,
      zoneId: parameters.zoneid,
      offeringId: parameters.vpcofferingid,
      cidr: parameters.cidr,
      networkDomain: parameters.networkdomain,
    })
    return {
      id: vpc.id,
      queue: vpc.id,
      instance: { type: 'None' },
      finish: () => ({ vpc: viewVpc(call, call.cloud.vpcs.require(vpc.id)) }),
      abandon: () => deleteVpc(call.cloud, vpc.id),
    }
  }),

  job(updateVPC, documented, (call, { id, name, displaytext }) => {
    vpcFor(call, id)
    return { queue: id, finish: () => ({ vpc: viewVpc(call, call.cloud.vpcs.update(id, given({ name, displayText: displaytext }))) }) }
  }),

  job(restartVPC, documented, (call, { id }) => {
    vpcFor(call, id)
    return { queue: id, finish: () => SUCCESS }
  }),

  job(deleteVPC, recorded, (call, { id }) => {
    vpcFor(call, id)
    return {
      queue: id,
      instance: { type: 'Vpc' },
      finish: () => {
        deleteVpc(call.cloud, id)
        return SUCCESS
      },
    }
  }),

  list(listNetworkACLLists, listIds, (call, parameters) =>
    listing(
      [...call.cloud.aclLists.all()].filter(
        (row) => same(parameters.id, row.id) && same(parameters.vpcid, row.vpcId) && sameText(parameters.name, row.name),
      ),
      (row) => viewAclList(row),
    ),
  ),

  job(createNetworkACLList, listIds, (call, { name, description, vpcid }) => {
    if (vpcid === undefined) throw invalid('Unable to create a network ACL list without a VPC: vpcid is missing')
    vpcFor(call, vpcid)
    const { cloud } = call
    const row = cloud.aclLists.insert({
      id: cloud.newId(),
      number: cloud.nextNumber('aclLists'),
      name,
      description: description ?? name,
      vpcId: vpcid,
    })
    return { id: row.id, finish: () => ({ networkacllist: viewAclList(row) }), abandon: () => cloud.aclLists.remove(row.id) }
  }),

  job(deleteNetworkACLList, listIds, ({ cloud }, { id }) => ({
    finish: () => {
      if ([...cloud.networks.all()].some((row) => row.aclId === id))
        throw invalid('ACL is still associated with one or more networks. Cannot delete it')
      for (const acl of cloud.acls.by('list', id)) cloud.acls.remove(acl.id)
      cloud.aclLists.remove(id)
      return SUCCESS
    },
  })),

  job(replaceNetworkACLList, documented, (call, { aclid, networkid }) => {
    const network = call.cloud.networks.require(networkid ?? '')
    checkAccess(call.cloud, call.caller, network)
    return {
      queue: network.id,
      finish: () => {
        call.cloud.networks.update(network.id, { aclId: aclid })
        return SUCCESS
      },
    }
  }),

  list(listNetworkACLs, aclIds, (call, parameters) =>
    listing(
      [...call.cloud.acls.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          same(parameters.aclid, row.aclListId) &&
          sameText(parameters.protocol, row.protocol) &&
          sameText(parameters.traffictype, row.trafficType) &&
          sameText(parameters.action, row.action) &&
          (parameters.networkid === undefined || call.cloud.networks.ever(parameters.networkid)?.aclId === row.aclListId),
      ),
      (row) => viewAcl(call, row),
    ),
  ),

  job(createNetworkACL, aclIds, (call, parameters) => {
    const acl = insertAcl(call.cloud, parameters)
    return { id: acl.id, finish: () => ({ networkacl: viewAcl(call, acl) }), abandon: () => call.cloud.acls.remove(acl.id) }
  }),

  job(deleteNetworkACL, aclIds, ({ cloud }, { id }) => ({
    finish: () => {
      cloud.acls.require(id)
      cloud.acls.remove(id)
      return SUCCESS
    },
  })),
]
