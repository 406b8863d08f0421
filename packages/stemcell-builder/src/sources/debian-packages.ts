import type { ToolContext } from '../host/tool-context.ts'
import type { Recipe } from '../recipe/schema.ts'

type PackagesSource = Extract<Recipe['from'], { packages: unknown }>['packages']

/** Packages that the agent, monit and CloudStack need in addition to a minimal system. */
const REQUIRED_PACKAGES = [
  'systemd-sysv',
  'systemd-resolved',
  'dbus',
  'udev',
  'kmod',
  'iproute2',
  'iputils-arping',
  'openssh-server',
  'sudo',
  'monit',
  'rsyslog',
  'parted',
  'fdisk',
  'cloud-guest-utils',
  'e2fsprogs',
  'util-linux',
  'psmisc',
  'curl',
  'ca-certificates',
  'less',
  'vim-tiny',
  'logrotate',
  'cron',
  'libpam-modules',
] as const
const KERNEL = { debian: 'linux-image-cloud-amd64', ubuntu: 'linux-image-virtual' } as const

/** Returns the arguments of mmdebstrap for this source. */
export function mmdebstrapArguments({ distribution, release, mirror, include }: PackagesSource, target: string, isRoot: boolean): string[] {
  const components = distribution === 'ubuntu' ? 'main,universe' : 'main'
  return [
    `--mode=${isRoot ? 'root' : 'unshare'}`,
    '--variant=minbase',
    '--format=tar',
    `--components=${components}`,
    `--include=${[...REQUIRED_PACKAGES, KERNEL[distribution], ...include].join(',')}`,
    '--aptopt=Apt::Install-Recommends "false"',
    '--dpkgopt=path-exclude=/usr/share/man/*',
    '--dpkgopt=path-exclude=/usr/share/doc/*',
    '--dpkgopt=path-include=/usr/share/doc/*/copyright',
    release,
    target,
    ...(mirror === undefined ? [] : [mirror]),
  ]
}

/** Installs packages into a root file system, a tar archive at `target`. The same packages give the same archive. */
export async function debianPackages(
  source: PackagesSource,
  target: string,
  writtenAt: Date,
  { runTool, progress, signal }: ToolContext,
): Promise<void> {
  progress.step(`install ${source.distribution} ${source.release} with mmdebstrap`)
  const epoch = String(Math.floor(writtenAt.getTime() / 1000))
  const args = mmdebstrapArguments(source, target, process.getuid?.() === 0)
  await runTool('mmdebstrap', args, { environment: { SOURCE_DATE_EPOCH: epoch }, ...(signal === undefined ? {} : { signal }) })
}
