import { network } from '../../src/stages/network.ts'
import { stageContext } from '../support/stage-context.ts'

describe('the stage network', () => {
  it('uses DHCP in a file that sorts after the agent’s, which takes precedence', async () => {
    const { files = [] } = await network.changes(network.options.parse({}), stageContext())
    const dhcp = files.find(({ content }) => String(content).includes('DHCP=ipv4'))

    expect(dhcp?.path.localeCompare('/etc/systemd/network/10_eth0.network')).toBeGreaterThan(0)
  })

  it('has a host name until the agent sets its own', async () => {
    const { files = [] } = await network.changes(network.options.parse({ hostname: 'blank' }), stageContext())
    const contentOf = (path: string) => files.find((file) => file.path === path)?.content

    expect(contentOf('/etc/hostname')).toBe('blank\n')
    expect(contentOf('/etc/hosts')).toMatch(/^127\.0\.0\.1 localhost blank$/m)
  })
})
