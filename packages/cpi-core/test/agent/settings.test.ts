import { agentSettings } from '../../src/agent/settings.ts'
import { configure } from '../../src/config/configure.ts'
import { configFile } from '../support/requests.ts'

function settings(agent: object, ephemeralDisk: string | undefined) {
  const { config } = configure(configFile({}, { agent }), {})
  const networks = { default: { type: 'dynamic' } } as never
  const parts = { agentId: 'agent-1', vmName: 'vm-1', networks, systemDisk: '/dev/sda', ephemeralDisk, env: { bosh: {} } }
  return agentSettings({ ...parts, agent: config.agent })
}

describe('the settings of an agent', () => {
  it('hold everything that it needs to know', () => {
    const blobstore = { provider: 'dav', options: { endpoint: 'http://10.0.0.6:25250' } }

    expect(settings({ mbus: 'nats://10.0.0.6:4222', ntp: ['a', 'b'], blobstore }, '/dev/sdb')).toEqual({
      agent_id: 'agent-1',
      vm: { name: 'vm-1' },
      networks: { default: { type: 'dynamic' } },
      disks: { system: '/dev/sda', ephemeral: '/dev/sdb', persistent: {} },
      env: { bosh: {} },
      mbus: 'nats://10.0.0.6:4222',
      ntp: ['a', 'b'],
      blobstore,
    })
  })

  it('leave out what is not given', () => {
    expect(Object.keys(settings({}, undefined)).sort()).toEqual(['agent_id', 'disks', 'env', 'networks', 'ntp', 'vm'])
    expect(settings({}, undefined).disks).toEqual({ system: '/dev/sda', persistent: {} })
  })
})
