import type { Command } from 'cloudstack-client/api'
import * as api from 'cloudstack-client/api'
import { type CommandHandler, list, listing } from '../api/define.ts'
import { invalid } from '../api-error.ts'

/** Lists that are always empty: the plugins are enabled, but nothing was ever created with them. */
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
  api.listImportVmTasks,
  api.listInternalLoadBalancerVMs,
  api.listIpv4SubnetsForGuestNetwork,
  api.listIpv4SubnetsForZone,
  api.listLoadBalancers,
  api.listObjectStoragePools,
  api.listPortableIpRanges,
  api.listPrivateGateways,
  api.listProjectRolePermissions,
  api.listQuarantinedIps,
  api.listResourceIcon,
  api.listRoutingFirewallRules,
  api.listSecondaryStagingStores,
  api.listSharedFileSystems,
  api.listStaticRoutes,
  api.listStorageAccessGroups,
  api.listSwifts,
  api.listTrafficMonitors,
  api.listVMSchedule,
  api.listVnfAppliances,
  api.listVnfTemplates,
  api.listWebhookDeliveries,
  api.listWebhooks,
] as const

/** An unknown id is refused, as everywhere. Only a list without an id is empty. */
function emptyList(command: Command<'list', never, unknown> | Command<'sync', never, unknown>): CommandHandler {
  return list(command, { ids: { id: 'absent' }, evidence: 'documented' }, () => listing([], () => ({})))
}

export const emptyLists: readonly CommandHandler[] = [
  ...NEVER_ANY.map(emptyList),

  list(api.listSslCerts, { ids: { certid: 'absent', lbruleid: 'rules' }, evidence: 'documented' }, (_call, parameters) => {
    const { accountid, certid, lbruleid, projectid } = parameters
    if ([accountid, certid, lbruleid, projectid].every((id) => id === undefined)) {
      throw invalid('Invalid parameters either certificate ID or Account ID or Loadbalancer ID or Project ID required')
    }
    return listing([], () => ({}))
  }),
]
