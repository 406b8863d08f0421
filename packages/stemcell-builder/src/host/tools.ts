import { CommandError } from './command-error.ts'
import type { RunCommand } from './run-command.ts'

export interface Tool {
  readonly name: string
  /** Debian package that contains it. */
  readonly debianPackage: string
  readonly versionArguments: readonly string[]
  /** What it is needed for. */
  readonly neededFor: string
}

/** Every external program that this package runs. */
export const tools = {
  'qemu-img': { debianPackage: 'qemu-utils', versionArguments: ['--version'], neededFor: 'every image format' },
  debugfs: { debianPackage: 'e2fsprogs', versionArguments: ['-V'], neededFor: 'reading and editing a file system without a mount' },
  mke2fs: { debianPackage: 'e2fsprogs', versionArguments: ['-V'], neededFor: 'build' },
  e2fsck: { debianPackage: 'e2fsprogs', versionArguments: ['-V'], neededFor: 'verify' },
  sfdisk: { debianPackage: 'fdisk', versionArguments: ['--version'], neededFor: 'build' },
  mcopy: { debianPackage: 'mtools', versionArguments: ['--version'], neededFor: 'build with UEFI' },
  mmd: { debianPackage: 'mtools', versionArguments: ['--version'], neededFor: 'build with UEFI' },
  'mkfs.vfat': { debianPackage: 'dosfstools', versionArguments: ['--help'], neededFor: 'build with UEFI' },
  'grub-mkimage': { debianPackage: 'grub-common', versionArguments: ['--version'], neededFor: 'build' },
  mmdebstrap: { debianPackage: 'mmdebstrap', versionArguments: ['--version'], neededFor: 'build from Debian or Ubuntu packages' },
  tar: { debianPackage: 'tar', versionArguments: ['--version'], neededFor: 'build' },
  docker: { debianPackage: 'docker.io', versionArguments: ['--version'], neededFor: 'build from upstream' },
  openssl: { debianPackage: 'openssl', versionArguments: ['version'], neededFor: 'verify --boot' },
  unshare: { debianPackage: 'util-linux', versionArguments: ['--version'], neededFor: 'build and verify --boot as an ordinary user' },
  newuidmap: { debianPackage: 'uidmap', versionArguments: ['--help'], neededFor: 'build as an ordinary user' },
  ip: { debianPackage: 'iproute2', versionArguments: ['-V'], neededFor: 'verify --boot as an ordinary user' },
  lbzip2: { debianPackage: 'lbzip2', versionArguments: ['--version'], neededFor: 'VHD, faster than bzip2' },
  bzip2: { debianPackage: 'bzip2', versionArguments: ['--help'], neededFor: 'VHD' },
  pigz: { debianPackage: 'pigz', versionArguments: ['--version'], neededFor: 'disks under gzip, faster than gzip' },
  gzip: { debianPackage: 'gzip', versionArguments: ['--version'], neededFor: 'disks under gzip' },
  genisoimage: { debianPackage: 'genisoimage', versionArguments: ['--version'], neededFor: 'verify --boot with a ConfigDrive' },
  'qemu-system-x86_64': { debianPackage: 'qemu-system-x86', versionArguments: ['--version'], neededFor: 'verify --boot' },
} as const satisfies Record<string, Omit<Tool, 'name'>>

export type ToolName = keyof typeof tools

/** An external program that is not installed; the message names the Debian package that contains it. */
export class MissingToolError extends Error {
  override readonly name = 'MissingToolError'

  constructor(tool: ToolName, options?: ErrorOptions) {
    super(
      `${tool} is not installed; it is in the Debian package ${tools[tool].debianPackage} (apt-get install ${tools[tool].debianPackage})`,
      options,
    )
  }
}

/** Runs a tool of the table. @throws {MissingToolError} if it is not installed, {CommandError} if it fails */
export function runTool(
  run: RunCommand,
): (name: ToolName, ...rest: [args: readonly string[], options?: Parameters<RunCommand>[2]]) => ReturnType<RunCommand> {
  return async (name, args, options) => {
    try {
      return await run(name, args, options)
    } catch (error) {
      if (error instanceof CommandError && error.how === 'spawn-failed') throw new MissingToolError(name, { cause: error })
      throw error
    }
  }
}

export type RunTool = ReturnType<typeof runTool>
