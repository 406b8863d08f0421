import * as z from 'zod/mini'

interface RulePorts {
  readonly protocol: string
  readonly ports: readonly unknown[]
}

/** A rule of tcp or udp without ports would open nothing, and one of icmp would ignore them. */
export const hasFittingPorts = z.refine<RulePorts>(
  ({ protocol, ports }) => (protocol === 'icmp') === (ports.length === 0),
  'should list ports for tcp (the default) and udp, and none for icmp',
)
