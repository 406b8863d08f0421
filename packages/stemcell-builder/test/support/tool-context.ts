import type { RequiredTool } from 'workspace/required-tools'
import { silentProgress } from '../../src/host/progress.ts'
import { runCommand } from '../../src/host/run-command.ts'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { runTool, type ToolName, tools } from '../../src/host/tools.ts'

/** Runs the real tools and reports no progress. */
export const context: ToolContext = { runTool: runTool(runCommand), progress: silentProgress }

/** PATH with Debian's folders for administrators, for tools that tests run themselves. */
export const ADMIN_PATH = `${process.env['PATH']}:/usr/local/sbin:/usr/sbin:/sbin`

/** The tools of these names, with their packages, for describeWithTools. */
export function required(...names: readonly ToolName[]): RequiredTool[] {
  return names.map((tool) => ({ tool, package: tools[tool].debianPackage }))
}

/** Tools for making a raw disk with an ext4 file system and converting it. */
export const DISK_TOOLS = required('qemu-img', 'debugfs', 'mke2fs', 'sfdisk')

/** Tools and modules for installing GRUB into a disk image. */
export const BOOT_LOADER_TOOLS: readonly RequiredTool[] = [
  ...required('sfdisk', 'grub-mkimage', 'mcopy', 'mmd', 'mkfs.vfat'),
  { tool: '/usr/lib/grub/i386-pc', package: 'grub-pc-bin' },
  { tool: '/usr/lib/grub/x86_64-efi', package: 'grub-efi-amd64-bin' },
]
