// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { WireObject } from '../api/command.ts'
import type { LdapConfigAnswer, LdapConfiguration, LdapCreateAccountAnswer, LdapRemoveAnswer, LdapUser, LinkDomainToLdapAnswer, SearchLdapAnswer } from './entities/ldap.ts'

export interface AddLdapConfigurationParameters {
  readonly domainid?: string | undefined
  readonly hostname: string
  readonly port: number
}

export const addLdapConfiguration = /* @__PURE__ */ describeCommand<'sync', AddLdapConfigurationParameters, LdapConfiguration>({
  name: 'addLdapConfiguration',
  kind: 'sync',
  envelope: 'ldapconfigurationresponse',
  parameters: {
    domainid: 'uuid',
    hostname: 'string!',
    port: 'int!',
  },
})

export interface DeleteLdapConfigurationParameters {
  readonly domainid?: string | undefined
  readonly hostname?: string | undefined
  readonly id?: string | undefined
  readonly port?: number | undefined
}

export const deleteLdapConfiguration = /* @__PURE__ */ describeCommand<'sync', DeleteLdapConfigurationParameters, LdapConfiguration>({
  name: 'deleteLdapConfiguration',
  kind: 'sync',
  envelope: 'ldapconfigurationresponse',
  parameters: {
    domainid: 'uuid',
    hostname: 'string',
    id: 'uuid@4.22.0',
    port: 'int',
  },
})

export interface ImportLdapUsersParameters {
  readonly account?: string | undefined
  readonly accountdetails?: WireObject | undefined
  readonly accounttype?: number | undefined
  readonly domainid?: string | undefined
  readonly group?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly roleid?: string | undefined
  readonly timezone?: string | undefined
}

export const importLdapUsers = /* @__PURE__ */ describeCommand<'sync', ImportLdapUsersParameters, LdapUser>({
  name: 'importLdapUsers',
  kind: 'sync',
  envelope: 'ldapuserresponse',
  parameters: {
    account: 'string',
    accountdetails: 'map(key,value)',
    accounttype: 'int',
    domainid: 'uuid',
    group: 'string',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    roleid: 'uuid',
    timezone: 'string',
  },
})

export interface LdapConfigParameters {
  readonly binddn?: string | undefined
  readonly bindpass?: string | undefined
  readonly hostname?: string | undefined
  readonly listall?: boolean | undefined
  readonly port?: number | undefined
  readonly queryfilter?: string | undefined
  readonly searchbase?: string | undefined
  readonly ssl?: boolean | undefined
  readonly truststore?: string | undefined
  readonly truststorepass?: string | undefined
}

export const ldapConfig = /* @__PURE__ */ describeCommand<'sync', LdapConfigParameters, LdapConfigAnswer>({
  name: 'ldapConfig',
  kind: 'sync',
  parameters: {
    binddn: 'string',
    bindpass: 'string',
    hostname: 'string',
    listall: 'bool',
    port: 'int',
    queryfilter: 'string',
    searchbase: 'string',
    ssl: 'bool',
    truststore: 'string',
    truststorepass: 'string',
  },
})

export interface LdapCreateAccountParameters {
  readonly account?: string | undefined
  readonly accountdetails?: WireObject | undefined
  readonly accountid?: string | undefined
  readonly accounttype?: number | undefined
  readonly domainid?: string | undefined
  readonly networkdomain?: string | undefined
  readonly roleid?: string | undefined
  readonly timezone?: string | undefined
  readonly userid?: string | undefined
  readonly username: string
}

export const ldapCreateAccount = /* @__PURE__ */ describeCommand<'sync', LdapCreateAccountParameters, LdapCreateAccountAnswer>({
  name: 'ldapCreateAccount',
  kind: 'sync',
  parameters: {
    account: 'string',
    accountdetails: 'map(key,value)',
    accountid: 'string',
    accounttype: 'int',
    domainid: 'uuid',
    networkdomain: 'string',
    roleid: 'uuid',
    timezone: 'string',
    userid: 'string',
    username: 'string!',
  },
})

export interface LdapRemoveParameters {
}

export const ldapRemove = /* @__PURE__ */ describeCommand<'sync', LdapRemoveParameters, LdapRemoveAnswer>({
  name: 'ldapRemove',
  kind: 'sync',
  parameters: {
  },
})

export interface LinkDomainToLdapParameters {
  readonly accounttype: number
  readonly admin?: string | undefined
  readonly domainid: string
  readonly ldapdomain?: string | undefined
  readonly name?: string | undefined
  readonly type: string
}

export const linkDomainToLdap = /* @__PURE__ */ describeCommand<'sync', LinkDomainToLdapParameters, LinkDomainToLdapAnswer>({
  name: 'linkDomainToLdap',
  kind: 'sync',
  parameters: {
    accounttype: 'int!',
    admin: 'string',
    domainid: 'uuid!',
    ldapdomain: 'string',
    name: 'string',
    type: 'string!',
  },
})

export interface ListLdapConfigurationsParameters {
  readonly domainid?: string | undefined
  readonly hostname?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly port?: number | undefined
}

export const listLdapConfigurations = /* @__PURE__ */ describeCommand<'list', ListLdapConfigurationsParameters, LdapConfiguration>({
  name: 'listLdapConfigurations',
  kind: 'list',
  key: 'ldapconfiguration',
  envelope: 'ldapconfigurationresponse',
  parameters: {
    domainid: 'uuid',
    hostname: 'string',
    id: 'uuid@4.22.0',
    keyword: 'string',
    listall: 'bool@4.15',
    page: 'int',
    pagesize: 'int',
    port: 'int',
  },
})

export interface ListLdapUsersParameters {
  readonly domainid?: string | undefined
  readonly keyword?: string | undefined
  readonly listtype?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly userfilter?: string | undefined
}

export const listLdapUsers = /* @__PURE__ */ describeCommand<'list', ListLdapUsersParameters, LdapUser>({
  name: 'listLdapUsers',
  kind: 'list',
  key: 'ldapuser',
  envelope: 'ldapuserresponse',
  parameters: {
    domainid: 'uuid@4.15',
    keyword: 'string',
    listtype: 'string',
    page: 'int',
    pagesize: 'int',
    userfilter: 'string@4.15',
  },
})

export interface SearchLdapParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly query: string
}

export const searchLdap = /* @__PURE__ */ describeCommand<'sync', SearchLdapParameters, SearchLdapAnswer>({
  name: 'searchLdap',
  kind: 'sync',
  envelope: 'ldapuserresponse',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    query: 'string!',
  },
})
