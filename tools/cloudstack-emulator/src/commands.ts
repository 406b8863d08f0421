import { builtInCommands } from './about/built-in-lists.ts'
import { capabilityCommands } from './about/capability-commands.ts'
import { configurationCommands } from './about/configuration-commands.ts'
import { discoveryCommands } from './about/discovery-commands.ts'
import { emptyLists } from './about/empty-lists.ts'
import { eventCommands } from './about/event-commands.ts'
import { jobCommands } from './about/job-commands.ts'
import { regionCommands } from './about/region-commands.ts'
import { resourceDetailCommands } from './about/resource-detail-commands.ts'
import { tagCommands } from './about/tag-commands.ts'
import { usageCommands } from './about/usage-commands.ts'
import { accountCommands } from './accounts/account-commands.ts'
import { domainCommands } from './accounts/domain-commands.ts'
import { projectCommands } from './accounts/project-commands.ts'
import { projectInvitationCommands } from './accounts/project-invitation-commands.ts'
import { projectMemberCommands } from './accounts/project-member-commands.ts'
import { projectRoleCommands } from './accounts/project-role-commands.ts'
import { resourceLimitCommands } from './accounts/resource-limit-commands.ts'
import { roleCommands } from './accounts/role-commands.ts'
import { userCommands } from './accounts/user-commands.ts'
import { publicIpCommands } from './addresses/public-ip-commands.ts'
import type { CommandHandler } from './api/define.ts'
import { deployCommands } from './deploy/deploy-commands.ts'
import { capacityCommands } from './infrastructure/capacity-commands.ts'
import { infrastructureAdminCommands } from './infrastructure/infrastructure-admin-commands.ts'
import { infrastructureCommands } from './infrastructure/infrastructure-commands.ts'
import { managementServerCommands } from './infrastructure/management-server-commands.ts'
import { routerCommands } from './infrastructure/router-commands.ts'
import { zoneCommands } from './infrastructure/zone-commands.ts'
import { loadBalancerCommands } from './load-balancers/load-balancer-commands.ts'
import { stickinessCommands } from './load-balancers/stickiness-commands.ts'
import { affinityGroupCommands } from './machines/affinity-group-commands.ts'
import { consoleCommands } from './machines/console-commands.ts'
import { hostMaintenanceCommands } from './machines/host-maintenance-commands.ts'
import { instanceGroupCommands } from './machines/instance-group-commands.ts'
import { isoAttachmentCommands } from './machines/iso-attachment-commands.ts'
import { machineChangeCommands } from './machines/machine-change-commands.ts'
import { machineCommands } from './machines/machine-commands.ts'
import { machineMetricsCommands } from './machines/machine-metrics-commands.ts'
import { machineSnapshotCommands } from './machines/machine-snapshot-commands.ts'
import { machineUpdateCommands } from './machines/machine-update-commands.ts'
import { nicChangeCommands } from './machines/nic-change-commands.ts'
import { nicCommands } from './machines/nic-commands.ts'
import { keyPairCommands } from './machines/ssh-key-pair-commands.ts'
import { userDataCommands } from './machines/user-data-commands.ts'
import { ipRangeCommands } from './networks/ip-range-commands.ts'
import { ipv6PrefixCommands } from './networks/ipv6-prefix-commands.ts'
import { networkCommands } from './networks/network-commands.ts'
import { networkPermissionCommands } from './networks/network-permission-commands.ts'
import { networkProtocolCommands } from './networks/network-protocol-commands.ts'
import { physicalNetworkCommands } from './networks/physical-network-commands.ts'
import { networkOfferingAdminCommands } from './offerings/network-offering-admin-commands.ts'
import { networkOfferingCommands } from './offerings/network-offering-commands.ts'
import { offeringAdminCommands } from './offerings/offering-admin-commands.ts'
import { offeringCommands } from './offerings/offering-commands.ts'
import { firewallCommands } from './rules/firewall-commands.ts'
import { ipForwardingCommands } from './rules/ip-forwarding-commands.ts'
import { ipv6FirewallCommands } from './rules/ipv6-firewall-commands.ts'
import { portForwardingCommands } from './rules/port-forwarding-commands.ts'
import { securityGroupCommands } from './rules/security-group-commands.ts'
import { staticNatCommands } from './rules/static-nat-commands.ts'
import { isoCommands } from './templates/iso-commands.ts'
import { templateSharingCommands } from './templates/sharing-commands.ts'
import { templateCommands } from './templates/template-commands.ts'
import { templateUserDataCommands } from './templates/template-user-data-commands.ts'
import { attachmentCommands } from './volumes/attachment-commands.ts'
import { volumeSizeCommands } from './volumes/size-commands.ts'
import { snapshotCommands } from './volumes/snapshot-commands.ts'
import { snapshotCopyCommands } from './volumes/snapshot-copy-commands.ts'
import { snapshotPolicyCommands } from './volumes/snapshot-policy-commands.ts'
import { volumeTransferCommands } from './volumes/transfer-commands.ts'
import { volumeCommands } from './volumes/volume-commands.ts'
import { volumeMetricsCommands } from './volumes/volume-metrics-commands.ts'
import { volumeUpdateCommands } from './volumes/volume-update-commands.ts'
import { aclCommands } from './vpcs/acl-commands.ts'
import { aclListCommands } from './vpcs/acl-list-commands.ts'
import { vpcCommands } from './vpcs/vpc-commands.ts'
import { customerGatewayCommands } from './vpn/customer-gateway-commands.ts'
import { remoteAccessVpnCommands } from './vpn/remote-access-vpn-commands.ts'
import { siteVpnCommands } from './vpn/site-vpn-commands.ts'
import { vpnUserCommands } from './vpn/vpn-user-commands.ts'

