import type { FirewallRule, Tags } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { addTags } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * A public address and a firewall rule can be marked only after they were made. So the machine that they are for records them before:
 * whoever finds the machine after the CPI was killed in between finds them, too.
 */
const VIP_TAG = 'bosh-cpi-vip'

/** CloudStack's limit for the value of a tag. */
const LONGEST = 255

export interface VipIntent {
  readonly address: string
  /** The address is acquired for the machine and released with it. */
  readonly isReleased: boolean
  /** See `ruleKey`; as many as fit into a tag. */
  readonly opened: readonly string[]
}

type Rule = Pick<FirewallRule, 'protocol' | 'startport' | 'endport'> & { readonly cidrlist?: string | readonly string[] }

/** Returns a rule in one word: `tcp/22-22/10.0.0.0/8+10.2.0.0/16`. */
export function ruleKey({ protocol = '', startport = 0, endport = 0, cidrlist = [] }: Rule): string {
  const cidrs = typeof cidrlist === 'string' ? cidrlist.split(',') : cidrlist
  return `${protocol}/${Number(startport)}-${Number(endport)}/${[...cidrs].sort().join('+')}`
}

/** Records the intent on the machine, unless nothing is going to be made. */
export async function recordIntent(deps: Dependencies, machine: Machine, { address, isReleased, opened }: VipIntent): Promise<void> {
  if (!isReleased && opened.length === 0) return
  let value = isReleased ? `${address} release` : `${address} keep`
  for (const key of opened) if (value.length + key.length < LONGEST) value += ` ${key}`
  await addTags(deps, 'UserVm', [machine.id], { [VIP_TAG]: value })
}

export function intentOf(tags: readonly Tags[] = []): VipIntent | undefined {
  const value = tags.find(({ key }) => key === VIP_TAG)?.value
  if (value === undefined) return undefined
  const [address = '', fate, ...opened] = value.split(' ')
  return { address, isReleased: fate === 'release', opened }
}
