import type { ExplainedCode } from './explained-code.ts'

/** Codes of addresses, networks, firewalls and load balancers. */
export const networkCodes = {
  'address-held': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The address belongs to another machine, often to a destroyed one that CloudStack has not expunged yet.',
    remedy: '`cpi orphans`; ask an administrator to expunge the machine, or put the address into `reserved`.',
    rows: [17, 28],
  },
  'network-settings-invalid': {
    types: ['CloudError'],
    cause: 'The networks of the instance group cannot be given to one machine as they are.',
    remedy: '`bosh manifest` shows them; correct the networks of the instance group.',
  },
  'zone-network-rules': {
    types: ['CloudError'],
    cause: 'The kind of the zone does not allow these networks.',
    remedy: 'One unnamed network in a basic zone, named ones that differ in an advanced zone: see networks.md.',
  },
  'network-gone': {
    types: ['NetworkNotFound'],
    cause: 'The managed network does not exist any more.',
    remedy: 'Nothing: the director treats it as deleted.',
  },
  'public-address-not-acquired': {
    types: ['CloudError'],
    cause: 'The account has not acquired this public address.',
    remedy: '`cmk associate ipaddress`, or set `policy: acquire` in the vip network.',
  },
  'public-address-held': {
    types: ['CloudError'],
    cause: 'The public address belongs to another machine.',
    remedy: 'Free it in CloudStack, or set `steal: true` in the vip network; `cpi orphans` shows whether that machine is gone.',
  },
  'public-address-unusable': {
    types: ['CloudError'],
    cause: 'The public address cannot lead to this machine: no network of it offers static NAT, or the address is the source NAT one.',
    remedy: '`cpi doctor --cloud-config FILE`; add an isolated network or a VPC tier, or another address.',
  },
  'firewall-conflict': {
    types: ['CloudError'],
    cause: 'A firewall rule exists with other sources, or the network has access control lists instead.',
    remedy: 'Correct or remove `open_firewall`, or delete the rule that the message names.',
  },
  'load-balancer-conflict': {
    types: ['CloudError'],
    cause: 'A load balancer rule exists that differs, holds the port, or is in another network.',
    remedy: '`bosh task N --cpi`, then change the entry of `lbs`, or the rule in CloudStack.',
    rows: [22],
  },
} as const satisfies Readonly<Record<string, ExplainedCode>>
