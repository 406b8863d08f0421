// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { HypervisorType } from '../values.ts'

export interface CAProvider {
  readonly description?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface IssueCertificateAnswer {
  readonly cacertificates?: string
  readonly certificate?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly privatekey?: string
}

export interface ListCaCertificateAnswer {
  readonly cacertificates?: string
  readonly certificate?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly privatekey?: string
}

export interface ProvisionTemplateDirectDownloadCertificateAnswer {
  readonly details?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: string
}

export interface RevokeTemplateDirectDownloadCertificateAnswer {
  readonly details?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly status?: string
}

export interface TemplateDirectDownloadCertificate {
  readonly alias?: string
  readonly hostsmap?: readonly string[]
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly issuer?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly serialnum?: string
  readonly subject?: string
  readonly validity?: string
  readonly version?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface UploadCustomCertificateAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly message?: string
}
