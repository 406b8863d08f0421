import { routerDiscovery } from '../../src/agent/router-discovery.ts'

function contentOf(ending: string): string {
  return String(routerDiscovery.files.find(({ path: file }) => file.endsWith(ending))?.content)
}

describe('the discovery of the virtual router', () => {
  it('listens at the address where cloud software looks for metadata, which a unit adds to loopback before', () => {
    expect(contentOf('discover-virtual-router.socket')).toContain('ListenStream=169.254.169.254:80')
    expect(contentOf('metadata-address.service')).toMatch(/Before=discover-virtual-router\.socket\n/)
    expect(contentOf('metadata-address.service')).toContain('address add 169.254.169.254/32 dev lo')
  })

  it('starts one process for each request, so that the next one finds a router that moved', () => {
    expect(contentOf('discover-virtual-router.socket')).toContain('Accept=yes')
    expect(contentOf('discover-virtual-router@.service')).toContain('StandardInput=socket\nStandardOutput=socket\n')
  })

  it('runs a script that it writes, executable', () => {
    const [, script = ''] = /^ExecStart=(\S+)$/m.exec(contentOf('discover-virtual-router@.service')) ?? []

    expect(routerDiscovery.files.find(({ path: file }) => file === script)?.mode).toBe(0o755)
  })

  it('is enabled by links to units that it writes', () => {
    const files = routerDiscovery.files.map(({ path: file }) => file)

    for (const { target } of routerDiscovery.links) expect(files).toContain(target)
  })
})
