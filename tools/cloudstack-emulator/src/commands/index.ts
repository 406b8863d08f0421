import { accountCommands } from './account.ts'
import { affinityGroupCommands } from './affinity-group.ts'
import { jobCommands } from './async-job.ts'
import { capabilityCommands } from './capabilities.ts'
import type { Behaviour } from './define.ts'
import { deployCommands } from './deploy-virtual-machine.ts'
import { discoveryCommands } from './discovery.ts'
import { eventCommands } from './event.ts'
import { firewallCommands } from './firewall-rule.ts'
import { instanceGroupCommands } from './instance-group.ts'
import { loadBalancerCommands } from './load-balancer.ts'
import { networkCommands } from './network.ts'
import { nicCommands } from './nic.ts'
import { nicChangeCommands } from './nic-change.ts'
import { offeringCommands } from './offering.ts'
import { portForwardingCommands } from './port-forwarding-rule.ts'
import { projectCommands } from './project.ts'
import { publicIpCommands } from './public-ip-address.ts'
import { resourceLimitCommands } from './resource-limit.ts'
import { routerCommands } from './router.ts'
import { securityGroupCommands } from './security-group.ts'
import { snapshotCommands } from './snapshot.ts'
import { keyPairCommands } from './ssh-key-pair.ts'
import { tagCommands } from './tag.ts'
import { templateCommands } from './template.ts'
import { updateMachineCommands } from './update-virtual-machine.ts'
import { machineCommands } from './virtual-machine.ts'
import { volumeCommands } from './volume.ts'
import { vpcCommands } from './vpc.ts'
import { zoneCommands } from './zone.ts'

/** Every command that does something, by its name. */
export const BEHAVIOURS: ReadonlyMap<string, Behaviour> = new Map(
  [
    ...accountCommands,
    ...affinityGroupCommands,
    ...jobCommands,
    ...capabilityCommands,
    ...deployCommands,
    ...discoveryCommands,
    ...eventCommands,
    ...firewallCommands,
    ...instanceGroupCommands,
    ...loadBalancerCommands,
    ...networkCommands,
    ...nicChangeCommands,
    ...nicCommands,
    ...offeringCommands,
    ...portForwardingCommands,
    ...projectCommands,
    ...publicIpCommands,
    ...resourceLimitCommands,
    ...routerCommands,
    ...securityGroupCommands,
    ...snapshotCommands,
    ...keyPairCommands,
    ...tagCommands,
    ...templateCommands,
    ...updateMachineCommands,
    ...machineCommands,
    ...volumeCommands,
    ...vpcCommands,
    ...zoneCommands,
  ].map((behaviour) => [behaviour.command.name, behaviour]),
)
