// External programs that tests need, and their installation on a build machine.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Debian package of each program that tests need. An absolute path is a file or folder, anything else a program that is looked up like a command.
 * @type {Readonly<Record<string, string>>}
 */
export const DEBIAN_PACKAGES = {
  '/usr/bin/chromium': 'chromium',
  '/usr/lib/grub/i386-pc': 'grub-pc-bin',
  '/usr/lib/grub/x86_64-efi': 'grub-efi-amd64-bin',
  busybox: 'busybox',
  bzip2: 'bzip2',
  curl: 'curl',
  debugfs: 'e2fsprogs',
  dnsmasq: 'dnsmasq-base',
  e2fsck: 'e2fsprogs',
  genisoimage: 'genisoimage',
  'grub-mkimage': 'grub-common',
  gzip: 'gzip',
  haproxy: 'haproxy',
  ip: 'iproute2',
  lbzip2: 'lbzip2',
  'mariadbd-safe': 'mariadb-server',
  mcopy: 'mtools',
  mmd: 'mtools',
  'mkfs.vfat': 'dosfstools',
  mke2fs: 'e2fsprogs',
  nft: 'nftables',
  openssl: 'openssl',
  pgbouncer: 'pgbouncer',
  postgres: 'postgresql',
  'qemu-img': 'qemu-utils',
  'qemu-system-x86_64': 'qemu-system-x86',
  ruby: 'ruby',
  'ssh-keygen': 'openssh-client',
  sfdisk: 'fdisk',
  tar: 'tar',
  unshare: 'util-linux',
  xz: 'xz-utils',
}

/** Where Debian puts programs for administrators, which is not in every user's PATH. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** Where Debian puts PostgreSQL's programs, by version. */
const POSTGRES_FOLDER = '/usr/lib/postgresql'

/**
 * Whether a program is installed: in `searchPath` or where Debian puts programs for administrators.
 * @param {string} tool
 * @param {string} searchPath
 * @returns {boolean}
 */
export function isInstalled(tool, searchPath = process.env.PATH ?? '') {
  if (path.isAbsolute(tool)) return existsSync(tool)
  if (tool === 'postgres') return existsSync(POSTGRES_FOLDER)
  return [...searchPath.split(path.delimiter), ...ADMIN_FOLDERS].some((folder) => folder !== '' && existsSync(path.join(folder, tool)))
}

/**
 * How packages are installed. `aptGet` throws an error with apt-get's standard error as `stderr`.
 * @typedef {{ isRoot: boolean, hasAptGet: boolean, isInstalled: (tool: string) => boolean, aptGet: (...args: string[]) => unknown }} Machine
 */

/** @type {Machine} */
const thisMachine = {
  isRoot: process.getuid?.() === 0,
  hasAptGet: isInstalled('apt-get'),
  isInstalled,
  aptGet: (...args) =>
    execFileSync('apt-get', ['-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    }),
}

/**
 * Installs the packages of all missing programs if `CI` is `true`. Where it may not, `DEBIAN_TOOLS_OBSTACLE` says why; what apt-get could not
 * install is in `DEBIAN_TOOLS_FAILURE`. Both are read by describeWithTools.
 * @param {Record<string, string | undefined>} environment
 * @param {Machine} machine
 */
export function installDebianTools(environment, machine = thisMachine) {
  if (environment.CI !== 'true') return
  const missing = Object.keys(DEBIAN_PACKAGES).filter((tool) => !machine.isInstalled(tool))
  if (missing.length === 0) return
  const obstacle = obstacleOn(machine)
  if (obstacle !== undefined) {
    environment.DEBIAN_TOOLS_OBSTACLE = obstacle
    return
  }
  const failure = install([...new Set(missing.map((tool) => DEBIAN_PACKAGES[tool]))], machine)
  if (failure !== undefined) environment.DEBIAN_TOOLS_FAILURE = failure
}

function obstacleOn({ isRoot, hasAptGet }) {
  if (!hasAptGet) return 'this system has no apt-get to install it'
  return isRoot ? undefined : 'only root can install it'
}

/** Installs the packages together, or one by one if that fails, so that one unavailable package does not keep the others away. */
function install(packages, { aptGet }) {
  const arguments_ = (names) => ['install', '--yes', '--no-install-recommends', ...names]
  try {
    aptGet('update')
    aptGet(...arguments_(packages))
    return undefined
  } catch {
    return packages.flatMap((name) => reasonFor(name, () => aptGet(...arguments_([name])))).join('; ') || undefined
  }
}

function reasonFor(name, attempt) {
  try {
    attempt()
    return []
  } catch (error) {
    return [
      `apt-get install ${name}: ${String(error.stderr ?? error.message)
        .trim()
        .split('\n')
        .at(-1)}`,
    ]
  }
}
