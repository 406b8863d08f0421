import * as z from 'zod/mini'
import { parseProperties } from '../config/parse-properties.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { isObject } from '../values/object.ts'
import { type NetworkProperties, networkSection, type VipProperties, vipSection } from './network-cloud-properties.ts'

/** The agent requires text here, but operators write numbers: `prefix: 24`. */
const textOrNumber = z.pipe(z.union([z.string(), z.number()]), z.transform(String))

const spec = z.looseObject({
  type: z._default(z.string(), 'manual'),
  ip: z.optional(z.string()),
  netmask: z.optional(z.string()),
  gateway: z.optional(z.string()),
  prefix: z.optional(textOrNumber),
  dns: z.optional(z.array(z.string())),
  default: z.optional(z.array(z.string())),
  nic_group: z.optional(textOrNumber),
  cloud_properties: z.optional(z.unknown()),
})

/** The networks argument of create_vm: network name → specification. */
export const networksArgument = z.record(z.string(), z.pipe(z.transform(withoutNulls), spec))

export type NetworkSpec = z.output<typeof spec>
export type NetworkSpecs = Readonly<Record<string, NetworkSpec>>

/** A network on which the machine gets an interface. */
export interface NicNetwork {
  readonly name: string
  readonly spec: NetworkSpec
  readonly properties: NetworkProperties
  /** The address to request; undefined for dynamic networks, whose previous address the director may repeat. */
  readonly address: string | undefined
}

export interface VipNetwork {
  readonly name: string
  readonly address: string
  readonly properties: VipProperties
}

export interface SortedNetworks {
  readonly nics: readonly NicNetwork[]
  readonly vip: VipNetwork | undefined
}

/**
 * Separates the networks for interfaces from the vip network.
 * @throws {CpiError} for no networks, two vip networks, a vip network alone or without address, and an unknown type
 */
export function sortNetworks(specs: NetworkSpecs): SortedNetworks {
  const nics: NicNetwork[] = []
  const vips: VipNetwork[] = []
  for (const [name, spec] of Object.entries(specs)) {
    switch (spec.type) {
      case 'manual':
      case 'dynamic':
        nics.push(nicNetwork(name, spec))
        break
      case 'vip':
        vips.push(vipNetwork(name, spec))
        break
      default:
        throw cloudError(
          'network-settings-invalid',
          `network "${name}" is of type "${spec.type}"; the CPI supports manual, dynamic and vip networks`,
        )
    }
  }
  if (nics.length === 0) throw cloudError('network-settings-invalid', 'a machine needs at least one manual or dynamic network')
  if (vips.length > 1)
    throw cloudError(
      'network-settings-invalid',
      `a machine can have one vip network, got ${vips.map((vip) => `"${vip.name}"`).join(' and ')}`,
    )
  return { nics, vip: vips[0] }
}

function nicNetwork(name: string, spec: NetworkSpec): NicNetwork {
  const properties = parseProperties(networkSection, spec.cloud_properties, `network "${name}"`)
  if (spec.type === 'manual' && (spec.ip ?? '') === '') throw cloudError('network-settings-invalid', `manual network "${name}" has no ip`)
  return { name, spec, properties, address: spec.type === 'manual' ? spec.ip : undefined }
}

function vipNetwork(name: string, spec: NetworkSpec): VipNetwork {
  const properties = parseProperties(vipSection, spec.cloud_properties, `network "${name}"`)
  if (spec.ip === undefined || spec.ip === '') throw cloudError('network-settings-invalid', `vip network "${name}" has no ip`)
  return { name, address: spec.ip, properties }
}

function withoutNulls(value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null))
}
