import type { WireObject } from 'cloudstack-client/api'
import { type Call, stringsOf } from '../api/define.ts'
import type { NewTemplate } from './registration.ts'

/** The parameters that registering and uploading share. */
interface Parameters {
  readonly name: string
  readonly displaytext?: string | undefined
  readonly format: string
  readonly hypervisor: string
  readonly ostypeid?: string | undefined
  readonly ispublic?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly isextractable?: boolean | undefined
  readonly isdynamicallyscalable?: boolean | undefined
  readonly passwordenabled?: boolean | undefined
  readonly sshkeyenabled?: boolean | undefined
  readonly requireshvm?: boolean | undefined
  readonly bits?: number | undefined
  readonly checksum?: string | undefined
  readonly details?: WireObject | undefined
}

export function readNewTemplate({ cloud }: Call, parameters: Parameters): NewTemplate {
  const fallback = [...cloud.osTypes.all()].find((row) => row.description === 'Other Linux (64-bit)')
  return {
    kind: 'template',
    name: parameters.name,
    displayText: parameters.displaytext ?? parameters.name,
    format: parameters.format,
    hypervisor: parameters.hypervisor,
    osTypeId: parameters.ostypeid ?? fallback?.id ?? '',
    isPublic: parameters.ispublic ?? false,
    isFeatured: parameters.isfeatured ?? false,
    isExtractable: parameters.isextractable ?? false,
    dynamicallyScalable: parameters.isdynamicallyscalable ?? false,
    passwordEnabled: parameters.passwordenabled ?? false,
    sshKeyEnabled: parameters.sshkeyenabled ?? false,
    requiresHvm: parameters.requireshvm ?? true,
    bits: parameters.bits ?? 0,
    checksum: parameters.checksum,
    details: stringsOf(parameters.details),
  }
}
