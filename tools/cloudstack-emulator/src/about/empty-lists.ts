import * as api from 'cloudstack-client/api'
import { type CommandHandler, list, listing } from '../api/define.ts'

/** What the emulated cloud never has, though everybody may ask for it: the plugins are there, nothing was ever made with them. */
const NEVER_ANY = [
  api.listASNRanges,
  api.listASNumbers,
  api.listAlerts,
  api.listAnnotations,
  api.listAutoScalePolicies,
  api.listAutoScaleVmGroups,
  api.listAutoScaleVmProfiles,
  api.listBackupOfferings,
  api.listBackupRepositories,
  api.listBackups,
  api.listBgpPeers,
  api.listBuckets,
  api.listCniConfiguration,
  api.listConditions,
  api.listCustomActions,
  api.listDedicatedClusters,
  api.listDedicatedGuestVlanRanges,
  api.listDedicatedHosts,
  api.listDedicatedPods,
  api.listDedicatedZones,
  api.listGlobalLoadBalancerRules,
  api.listGpuDevices,
  api.listGuestNetworkIpv6Prefixes,
  api.listImportVmTasks,
  api.listInternalLoadBalancerVMs,
  api.listIpv4SubnetsForGuestNetwork,
  api.listIpv4SubnetsForZone,
  api.listIpv6FirewallRules,
  api.listLoadBalancers,
  api.listObjectStoragePools,
  api.listPortableIpRanges,
  api.listPrivateGateways,
  api.listProjectInvitations,
  api.listProjectRolePermissions,
  api.listQuarantinedIps,
  api.listRemoteAccessVpns,
  api.listResourceIcon,
  api.listRoutingFirewallRules,
  api.listSecondaryStagingStores,
  api.listSharedFileSystems,
  api.listSslCerts,
  api.listStaticRoutes,
  api.listStorageAccessGroups,
  api.listSwifts,
  api.listTrafficMonitors,
  api.listVMSchedule,
  api.listVnfAppliances,
  api.listVnfTemplates,
  api.listVpnConnections,
  api.listVpnCustomerGateways,
  api.listVpnGateways,
  api.listVpnUsers,
  api.listWebhookDeliveries,
  api.listWebhooks,
] as const

/** An id of something that is not there is refused, as everywhere; only a list without one is empty. */
function emptyList(command: (typeof NEVER_ANY)[number]): CommandHandler {
  return list<Readonly<Record<string, unknown>>>(command as never, { ids: { id: 'absent' }, evidence: 'documented' }, () =>
    listing([], () => ({})),
  )
}

export const emptyLists: readonly CommandHandler[] = NEVER_ANY.map(emptyList)
