import {
  createNetworkACLList,
  deleteNetworkACLList,
  listNetworkACLLists,
  type ParametersOf,
  replaceNetworkACLList,
  updateNetworkACLList,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, type Scope, same, sameText, select } from '../api/select.ts'
import { ApiError, invalid, refusal } from '../api-error.ts'
import { checkAccess, isRootAdmin } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeNetwork } from '../core/describe.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { AclListRow } from '../database/vpc-rows.ts'
import { offersService } from '../offerings/network-services.ts'
import { checkListAccess, deleteAclList } from './acl.ts'
import { viewAclList } from './vpc-view.ts'

const documented = { ids: { id: 'aclLists' }, evidence: 'documented' } as const

/** The built-in lists, and those of the VPCs in scope. */
export function aclListsInScope(call: Call, scope: Scope): readonly AclListRow[] {
  const { tags: _tags, id: _id, ...whose } = scope
  const everything = scope.id !== undefined && isRootAdmin(call.caller) ? { ...whose, listall: true } : whose
  const vpcs = new Set(select(call, everything, call.cloud.vpcs).map(({ id }) => id))
  return [...call.cloud.aclLists.all()].filter((row) => row.vpcId === undefined || vpcs.has(row.vpcId))
}

function findLists(call: Call, filter: ParametersOf<typeof listNetworkACLLists>): readonly AclListRow[] {
  const { cloud, caller } = call
  const vpc = cloud.vpcs.get(filter.vpcid)
  if (vpc !== undefined) checkAccess(cloud, caller, vpc)
  const rows =
    vpc === undefined
      ? aclListsInScope(call, filter)
      : [...cloud.aclLists.all()].filter((row) => row.vpcId === undefined || row.vpcId === vpc.id)
  return rows
    .filter(
      (row) =>
        same(filter.id, row.id) &&
        sameText(filter.name, row.name) &&
        (filter.networkid === undefined || cloud.networks.get(filter.networkid)?.aclId === row.id) &&
        hasKeyword(filter.keyword, row.name, row.description),
    )
    .toReversed()
}

/** @throws {ApiError} for a list that the network cannot use */
function checkReplacement({ cloud, caller }: Call, list: AclListRow, network: NetworkRow): void {
  if (network.vpcId === undefined) throw invalid(`Network is not part of a VPC: ${network.id}`)
  if (!list.isDefault && list.vpcId !== undefined) {
    checkListAccess(cloud, caller, list, '')
    if (list.vpcId !== network.vpcId) {
      const shown = describeNetwork(network, cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.number)
      throw invalid(
        `Network: ${shown} and ACL: ${describeList(list, cloud.vpcs.getIncludingRemoved(list.vpcId)?.number)} do not belong to the same VPC`,
      )
    }
  }
  if (!offersService(cloud, network, 'NetworkACL'))
    throw invalid('Cannot apply NetworkACL. Network Offering does not support NetworkACL service')
}

function describeList(list: AclListRow, vpcNumber: number | undefined): string {
  return `NetworkACL {"id":${list.number},"name":"${list.name}","uuid":"${list.id}","vpcId":${vpcNumber ?? 0}}`
}

export const aclListCommands = [
  list(listNetworkACLLists, documented, (call, parameters) => listing(findLists(call, parameters), (row) => viewAclList(call, row))),

  job(createNetworkACLList, documented, (call, { name, description, vpcid }) => {
    const { cloud, caller } = call
    if (vpcid === undefined && !isRootAdmin(caller)) throw new ApiError('permission-denied', 'Only Root Admin can create global ACLs.')
    if (vpcid !== undefined) checkAccess(cloud, caller, cloud.vpcs.require(vpcid))
    const number = cloud.nextNumber('aclLists')
    const row = cloud.aclLists.insert({ id: cloud.newId(), number, name, description, vpcId: vpcid, isDefault: false })
    return {
      id: row.id,
      instance: { type: 'NetworkAcl' },
      finish: () => ({ networkacllist: viewAclList(call, row) }),
      abandon: () => cloud.aclLists.remove(row.id, { forget: true }),
    }
  }),

  job(updateNetworkACLList, documented, (call, { id, name, description }) => ({
    instance: { type: 'NetworkAcl' },
    finish: () => {
      const acl = call.cloud.aclLists.require(id)
      checkListAccess(call.cloud, call.caller, acl, 'Must be Root Admin to update a global ACL.')
      return { networkacllist: viewAclList(call, call.cloud.aclLists.update(id, definedOnly({ name, description }))) }
    },
  })),

  job(deleteNetworkACLList, documented, (call, { id }) => ({
    instance: { type: 'NetworkAcl' },
    finish: () => {
      deleteAclList(call.cloud, call.caller, call.cloud.aclLists.require(id))
      return SUCCESS
    },
  })),

  job(replaceNetworkACLList, { evidence: 'documented' }, (call, { aclid, networkid, gatewayid }) => ({
    finish: () => {
      if (networkid === undefined)
        throw refusal('runtime', `Network ID and private gateway can't be ${gatewayid === undefined ? 'null' : 'passed'} at the same time`)
      const network = call.cloud.networks.require(networkid)
      checkReplacement(call, call.cloud.aclLists.require(aclid), network)
      call.cloud.networks.update(network.id, { aclId: aclid })
      return SUCCESS
    },
  })),
]
