import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** A program that machines need, and the Debian package that contains it. */
export interface RequiredTool {
  readonly tool: string
  readonly debianPackage: string
}

/** What storage, machines and networks need. */
export const MACHINE_TOOLS: readonly RequiredTool[] = [
  { tool: 'qemu-system-x86_64', debianPackage: 'qemu-system-x86' },
  { tool: 'qemu-img', debianPackage: 'qemu-utils' },
  { tool: 'unshare', debianPackage: 'util-linux' },
  { tool: 'ip', debianPackage: 'iproute2' },
  { tool: 'nsenter', debianPackage: 'util-linux' },
  { tool: 'nft', debianPackage: 'nftables' },
  { tool: 'dnsmasq', debianPackage: 'dnsmasq-base' },
  { tool: 'haproxy', debianPackage: 'haproxy' },
  { tool: 'genisoimage', debianPackage: 'genisoimage' },
  { tool: 'bzip2', debianPackage: 'bzip2' },
  { tool: 'xz', debianPackage: 'xz-utils' },
]

/** Where Debian puts programs for administrators, which is not in every user's PATH. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** @throws {Error} that names all missing programs and their packages */
export function requireTools(tools: readonly RequiredTool[], searchPath: string = process.env['PATH'] ?? ''): void {
  const folders = [...searchPath.split(path.delimiter).filter((folder) => folder !== ''), ...ADMIN_FOLDERS]
  const missing = tools.filter(({ tool }) => !folders.some((folder) => isProgram(path.join(folder, tool))))
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))].join(' ')
  const names = missing.map(({ tool, debianPackage }) => `${tool} (in ${debianPackage})`).join(', ')
  throw new Error(`--machines qemu needs programs that are not installed: ${names}. On Debian: apt-get install ${packages}`)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    // Whatever the reason, this user cannot run it.
    return false
  }
}
