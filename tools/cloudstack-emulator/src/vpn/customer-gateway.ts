import { isIPv4 } from 'node:net'
import type { createVpnCustomerGateway, ParametersOf } from 'cloudstack-client/api'
import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { isIpv4Cidr } from '../core/ip-address.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { VpnCustomerGatewayRow } from '../database/vpn-rows.ts'

type Request = Omit<ParametersOf<typeof createVpnCustomerGateway>, 'account' | 'domainid' | 'projectid'>

const DAY_SECONDS = 86_400
const HOUR_SECONDS = 3600
const DOMAIN_NAME = /^(?=.{1,190}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i
const POLICY = /^(3des|aes128|aes192|aes256)-(md5|sha1|sha256|sha384|sha512)(;modp(1024|1536|2048|3072|4096|6144|8192)(;.*)?)?$/

/** The columns of a customer gateway. @throws {ApiError} in CloudStack's order of checks (Site2SiteVpnManagerImpl, 4.22) */
export function checkedGateway(
  cloud: Cloud,
  owner: AccountRow,
  request: Request,
  own?: string,
): Omit<VpnCustomerGatewayRow, 'id' | 'number'> {
  const { gateway, cidrlist, ikepolicy, esppolicy, name = `VPN-${gateway}` } = request
  if (!isIPv4(gateway) && !DOMAIN_NAME.test(gateway)) throw invalid(`The customer gateway ip/Domain ${gateway} is invalid!`)
  if (!cidrlist.split(',').every((cidr) => isIpv4Cidr(cidr.trim()))) {
    throw invalid(`The customer gateway peer cidr list ${cidrlist} contains an invalid cidr!`)
  }
  if (!isPolicy(ikepolicy) || !ikepolicy.split(',').every((one) => one.includes(';'))) {
    throw invalid(`The customer gateway IKE policy ${ikepolicy} is invalid!  Verify the required Diffie Hellman (DH) group is specified.`)
  }
  if (!isPolicy(esppolicy)) throw invalid(`The customer gateway ESP policy ${esppolicy} is invalid!`)
  const lifetimes = lifetimesOf(request)
  if (cloud.vpnCustomerGateways.by('account', owner.id).some((row) => row.name === name && row.id !== own)) {
    throw invalid(`The customer gateway with name ${name} already existed!`)
  }
  return {
    accountId: owner.id,
    name,
    gateway,
    cidrList: cidrlist,
    presharedKey: request.ipsecpsk,
    ikePolicy: ikepolicy,
    espPolicy: esppolicy,
    ...lifetimes,
    deadPeerDetection: request.dpd ?? false,
    forceEncapsulation: request.forceencap ?? false,
    splitConnections: request.splitconnections ?? false,
    ikeVersion: request.ikeversion ?? 'ike',
  }
}

function isPolicy(text: string): boolean {
  return text.split(',').every((one) => POLICY.test(one))
}

function lifetimesOf({ ikelifetime = DAY_SECONDS, esplifetime = HOUR_SECONDS }: Request) {
  if (ikelifetime > DAY_SECONDS) throw invalid(`The IKE lifetime ${ikelifetime} of vpn connection is invalid!`)
  if (esplifetime > DAY_SECONDS) throw invalid(`The ESP lifetime ${esplifetime} of vpn connection is invalid!`)
  return { ikeLifetimeSeconds: ikelifetime, espLifetimeSeconds: esplifetime }
}