/** The handler of every implemented command, by command name. */
export const COMMAND_HANDLERS: ReadonlyMap<string, CommandHandler> = byName([
  ...accountCommands,
  ...affinityGroupCommands,
  ...attachmentCommands,
  ...builtInCommands,
  ...capabilityCommands,
  ...capacityCommands,
  ...configurationCommands,
  ...consoleCommands,
  ...customerGatewayCommands,
  ...deployCommands,
  ...discoveryCommands,
  ...domainCommands,
  ...emptyLists,
  ...eventCommands,
  ...firewallCommands,
  ...hostMaintenanceCommands,
  ...infrastructureCommands,
  ...instanceGroupCommands,
  ...ipForwardingCommands,
  ...ipRangeCommands,
  ...ipv6FirewallCommands,
  ...ipv6PrefixCommands,
  ...isoAttachmentCommands,
  ...isoCommands,
  ...jobCommands,
  ...keyPairCommands,
  ...loadBalancerCommands,
  ...machineChangeCommands,
  ...machineCommands,
  ...machineMetricsCommands,
  ...machineSnapshotCommands,
  ...managementServerCommands,
  ...aclCommands,
  ...aclListCommands,
  ...networkCommands,
  ...networkOfferingAdminCommands,
  ...networkOfferingCommands,
  ...networkPermissionCommands,
  ...networkProtocolCommands,
  ...nicChangeCommands,
  ...nicCommands,
  ...offeringAdminCommands,
  ...offeringCommands,
  ...physicalNetworkCommands,
  ...infrastructureAdminCommands,
  ...portForwardingCommands,
  ...projectCommands,
  ...projectInvitationCommands,
  ...projectMemberCommands,
  ...projectRoleCommands,
  ...publicIpCommands,
  ...regionCommands,
  ...remoteAccessVpnCommands,
  ...resourceDetailCommands,
  ...resourceLimitCommands,
  ...roleCommands,
  ...routerCommands,
  ...securityGroupCommands,
  ...siteVpnCommands,
  ...snapshotCommands,
  ...snapshotCopyCommands,
  ...snapshotPolicyCommands,
  ...staticNatCommands,
  ...stickinessCommands,
  ...tagCommands,
  ...templateCommands,
  ...templateSharingCommands,
  ...templateUserDataCommands,
  ...machineUpdateCommands,
  ...usageCommands,
  ...userCommands,
  ...userDataCommands,
  ...volumeCommands,
  ...volumeMetricsCommands,
  ...volumeSizeCommands,
  ...volumeTransferCommands,
  ...volumeUpdateCommands,
  ...vpcCommands,
  ...vpnUserCommands,
  ...zoneCommands,
])

/** @throws {Error} if a command has two handlers, of which the last would silently win */
function byName(handlers: readonly CommandHandler[]): ReadonlyMap<string, CommandHandler> {
  const named = new Map(handlers.map((handler) => [handler.command.name, handler]))
  const twice = handlers.find((handler) => named.get(handler.command.name) !== handler)
  if (twice !== undefined) throw new Error(`${twice.command.name} is given two handlers`)
  return named
}
