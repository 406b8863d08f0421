import { debianPackages, mmdebstrapArguments } from '../../src/sources/debian-packages.ts'
import { DATE } from '../support/small-stemcell.ts'

const SOURCE = { distribution: 'debian', release: 'bookworm', include: [] } as const

describe('mmdebstrapArguments', () => {
  it('installs without root, from the given mirror', () => {
    const args = mmdebstrapArguments(
      { distribution: 'ubuntu', release: 'noble', mirror: 'http://mirror.test/ubuntu', include: ['jq'] },
      'out.tar',
      false,
    )

    expect(args).toContain('--mode=unshare')
    expect(args.slice(-3)).toEqual(['noble', 'out.tar', 'http://mirror.test/ubuntu'])
  })

  it('runs without namespaces as root, from the distribution’s own mirror by default', () => {
    const args = mmdebstrapArguments({ ...SOURCE, include: [] }, 'out.tar', true)

    expect(args).toContain('--mode=root')
    expect(args.slice(-2)).toEqual(['bookworm', 'out.tar'])
  })

  it.each([
    ['debian', 'main', 'linux-image-cloud-amd64'],
    ['ubuntu', 'main,universe', 'linux-image-virtual'],
  ] as const)('has the components and the kernel for %s', (distribution, components, kernel) => {
    const args = mmdebstrapArguments({ distribution, release: 'x', include: ['htop'] }, 'out.tar', true)

    expect(args).toContain(`--components=${components}`)
    expect(args.find((argument) => argument.startsWith('--include='))).toMatch(new RegExp(`systemd-sysv,.*monit,.*,${kernel},htop$`))
  })

  it('installs what the agent, its jobs and the stages of a stemcell need', () => {
    const args = mmdebstrapArguments({ ...SOURCE, include: [] }, 'out.tar', true)
    const included = args.flatMap((argument) => (argument.startsWith('--include=') ? argument.slice('--include='.length).split(',') : []))

    // The services of the stages; the programs that the agent calls for disks, networks and logs; access and certificates.
    expect(included).toEqual(
      expect.arrayContaining(['systemd-sysv', 'systemd-resolved', 'dbus', 'udev', 'kmod', 'monit', 'rsyslog', 'cron']),
    )
    expect(included).toEqual(expect.arrayContaining(['parted', 'fdisk', 'cloud-guest-utils', 'e2fsprogs', 'util-linux', 'psmisc']))
    expect(included).toEqual(expect.arrayContaining(['iproute2', 'iputils-arping', 'logrotate', 'curl', 'ca-certificates']))
    expect(included).toEqual(expect.arrayContaining(['openssh-server', 'sudo', 'libpam-modules', 'less', 'vim-tiny']))
  })

  it('leaves out documentation, but keeps copyright files', () => {
    const args = mmdebstrapArguments({ ...SOURCE, include: [] }, 'out.tar', true)

    // The last that fits a path decides.
    expect(args.filter((argument) => argument.startsWith('--dpkgopt='))).toEqual([
      '--dpkgopt=path-exclude=/usr/share/man/*',
      '--dpkgopt=path-exclude=/usr/share/doc/*',
      '--dpkgopt=path-include=/usr/share/doc/*/copyright',
    ])
  })
})

describe('debianPackages', () => {
  it('dates the archive by its argument, and passes the signal on', async () => {
    const calls: unknown[] = []
    const signal = new AbortController().signal
    const context = {
      runTool: async (...call: unknown[]) => {
        calls.push(call)
        return { stdout: '', stderr: '' }
      },
      progress: { step: () => undefined, share: () => undefined },
      signal,
    }

    await debianPackages({ ...SOURCE, include: [] }, 'out.tar', DATE, context)

    expect(calls).toEqual([
      ['mmdebstrap', expect.arrayContaining(['bookworm', 'out.tar']), { environment: { SOURCE_DATE_EPOCH: '1704067200' }, signal }],
    ])
  })
})
