import type { NicRequest } from '../machines/nic-allocation.ts'
import type { Iops } from '../offerings/iops.ts'

/** What a machine is asked to be. Ids are known to exist when it gets here; everything else is still to be judged. */
export interface DeployRequest {
  readonly zoneId: string
  readonly serviceOfferingId: string
  readonly templateId: string
  readonly name: string | undefined
  readonly displayName: string | undefined
  readonly groupId: string | undefined
  /** An id of the caller's choice: administrators only. */
  readonly customId: string | undefined
  readonly details: Readonly<Record<string, string>>
  /** Only ISOs need one: a template knows its own. */
  readonly hypervisor: string | undefined
  readonly copyImageTags: boolean
  readonly dynamicScaling: boolean
  /** Networks in the order of the NICs; the first is the default one. */
  readonly nics: readonly NicRequest[]
  /** The caller named networks or addresses himself: not allowed in basic zones. */
  readonly networksNamed: boolean
  readonly diskOfferingId: string | undefined
  readonly dataDiskGib: number | undefined
  /** More data disks, in the order of their device numbers. */
  readonly moreDisks: readonly { readonly diskOfferingId: string; readonly sizeGib: number | undefined; readonly iops: Iops }[]
  /** Beside the template's or the offering's own: for the root disk alone. */
  readonly rootDiskOfferingId: string | undefined
  readonly keyPairNames: readonly string[]
  readonly userData: string | undefined
  readonly userDataId: string | undefined
  readonly byGet: boolean
  readonly affinityGroupIds: readonly string[]
  readonly affinityGroupNames: readonly string[]
  readonly securityGroupIds: readonly string[]
  readonly securityGroupNames: readonly string[]
  readonly start: boolean
  readonly hostId: string | undefined
  readonly displayed: boolean
  readonly password: string | undefined
}
