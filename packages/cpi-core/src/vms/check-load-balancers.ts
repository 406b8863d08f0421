import type { Network, PublicIpAddress } from '../cloud/entities.ts'
import { offers } from '../cloud/find-networks.ts'
import { isInZone } from '../cloud/find-zone.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { ResolvedLoadBalancer } from './find-load-balancers.ts'
import type { Placement } from './placement.ts'

/** Returns the machine's network that an address belongs to, for a new rule: a machine may have interfaces in others, too. */
export function networkOfAddress(networks: readonly Network[], { associatednetworkid, vpcid }: PublicIpAddress): Network | undefined {
  const ofVpc = networks.filter((network) => vpcid !== undefined && network.vpcid === vpcid)
  return networks.find(({ id }) => id === associatednetworkid) ?? ofVpc.find((network) => offers(network, 'Lb')) ?? ofVpc[0] ?? networks[0]
}

/** Refuses before the deploy what CloudStack would refuse after it. @throws {CpiError} saying what to change */
export function checkLoadBalancers(balancers: readonly ResolvedLoadBalancer[], { networks, zoneId, zoneName }: Placement): void {
  for (const { wanted, rule, address } of balancers) {
    const what = `load balancer "${wanted.name}"`
    if (!isInZone(address, zoneId)) {
      throw cloudError(
        'zones-differ',
        `${what}: public address ${wanted.public_ip} is in zone "${address.zonename}", the VM is in "${zoneName}"`,
      )
    }
    const network = rule === undefined ? networkOfAddress(networks, address) : networks.find(({ id }) => id === rule.networkid)
    if (rule?.networkid !== undefined && networks.length > 0 && network === undefined) {
      throw cloudError(
        'load-balancer-conflict',
        `${what} belongs to network ${rule.networkid}, where the VM has no interface (it has ${networks.map(({ id, name }) => `"${name}" ${id}`).join(', ')})`,
      )
    }
    if (wanted.open_firewall && network?.vpcid !== undefined) {
      throw cloudError(
        'firewall-conflict',
        `${what}: the tiers of a VPC have access control lists instead of a firewall; remove open_firewall`,
      )
    }
  }
}
