import { isIPv4 } from 'node:net'
import type { Network } from '../cloud/entities.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { ipv4ToInt } from '../values/ipv4.ts'

/**
 * Refuses an address that the network can never give to a machine, whoever holds it; CloudStack itself would do so with a bare "internal
 * error" (recorded for gateway and broadcast address). @throws {CpiError} saying why, and what is allowed
 */
export function checkAddress(ip: string, network: Network): void {
  const reason = reasonAgainst(ip, network)
  if (reason === undefined) return
  throw cloudError(
    'address-held',
    `address ${ip} in network "${network.name}" is refused: it is ${reason}; give the machine another address, and reserve this one in the subnet of the cloud-config`,
  )
}

function reasonAgainst(ip: string, { cidr, networkcidr, gateway, reservediprange }: Network): string | undefined {
  const range = rangeOf(cidr)
  if (!isIPv4(ip) || range === undefined) return undefined
  const value = ipv4ToInt(ip)
  if (ip === gateway) return "the network's gateway"
  if (isInReserved(value, reservediprange)) return `in the range ${reservediprange} that CloudStack does not give to machines`
  if (value < range.first || value > range.last) return `outside the network (${cidr})`
  const whole = rangeOf(networkcidr) ?? range
  if (value === whole.last) return `the network's broadcast address (${networkcidr ?? cidr})`
  return value === whole.first ? `the address of the network itself (${networkcidr ?? cidr})` : undefined
}

interface Range {
  readonly first: number
  readonly last: number
}

function rangeOf(cidr: string | undefined): Range | undefined {
  const [base = '', bits = ''] = cidr?.split('/') ?? []
  if (!isIPv4(base) || !/^\d+$/.test(bits)) return undefined
  const size = 2 ** (32 - Number(bits))
  const first = ipv4ToInt(base) - (ipv4ToInt(base) % size)
  return { first, last: first + size - 1 }
}

/** CloudStack writes `10.1.1.200-10.1.1.254`. */
function isInReserved(value: number, range: string | undefined): boolean {
  const [first = '', last = first] = range?.split('-') ?? []
  return isIPv4(first) && isIPv4(last) && value >= ipv4ToInt(first) && value <= ipv4ToInt(last)
}
