import type { NicRequest } from '../machines/nic-allocation.ts'
import type { Iops } from '../offerings/iops.ts'

/** A request for a new machine. Its ids are known to exist; everything else is still unchecked. */
export interface DeployRequest {
  readonly zoneId: string
  readonly serviceOfferingId: string
  readonly templateId: string
  readonly name: string | undefined
  readonly displayName: string | undefined
  readonly groupId: string | undefined
  /** An id chosen by the caller, for administrators only. */
  readonly customId: string | undefined
  readonly details: Readonly<Record<string, string>>
  /** Needed only for ISOs: a template determines its own. */
  readonly hypervisor: string | undefined
  readonly copyImageTags: boolean
  readonly dynamicScaling: boolean
  /** Networks in the order of the NICs; the first is the default one. */
  readonly nics: readonly NicRequest[]
  /** Whether the caller chose networks or addresses, which basic zones do not allow. */
  readonly networksNamed: boolean
  readonly diskOfferingId: string | undefined
  readonly dataDiskGib: number | undefined
  /** Additional data disks, in the order of their device numbers. */
  readonly moreDisks: readonly { readonly diskOfferingId: string; readonly sizeGib: number | undefined; readonly iops: Iops }[]
  /** For the root disk only, instead of the template's or the offering's own. */
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
