import type { RequiredTool } from 'workspace/required-tools'

/** Every program that machines that run, their networks and their tests need. */
export const REAL_TOOLS: readonly RequiredTool[] = [
  { tool: 'qemu-system-x86_64', package: 'qemu-system-x86' },
  { tool: 'qemu-img', package: 'qemu-utils' },
  { tool: 'unshare', package: 'util-linux' },
  { tool: 'ip', package: 'iproute2' },
  { tool: 'nft', package: 'nftables' },
  { tool: 'dnsmasq', package: 'dnsmasq-base' },
  { tool: 'haproxy', package: 'haproxy' },
  { tool: 'genisoimage', package: 'genisoimage' },
  { tool: 'openssl', package: 'openssl' },
  { tool: 'ssh-keygen', package: 'openssh-client' },
]
