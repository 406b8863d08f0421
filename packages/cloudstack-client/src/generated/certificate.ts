// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success } from '../api/command.ts'
import type { CAProvider, IssueCertificateAnswer, ListCaCertificateAnswer, ProvisionTemplateDirectDownloadCertificateAnswer, RevokeTemplateDirectDownloadCertificateAnswer, TemplateDirectDownloadCertificate, UploadCustomCertificateAnswer } from './entities/certificate.ts'
import type { HypervisorType } from './values.ts'

export interface IssueCertificateParameters {
  readonly csr?: string | undefined
  readonly domain?: string | undefined
  readonly duration?: number | undefined
  readonly ipaddress?: string | undefined
  readonly provider?: string | undefined
}

export const issueCertificate = /* @__PURE__ */ describeCommand<'job', IssueCertificateParameters, IssueCertificateAnswer>({
  name: 'issueCertificate',
  kind: 'job',
  parameters: {
    csr: 'string<=65535',
    domain: 'string',
    duration: 'int',
    ipaddress: 'string',
    provider: 'string',
  },
})

export interface ListCAProvidersParameters {
  readonly name?: string | undefined
}

export const listCAProviders = /* @__PURE__ */ describeCommand<'list', ListCAProvidersParameters, CAProvider>({
  name: 'listCAProviders',
  kind: 'list',
  key: 'caprovider',
  parameters: {
    name: 'string',
  },
})

export interface ListCaCertificateParameters {
  readonly provider?: string | undefined
}

export const listCaCertificate = /* @__PURE__ */ describeCommand<'sync', ListCaCertificateParameters, ListCaCertificateAnswer>({
  name: 'listCaCertificate',
  kind: 'sync',
  key: 'cacertificates',
  parameters: {
    provider: 'string',
  },
})

export interface ListTemplateDirectDownloadCertificatesParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly listhosts?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listTemplateDirectDownloadCertificates = /* @__PURE__ */ describeCommand<'list', ListTemplateDirectDownloadCertificatesParameters, TemplateDirectDownloadCertificate>({
  name: 'listTemplateDirectDownloadCertificates',
  kind: 'list',
  key: 'templatedirectdownloadcertificate',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    listhosts: 'bool',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})

export interface ProvisionCertificateParameters {
  readonly hostid: string
  readonly provider?: string | undefined
  readonly reconnect?: boolean | undefined
}

export const provisionCertificate = /* @__PURE__ */ describeCommand<'job', ProvisionCertificateParameters, Success>({
  name: 'provisionCertificate',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
    provider: 'string',
    reconnect: 'bool',
  },
})

export interface ProvisionTemplateDirectDownloadCertificateParameters {
  readonly hostid: string
  readonly id: string
}

export const provisionTemplateDirectDownloadCertificate = /* @__PURE__ */ describeCommand<'sync', ProvisionTemplateDirectDownloadCertificateParameters, ProvisionTemplateDirectDownloadCertificateAnswer>({
  name: 'provisionTemplateDirectDownloadCertificate',
  kind: 'sync',
  parameters: {
    hostid: 'uuid!',
    id: 'uuid!',
  },
})

export interface RevokeCertificateParameters {
  readonly cn?: string | undefined
  readonly provider?: string | undefined
  readonly serial: string
}

export const revokeCertificate = /* @__PURE__ */ describeCommand<'job', RevokeCertificateParameters, Success>({
  name: 'revokeCertificate',
  kind: 'job',
  parameters: {
    cn: 'string',
    provider: 'string',
    serial: 'string!',
  },
})

export interface RevokeTemplateDirectDownloadCertificateParameters {
  readonly hostid?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly zoneid: string
}

export const revokeTemplateDirectDownloadCertificate = /* @__PURE__ */ describeCommand<'sync', RevokeTemplateDirectDownloadCertificateParameters, RevokeTemplateDirectDownloadCertificateAnswer>({
  name: 'revokeTemplateDirectDownloadCertificate',
  kind: 'sync',
  parameters: {
    hostid: 'uuid',
    hypervisor: 'string',
    id: 'uuid@4.17',
    name: 'string',
    zoneid: 'uuid!',
  },
})

export interface UploadCustomCertificateParameters {
  readonly certificate: string
  readonly domainsuffix: string
  readonly id?: number | undefined
  readonly name?: string | undefined
  readonly privatekey?: string | undefined
}

export const uploadCustomCertificate = /* @__PURE__ */ describeCommand<'job', UploadCustomCertificateParameters, UploadCustomCertificateAnswer>({
  name: 'uploadCustomCertificate',
  kind: 'job',
  parameters: {
    certificate: 'string!<=65535',
    domainsuffix: 'string!',
    id: 'int',
    name: 'string',
    privatekey: 'string<=65535',
  },
})

export interface UploadTemplateDirectDownloadCertificateParameters {
  readonly certificate: string
  readonly hostid?: string | undefined
  readonly hypervisor: OrAnother<HypervisorType>
  readonly name: string
  readonly zoneid: string
}

export const uploadTemplateDirectDownloadCertificate = /* @__PURE__ */ describeCommand<'sync', UploadTemplateDirectDownloadCertificateParameters, TemplateDirectDownloadCertificate>({
  name: 'uploadTemplateDirectDownloadCertificate',
  kind: 'sync',
  parameters: {
    certificate: 'string!<=65535',
    hostid: 'uuid@4.15',
    hypervisor: 'string!',
    name: 'string!',
    zoneid: 'uuid!@4.15',
  },
})
