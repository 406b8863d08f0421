import { lintAgentConfig } from '../../src/agent/lint-agent-config.ts'
import { agent } from '../../src/stages/agent.ts'
import { stageContext } from '../support/stage-context.ts'

async function written(options: object = {}) {
  const { files = [], links = [] } = await agent.changes(agent.options.parse(options), stageContext())
  return { files: new Map(files.map((file) => [file.path, file])), links }
}

describe('the stage agent', () => {
  it.each(['qcow2', 'raw', 'vhd', 'ova'])('writes an agent.json for %s without lint findings, readable by root only', async (format) => {
    const config = (await written({ format })).files.get('/var/vcap/bosh/agent.json')

    expect(lintAgentConfig(JSON.parse(String(config?.content)))).toEqual([])
    expect(config?.mode).toBe(0o600)
  })

  it('installs the binary if there is one, and everything else in any case', async () => {
    const [withBinary, without] = [await written({ binary: '/build/bosh-agent' }), await written()]

    expect(withBinary.files.get('/var/vcap/bosh/bin/bosh-agent')).toMatchObject({ content: { file: '/build/bosh-agent' }, mode: 0o755 })
    expect(without.files.has('/var/vcap/bosh/bin/bosh-agent')).toBe(false)
    expect(without.files.size).toBe(withBinary.files.size - 1)
  })

  it('installs the scripts that the agent calls, executable', async () => {
    const { files } = await written()

    for (const name of ['bosh-agent-rc', 'restart_networking', 'bosh-start-logging-and-auditing', 'sync-time'])
      expect(files.get(`/var/vcap/bosh/bin/${name}`)).toMatchObject({ mode: 0o755, content: expect.stringMatching(/^#!\/bin\/bash\n/) })
  })

  it('describes the stemcell, without trailing newlines, which the agent would compare', async () => {
    const { files } = await written()
    const contentOf = (name: string) => files.get(`/var/vcap/bosh/etc/${name}`)?.content

    expect([contentOf('infrastructure'), contentOf('operating_system'), contentOf('stemcell_version')]).toEqual([
      'cloudstack',
      'ubuntu',
      '1.2',
    ])
  })

  it('starts the agent at boot', async () => {
    const { files, links } = await written()

    expect(files.get('/etc/systemd/system/bosh-agent.service')?.content).toContain('bosh-agent -P ubuntu -C /var/vcap/bosh/agent.json')
    expect(links).toEqual([{ path: expect.stringContaining('multi-user.target.wants/'), target: '/etc/systemd/system/bosh-agent.service' }])
  })

  it.each([{ format: 'vdi' }, { metadata: 'router' }, { binary: '' }])('refuses %j', (options) => {
    expect(agent.options.safeParse(options).success).toBe(false)
  })
})

describe('the logs of a running guest', () => {
  it('are written again above the folder that the agent mounts over /var/log', async () => {
    const script = String((await written()).files.get('/var/vcap/bosh/bin/bosh-start-logging-and-auditing')?.content)

    expect(script).toContain('mkdir -p /var/log/journal')
    expect(script).toContain('systemctl restart systemd-journald')
    expect(script).toContain('journalctl --flush')
    expect(script).toContain('systemctl restart "$service"')
  })

  it('hold those of the agent both in the journal and in the file that bosh logs collects, which is rotated', async () => {
    const { files } = await written()

    expect(files.get('/etc/systemd/system/bosh-agent.service')?.content).toMatch(/^ExecStart=.*tee -a \/var\/vcap\/bosh\/log\/current/m)
    expect(files.get('/etc/logrotate.d/bosh-agent')?.content).toMatch(/^\/var\/vcap\/bosh\/log\/current \{\n {2}size/)
  })
})
