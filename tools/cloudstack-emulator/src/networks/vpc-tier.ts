import { failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeNetwork, describeVpc } from '../core/describe.ts'
import { isWithin } from '../core/ip-address.ts'
import type { NetworkOfferingRow } from '../database/offering-rows.ts'
import type { VpcRow } from '../database/vpc-rows.ts'
import { offersService } from '../offerings/network-services.ts'

/** `vpc.max.networks` */
const MOST_TIERS = 3
/** Providers allowed for a tier. */
const PROVIDERS: ReadonlySet<string> = new Set([
  'VpcVirtualRouter',
  'NiciraNvp',
  'InternalLbVm',
  'Netscaler',
  'JuniperContrailVpcRouter',
  'Ovs',
  'BigSwitchBcf',
  'ConfigDrive',
  'Nsx',
  'Netris',
])

interface Tier {
  readonly cidr: string | undefined
  readonly gateway: string | undefined
  readonly networkDomain: string | undefined
  readonly aclId: string | undefined
}

/** Checks whether a network can become a tier of the VPC. */
export function checkTier(cloud: Cloud, vpc: VpcRow, offering: NetworkOfferingRow, tier: Tier): void {
  checkPlace(cloud, vpc, tier)
  checkTierOffering(cloud, vpc, offering, undefined)
  if (tier.aclId !== undefined && !offering.services.some(({ name }) => name === 'NetworkACL'))
    throw invalid('Cannot apply NetworkACL. Network Offering does not support NetworkACL service')
}

function checkPlace(cloud: Cloud, vpc: VpcRow, { cidr, gateway, networkDomain }: Tier): void {
  const tiers = cloud.networks.by('vpc', vpc.id)
  const shown = describeVpc(vpc)
  if (tiers.length >= MOST_TIERS) throw failure(`Number of networks per VPC cannot surpass [${MOST_TIERS}].`)
  if (cidr === undefined) throw invalid('Gateway/netmask are required when create network for VPC')
  if (!isWithin(cidr, vpc.cidr)) throw invalid(`Network cidr ${cidr} is not within vpc ${shown} cidr`)
  const crossed = tiers.find((row) => row.cidr !== undefined && (isWithin(row.cidr, cidr) || isWithin(cidr, row.cidr)))
  if (crossed !== undefined) {
    const other = describeNetwork(crossed, cloud.networkOfferings.getIncludingRemoved(crossed.offeringId)?.number)
    throw invalid(`Network cidr ${cidr} crosses other network cidr ${other} belonging to the same vpc ${shown}`)
  }
  if (networkDomain?.toLowerCase() !== vpc.networkDomain.toLowerCase())
    throw invalid(`Network domain of the new network should match network domain of vpc ${shown}`)
  if (gateway === cidr.split('/')[0]) throw invalid('Invalid gateway specified. It should never be equal to the cidr subnet value')
}

/** Checks whether an offering is usable for a tier. @param changedId the tier whose offering is to change */
export function checkTierOffering(cloud: Cloud, vpc: VpcRow, offering: NetworkOfferingRow, changedId: string | undefined): void {
  const foreign = offering.services.flatMap(({ providers }) => providers).find((provider) => !PROVIDERS.has(provider))
  if (foreign !== undefined) throw invalid(`Provider of type ${foreign} is not supported for network offerings that can be used in VPC`)
  if (offering.guestIpType !== 'Isolated' || !offering.services.some(({ name }) => name === 'SourceNat'))
    throw invalid('Only network offerings of type Isolated with service SourceNat are valid for vpc ')
  const offered = cloud.vpcOfferings.getIncludingRemoved(vpc.offeringId)?.services ?? []
  for (const { name, providers } of offering.services) {
    const [provider] = providers
    if (provider !== undefined && !offered.some((service) => service.name === name && service.providers.includes(provider)))
      throw invalid(`Service/provider combination ${name}/${provider} is not supported by VPC ${describeVpc(vpc)}`)
  }
  if (!offering.services.some(({ name, providers }) => name === 'Lb' && !providers.includes('InternalLbVm'))) return
  const balancing = cloud.networks
    .by('vpc', vpc.id)
    .find((row) => row.id !== changedId && row.offeringId !== offering.id && offersService(cloud, row, 'Lb'))
  if (balancing === undefined) return
  const shown = describeNetwork(balancing, cloud.networkOfferings.getIncludingRemoved(balancing.offeringId)?.number)
  throw invalid(`Public LB service is already supported by network ${shown} in VPC ${describeVpc(vpc)}`)
}
