import path from 'node:path'
import { closingLines } from '../src/closing-lines.mjs'
import { installDebianTools, isInstalled, type Machine } from '../src/debian-tools.mjs'
import { availabilityOf } from '../src/required-tools.ts'

const qemuImg = { tool: 'qemu-img', package: 'qemu-utils' }
const sfdisk = { tool: 'sfdisk', package: 'fdisk' }
const nothing = () => false

describe('tests that need tools', () => {
  it('run where the tools are installed', () => {
    expect(availabilityOf([qemuImg], {}, () => true)).toEqual({ kind: 'available' })
    expect(availabilityOf([qemuImg], { CI: 'true' }, () => true)).toEqual({ kind: 'available' })
  })

  it('are skipped elsewhere, naming each missing tool and its package', () => {
    expect(availabilityOf([qemuImg, sfdisk], {}, nothing)).toEqual({
      kind: 'skipped',
      reason: "needs qemu-img and sfdisk, from Debian's qemu-utils and fdisk",
    })
    expect(availabilityOf([qemuImg, sfdisk], {}, (tool) => tool === 'sfdisk')).toMatchObject({
      reason: "needs qemu-img, from Debian's qemu-utils",
    })
    expect(
      availabilityOf(
        ['debugfs', 'mke2fs', 'e2fsck'].map((tool) => ({ tool, package: 'e2fsprogs' })),
        {},
        nothing,
      ),
    ).toMatchObject({
      reason: "needs debugfs, mke2fs and e2fsck, from Debian's e2fsprogs",
    })
  })

  it('have a reason from which the closing lines take the packages', () => {
    const availability = availabilityOf([qemuImg, sfdisk], {}, nothing)
    const title = `convert (skipped: ${availability.kind === 'skipped' ? availability.reason : ''}) writes a disk`

    expect(closingLines({ passed: 1, failed: 0, skipped: [title] })).toContain('apt-get install --no-install-recommends fdisk qemu-utils\n')
  })

  it('are skipped on a build machine only if it cannot install the tools, which the reason explains', () => {
    const environment = { CI: 'true', DEBIAN_TOOLS_OBSTACLE: 'only root can install it' }

    expect(availabilityOf([qemuImg], environment, nothing)).toEqual({
      kind: 'skipped',
      reason: "needs qemu-img, from Debian's qemu-utils; only root can install it",
    })
  })

  it('fail on a build machine that could have installed the tools', () => {
    expect(availabilityOf([qemuImg], { CI: 'true' }, nothing)).toMatchObject({ kind: 'failed' })
    expect(availabilityOf([qemuImg], { CI: 'true', DEBIAN_TOOLS_FAILURE: 'apt-get install qemu-utils: no space' }, nothing)).toEqual({
      kind: 'failed',
      reason: "needs qemu-img, from Debian's qemu-utils; apt-get install qemu-utils: no space",
    })
  })

  it('name only tools that a build machine installs', () => {
    expect(() => availabilityOf([{ tool: 'qemu-nbd', package: 'qemu-utils' }], {})).toThrow('must list "qemu-nbd"')
    expect(() => availabilityOf([{ ...qemuImg, package: 'qemu' }], {})).toThrow('must list "qemu-img" with the package "qemu"')
  })
})

describe('isInstalled', () => {
  it('finds programs in the search path, and where Debian puts programs for administrators', () => {
    const folder = path.dirname(process.execPath)

    expect(isInstalled(path.basename(process.execPath), folder)).toBe(true)
    expect(isInstalled('no-such-program', folder)).toBe(false)
    // ldconfig is in /sbin or /usr/sbin of every Linux.
    expect(isInstalled('ldconfig', '/nonexistent')).toBe(process.platform === 'linux')
  })

  it('takes an absolute path for a file or folder', () => {
    expect(isInstalled(import.meta.filename)).toBe(true)
    expect(isInstalled('/nonexistent')).toBe(false)
  })
})

describe('a build machine', () => {
  /** Records what apt-get is called with; `unavailable` packages fail. */
  function machine(changes: Partial<Machine> = {}, unavailable: readonly string[] = []) {
    const calls: string[] = []
    const aptGet = (...args: string[]) => {
      calls.push(args.join(' '))
      const bad = args.find((name) => unavailable.includes(name))
      if (bad !== undefined) throw Object.assign(new Error('failed'), { stderr: `E: Unable to locate package ${bad}\n` })
    }
    return { calls, machine: { isRoot: true, hasAptGet: true, isInstalled: (tool: string) => tool !== 'qemu-img', aptGet, ...changes } }
  }

  it('installs the packages of missing tools, without recommended ones', () => {
    const { calls, machine: host } = machine()
    const environment = { CI: 'true' }

    installDebianTools(environment, host)

    expect(calls).toEqual(['update', 'install --yes --no-install-recommends qemu-utils'])
    expect(environment).toEqual({ CI: 'true' })
  })

  it('installs nothing if all tools are there, nor outside of CI', () => {
    const complete = machine({ isInstalled: () => true })
    const workstation = machine()

    installDebianTools({ CI: 'true' }, complete.machine)
    installDebianTools({}, workstation.machine)

    expect([...complete.calls, ...workstation.calls]).toEqual([])
  })

  it.each([
    [{ isRoot: false }, 'only root can install it'],
    [{ hasAptGet: false }, 'this system has no apt-get to install it'],
  ])('explains why it installs nothing: %j', (changes, obstacle) => {
    const { calls, machine: host } = machine(changes)
    const environment: Record<string, string> = { CI: 'true' }

    installDebianTools(environment, host)

    expect(calls).toEqual([])
    expect(environment['DEBIAN_TOOLS_OBSTACLE']).toBe(obstacle)
  })

  it('installs the others if one package is unavailable, and reports that one', () => {
    const { calls, machine: host } = machine({ isInstalled: (tool) => !['qemu-img', 'ruby'].includes(tool) }, ['qemu-utils'])
    const environment: Record<string, string> = { CI: 'true' }

    installDebianTools(environment, host)

    expect(calls).toContain('install --yes --no-install-recommends ruby')
    expect(environment['DEBIAN_TOOLS_FAILURE']).toBe('apt-get install qemu-utils: E: Unable to locate package qemu-utils')
  })
})
