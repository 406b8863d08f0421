import { accountCommands } from './account.ts'
import { affinityGroupCommands } from './affinity-group.ts'
import { jobCommands } from './async-job.ts'
import { builtInCommands } from './built-in.ts'
import { capabilityCommands } from './capabilities.ts'
import { capacityCommands } from './capacity.ts'
import { configurationCommands } from './configuration.ts'
import { consoleCommands } from './console-endpoint.ts'
import type { Behaviour } from './define.ts'
import { deployCommands } from './deploy-virtual-machine.ts'
import { discoveryCommands } from './discovery.ts'
import { domainCommands } from './domain.ts'
import { emptyLists } from './empty-lists.ts'
import { eventCommands } from './event.ts'
import { firewallCommands } from './firewall-rule.ts'
import { infrastructureCommands } from './infrastructure.ts'
import { instanceGroupCommands } from './instance-group.ts'
import { ipForwardingCommands } from './ip-forwarding-rule.ts'
import { isoCommands } from './iso.ts'
import { loadBalancerCommands } from './load-balancer.ts'
import { stickinessCommands } from './load-balancer-stickiness.ts'
import { machineSnapshotCommands } from './machine-snapshot.ts'
import { metricsCommands } from './metrics.ts'
import { networkCommands } from './network.ts'
import { networkAclCommands } from './network-acl.ts'
import { networkAclListCommands } from './network-acl-list.ts'
import { networkOfferingCommands } from './network-offering.ts'
import { networkOfferingAdminCommands } from './network-offering-admin.ts'
import { networkPermissionCommands } from './network-permission.ts'
import { networkProtocolCommands } from './network-protocol.ts'
import { nicCommands } from './nic.ts'
import { nicChangeCommands } from './nic-change.ts'
import { offeringCommands } from './offering.ts'
import { offeringAdminCommands } from './offering-admin.ts'
import { physicalNetworkCommands } from './physical-network.ts'
import { placeAdminCommands } from './place-admin.ts'
import { portForwardingCommands } from './port-forwarding-rule.ts'
import { projectCommands } from './project.ts'
import { projectMemberCommands } from './project-member.ts'
import { projectRoleCommands } from './project-role.ts'
import { publicIpCommands } from './public-ip-address.ts'
import { regionCommands } from './region.ts'
import { resourceDetailCommands } from './resource-detail.ts'
import { resourceLimitCommands } from './resource-limit.ts'
import { roleCommands } from './role.ts'
import { routerCommands } from './router.ts'
import { securityGroupCommands } from './security-group.ts'
import { snapshotCommands } from './snapshot.ts'
import { snapshotCopyCommands } from './snapshot-copy.ts'
import { snapshotPolicyCommands } from './snapshot-policy.ts'
import { keyPairCommands } from './ssh-key-pair.ts'
import { tagCommands } from './tag.ts'
import { templateCommands } from './template.ts'
import { templateSpreadCommands } from './template-spread.ts'
import { templateUserDataCommands } from './template-user-data.ts'
import { updateMachineCommands } from './update-virtual-machine.ts'
import { userCommands } from './user.ts'
import { userDataCommands } from './user-data.ts'
import { machineCommands } from './virtual-machine.ts'
import { machineChangeCommands } from './virtual-machine-change.ts'
import { volumeCommands } from './volume.ts'
import { volumeTransferCommands } from './volume-transfer.ts'
import { volumeUpdateCommands } from './volume-update.ts'
import { vpcCommands } from './vpc.ts'
import { zoneCommands } from './zone.ts'

/** Every command that does something, by its name. */
export const BEHAVIOURS: ReadonlyMap<string, Behaviour> = byName([
  ...accountCommands,
  ...affinityGroupCommands,
  ...jobCommands,
  ...builtInCommands,
  ...capabilityCommands,
  ...capacityCommands,
  ...configurationCommands,
  ...consoleCommands,
  ...deployCommands,
  ...discoveryCommands,
  ...domainCommands,
  ...emptyLists,
  ...eventCommands,
  ...firewallCommands,
  ...infrastructureCommands,
  ...instanceGroupCommands,
  ...ipForwardingCommands,
  ...isoCommands,
  ...stickinessCommands,
  ...loadBalancerCommands,
  ...networkAclCommands,
  ...networkAclListCommands,
  ...machineSnapshotCommands,
  ...metricsCommands,
  ...networkCommands,
  ...networkPermissionCommands,
  ...networkProtocolCommands,
  ...nicChangeCommands,
  ...nicCommands,
  ...offeringAdminCommands,
  ...networkOfferingAdminCommands,
  ...networkOfferingCommands,
  ...offeringCommands,
  ...physicalNetworkCommands,
  ...placeAdminCommands,
  ...portForwardingCommands,
  ...projectMemberCommands,
  ...projectCommands,
  ...projectRoleCommands,
  ...publicIpCommands,
  ...regionCommands,
  ...resourceDetailCommands,
  ...resourceLimitCommands,
  ...roleCommands,
  ...routerCommands,
  ...securityGroupCommands,
  ...snapshotPolicyCommands,
  ...snapshotCommands,
  ...snapshotCopyCommands,
  ...keyPairCommands,
  ...tagCommands,
  ...templateSpreadCommands,
  ...templateCommands,
  ...templateUserDataCommands,
  ...updateMachineCommands,
  ...userCommands,
  ...userDataCommands,
  ...machineChangeCommands,
  ...machineCommands,
  ...volumeTransferCommands,
  ...volumeUpdateCommands,
  ...volumeCommands,
  ...vpcCommands,
  ...zoneCommands,
])

/** Of two behaviours of one command only the last would count, and nobody would notice. */
function byName(behaviours: readonly Behaviour[]): ReadonlyMap<string, Behaviour> {
  const named = new Map(behaviours.map((behaviour) => [behaviour.command.name, behaviour]))
  const twice = behaviours.find((behaviour) => named.get(behaviour.command.name) !== behaviour)
  if (twice !== undefined) throw new Error(`${twice.command.name} is given two behaviours`)
  return named
}
