// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { CpuArchitecture, DownloadDetails, HypervisorType, ImageFormat, TemplateStatus, TemplateType } from '../values.ts'

export interface GetUploadParamsForTemplateAnswer {
  readonly expires?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly metadata?: string
  readonly postURL?: string
  readonly signature?: string
}

export interface Template {
  readonly account?: string
  readonly accountid?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly bits?: number
  readonly bootable?: boolean
  readonly checksum?: string
  readonly childtemplates?: readonly unknown[]
  readonly created?: string
  readonly crossZones?: boolean
  readonly deployasis?: boolean
  readonly deployasisdetails?: Readonly<Record<string, string>>
  readonly details?: Readonly<Record<string, string>>
  readonly directdownload?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: readonly DownloadDetails[]
  readonly extensionid?: string
  readonly extensionname?: string
  readonly extractId?: string
  readonly extractMode?: string
  readonly forcks?: boolean
  readonly format?: OrAnother<ImageFormat>
  readonly hasannotations?: boolean
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly icon?: unknown
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly isextractable?: boolean
  readonly isfeatured?: boolean
  readonly ispublic?: boolean
  readonly isready?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly ostypeid?: string
  readonly ostypename?: string
  readonly parenttemplateid?: string
  readonly passwordenabled?: boolean
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly removed?: string
  readonly requireshvm?: boolean
  readonly resultstring?: string
  readonly size?: number
  readonly sourcetemplateid?: string
  readonly sshkeyenabled?: boolean
  readonly state?: string
  readonly status?: OrAnother<TemplateStatus>
  readonly storagetype?: string
  readonly tags?: readonly Tags[]
  readonly templatetag?: string
  readonly templatetype?: OrAnother<TemplateType>
  readonly uploadpercentage?: number
  readonly url?: string
  readonly userdataid?: string
  readonly userdataname?: string
  readonly userdataparams?: string
  readonly userdatapolicy?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface TemplatePermission {
  readonly account?: readonly string[]
  readonly domainid?: string
  readonly id: string
  readonly ispublic?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly projectids?: readonly string[]
}
