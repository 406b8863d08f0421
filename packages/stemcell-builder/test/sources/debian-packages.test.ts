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
