import type { AffinityGroup, Network, SecurityGroup } from '../cloud/entities.ts'
import type { NamedKind } from '../values/names.ts'

/** Returns the digest of the director in a name such as `vm-<digest>-<rest>`, undefined for names that the CPI did not give. */
export function digestInName(kind: NamedKind, name = ''): string | undefined {
  return new RegExp(`^${kind}-([0-9a-f]{8})-`).exec(name)?.[1]
}

const GROUP_MARK = /^BOSH director ([0-9a-f]{8})$/
const RULE_MARK = /^BOSH director ([0-9a-f]{8}): goes with its last member$/
const NETWORK_MARK = /, made by BOSH director ([0-9a-f]{8}) \(/

/** Groups, rules and networks have names of the operator: their description names the director. */
export function digestOfGroup({ description = '' }: AffinityGroup): string | undefined {
  return GROUP_MARK.exec(description)?.[1]
}

export function digestOfRule({ description = '' }: { readonly description?: string }): string | undefined {
  return RULE_MARK.exec(description)?.[1]
}

export function digestOfNetwork({ displaytext = '' }: Network): string | undefined {
  return NETWORK_MARK.exec(displaytext)?.[1]
}

/** @returns undefined for other groups, `any` for one whose director is not named */
export function digestOfKeptGroup({ description = '' }: SecurityGroup): string | undefined {
  return description === 'kept by the BOSH CPI' ? 'any' : /^kept by the BOSH CPI of director ([0-9a-f]{8})$/.exec(description)?.[1]
}
