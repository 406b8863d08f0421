import type { Network } from '../cloud/entities.ts'
import { firstHostAddress, netmask } from '../values/ipv4.ts'

/** Addresses that a manifest may give to a managed network. */
export interface WantedRange {
  readonly range?: string | undefined
  readonly gateway?: string | undefined
  readonly netmask_bits?: number | undefined
}

/** Returns the range as parameters of createNetwork: gateway and netmask; without them CloudStack chooses. */
export function rangeSettings({ range, gateway, netmask_bits: bits }: WantedRange): {
  readonly gateway?: string
  readonly netmask?: string
} {
  const [base, rangeBits] = range?.split('/') ?? []
  const length = rangeBits === undefined ? bits : Number(rangeBits)
  if (length === undefined) return {}
  const first = gateway ?? (base === undefined ? undefined : firstHostAddress(base, length))
  return first === undefined ? {} : { gateway: first, netmask: netmask(length) }
}

/** Returns the result for the director: the range, its gateway, and the addresses that CloudStack reserves. */
export function rangeOf(network: Network, wanted: WantedRange) {
  const gateway = network.gateway ?? wanted.gateway
  const reserved = network.reservediprange === undefined || network.reservediprange === '' ? [] : [network.reservediprange]
  return { range: network.cidr ?? wanted.range, gateway, reserved }
}
