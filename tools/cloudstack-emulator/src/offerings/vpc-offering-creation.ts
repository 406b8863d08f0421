import type { createVPCOffering, ParametersOf } from 'cloudstack-client/api'
import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { VpcOfferingRow } from '../database/offering-rows.ts'
import { readProtocol } from './network-offering-creation.ts'
import { namedServices, withProviders } from './offered-services.ts'

/** Services that a VPC does not offer (VpcManagerImpl.nonSupportedServices, 4.22). */
const UNSUPPORTED: readonly string[] = ['SecurityGroup', 'Firewall']

/** A new VPC offering, disabled unless asked otherwise. Source NAT and network ACLs always belong to it. @throws {ApiError} in CloudStack's order of checks */
export function createVpcOfferingRow(cloud: Cloud, request: ParametersOf<typeof createVPCOffering>): VpcOfferingRow {
  const protocol = readProtocol(request.internetprotocol)
  if (protocol !== undefined && protocol !== 'IPv4') {
    throw invalid('Configuration ipv6.offering.enabled needs to be enabled for creating IPv6 supported VPC offering')
  }
  const unsupported = (name: string) => invalid(`Service ${name} is not supported in VPC`)
  const named = namedServices(request, unsupported)
  const wrong = named.find((name) => UNSUPPORTED.includes(name))
  if (wrong !== undefined) throw unsupported(wrong)
  const all = [...new Set([...named, 'SourceNat', 'NetworkACL'])]
  const services = withProviders(all, request, ['VpcVirtualRouter'])
  if ([...cloud.vpcOfferings.all()].some(({ name }) => name === request.name)) throw new ApiError('runtime', 'Entity already exists ')
  return cloud.vpcOfferings.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('vpcOfferings'),
    name: request.name,
    displayText: request.displaytext ?? request.name,
    services,
    isDefault: false,
    state: request.enable === true ? 'Enabled' : 'Disabled',
    createdMs: cloud.nowMs(),
    extra: {
      distributedvpcrouter: false,
      supportsregionLevelvpc: false,
      fornsx: false,
      internetprotocol: 'IPv4',
      specifyasnumber: false,
    },
  })
}
