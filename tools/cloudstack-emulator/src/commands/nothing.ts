import {
  type Command,
  listAnnotations,
  listAutoScalePolicies,
  listAutoScaleVmGroups,
  listAutoScaleVmProfiles,
  listBackupOfferings,
  listBackups,
  listBuckets,
  listCniConfiguration,
  listCustomActions,
  listGpuDevices,
  listObjectStoragePools,
  listResourceIcon,
  listSharedFileSystems,
  listVMSchedule,
  listVnfAppliances,
  listVnfTemplates,
  listWebhookDeliveries,
  listWebhooks,
} from 'cloudstack-client/api'
import { list, listing } from './define.ts'

/** What this cloud has none of: its users may ask all the same. */
const ABSENT: readonly Command<'list', never, unknown>[] = [
  listAnnotations,
  listAutoScalePolicies,
  listAutoScaleVmGroups,
  listAutoScaleVmProfiles,
  listBackupOfferings,
  listBackups,
  listBuckets,
  listCniConfiguration,
  listCustomActions,
  listGpuDevices,
  listObjectStoragePools,
  listResourceIcon,
  listSharedFileSystems,
  listVMSchedule,
  listVnfAppliances,
  listVnfTemplates,
  listWebhookDeliveries,
  listWebhooks,
]

export const absentCommands = ABSENT.map((command) => list(command, { evidence: 'documented' }, () => listing([], () => ({}))))
