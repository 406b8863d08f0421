/** Debian package of each program that tests need. An absolute path is a file or folder, anything else a program. */
export const DEBIAN_PACKAGES: Readonly<Record<string, string>>

/** Whether a program is installed: in `searchPath` (PATH by default) or where Debian puts programs for administrators. */
export function isInstalled(tool: string, searchPath?: string): boolean

export interface Machine {
  readonly isRoot: boolean
  readonly hasAptGet: boolean
  isInstalled(tool: string): boolean
  /** Runs apt-get. @throws {Error} with its standard error as `stderr` */
  aptGet(...args: string[]): unknown
}

/**
 * Installs the packages of all missing programs if `CI` is `true`. Where it may not, `DEBIAN_TOOLS_OBSTACLE` says why; what apt-get could not
 * install is in `DEBIAN_TOOLS_FAILURE`. Both are read by describeWithTools.
 */
export function installDebianTools(environment: Record<string, string | undefined>, machine?: Machine): void
