import type { Hypervisor } from './infrastructure-rows.ts'
import type { Row } from './row.ts'

/** A template's copy in one zone. */
export interface TemplateCopy {
  readonly zoneId: string
  readonly state: 'NotUploaded' | 'UploadInProgress' | 'UploadError' | 'Downloading' | 'DownloadError' | 'Ready'
  /** What CloudStack shows as `status`. */
  readonly status: string | undefined
  readonly percent: number
  /** Known only of copies made from another zone, if the template was made from a snapshot (recorded). */
  readonly sizeBytes?: number | undefined
}

export interface TemplateRow extends Row {
  readonly kind: 'template' | 'iso'
  readonly name: string
  readonly displayText: string
  /** The name in secondary storage, which errors contain. */
  readonly uniqueName: string
  readonly accountId: string
  readonly format: string
  readonly hypervisor: Hypervisor | 'Any' | 'None'
  readonly osTypeId: string
  readonly type: 'USER' | 'BUILTIN' | 'SYSTEM' | 'ROUTING' | undefined
  readonly isPublic: boolean
  readonly isFeatured: boolean
  readonly isExtractable: boolean
  readonly crossZones: boolean
  readonly bits: number
  readonly requiresHvm: boolean
  readonly passwordEnabled: boolean
  readonly sshKeyEnabled: boolean
  readonly dynamicallyScalable: boolean
  readonly bootable: boolean
  readonly sortKey: number
  readonly sizeBytes: number | undefined
  readonly physicalBytes: number | undefined
  /** The size of the snapshot that it was made from, which its copies in other zones show as theirs. */
  readonly snapshotBytes: number | undefined
  readonly checksum: string | undefined
  readonly url: string | undefined
  readonly details: Readonly<Record<string, string>>
  readonly sourceTemplateId: string | undefined
  readonly createdMs: number
  readonly copies: readonly TemplateCopy[]
  /** Accounts it is shared with. */
  readonly sharedWith: readonly string[]
  /** User data for its machines, and whether it can be overridden. */
  readonly userDataId: string | undefined
  readonly userDataPolicy: 'ALLOWOVERRIDE' | 'APPEND' | 'DENYOVERRIDE' | undefined
}

/** A one-time upload URL. */
export interface UploadRow extends Row {
  readonly templateId: string | undefined
  readonly volumeId: string | undefined
  readonly metadata: string
  readonly signature: string
  readonly expiresMs: number
  readonly used: boolean
}
