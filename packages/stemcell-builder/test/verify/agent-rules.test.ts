import { describeWithTools } from 'workspace/required-tools'
import { useFolder } from '../support/temporary-folder.ts'
import { DISK_TOOLS, required } from '../support/tool-context.ts'
import { type Faults, findingsWith } from '../support/verified.ts'

const folder = useFolder()
const agentJson = (config: unknown) => ({ 'var/vcap/bosh/agent.json': typeof config === 'string' ? config : JSON.stringify(config) })
const withSources = (...Sources: object[]) => agentJson({ Infrastructure: { Settings: { Sources } } })

describeWithTools([...DISK_TOOLS, ...required('e2fsck')], 'the rules about the agent', () => {
  it('find no errors in a complete one', async () => {
    const findings = await findingsWith(folder(), {})

    // The agent.json of the small disk still has a key that agents ignore.
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['agent-unknown-key', 'note']])
  })

  it.each<[string, Faults, RegExp]>([
    [
      'agent-file',
      { without: ['var/vcap/bosh/bin/bosh-agent'] },
      /^\/var\/vcap\/bosh\/bin\/bosh-agent is missing: the agent exits without it$/,
    ],
    ['agent-file', { without: ['var/vcap/bosh/bin/bosh-agent-rc'] }, /bosh-agent-rc or \/usr\/local\/bin\/bosh-agent-rc or .* is missing/],
    ['agent-infrastructure', { files: { 'var/vcap/bosh/etc/infrastructure': 'openstack' } }, /infrastructure contains "openstack"/],
    ['agent-infrastructure', { without: ['var/vcap/bosh/etc/infrastructure'] }, /infrastructure contains ""/],
    [
      'agent-operating-system',
      { files: { 'var/vcap/bosh/etc/operating_system': 'debian' } },
      /contains "debian": the agent supports only ubuntu/,
    ],
    ['agent-account', { files: { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n' } }, /^the user vcap is missing$/],
    ['agent-account', { files: { 'etc/group': 'root:x:0:\nvcap:x:1000:\n' } }, /^the group syslog is missing$/],
    ['agent-settings', { files: withSources({ Type: 'CDROM', FileName: 'env' }) }, /no settings source of agent\.json works on CloudStack/],
    ['agent-config', { files: agentJson('{') }, /agent\.json is not JSON/],
    ['agent-config', { files: agentJson('null') }, /agent\.json is not a JSON object/],
    ['agent-config', { without: ['var/vcap/bosh/agent.json'] }, /agent\.json is missing/],
    ['agent-source-option', { files: withSources({ Type: 'HTTP', URI: 'http://data-server' }) }, /has no UserDataPath/],
  ])('find %s', async (rule, faults, message) => {
    const findings = await findingsWith(folder(), faults)

    expect(findings).toContainEqual({ rule, severity: 'error', message: expect.stringMatching(message), remedy: expect.any(String) })
  })

  it('find each script without which the agent exits', async () => {
    const scripts = ['restart_networking', 'bosh-start-logging-and-auditing'].map((name) => `var/vcap/bosh/bin/${name}`)

    const findings = await findingsWith(folder(), { without: scripts })

    expect(findings.filter(({ rule }) => rule === 'agent-file').map(({ message }) => message)).toEqual(
      scripts.map((script) => `/${script} is missing: the agent exits without it`),
    )
  })

  it('accept bosh-agent-rc at any of its paths', async () => {
    const findings = await findingsWith(folder(), { without: ['var/vcap/bosh/bin/bosh-agent-rc'], files: { 'usr/sbin/bosh-agent-rc': '' } })

    expect(findings.map(({ rule }) => rule)).not.toContain('agent-file')
  })
})
