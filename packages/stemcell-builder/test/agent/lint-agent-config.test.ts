import { cloudStackAgentConfig } from '../../src/agent/agent-settings.ts'
import { lintAgentConfig } from '../../src/agent/lint-agent-config.ts'
import { outputFormats } from '../../src/image/formats.ts'
import { openstackAgentConfig } from '../support/small-stemcell.ts'

const withSources = (...Sources: object[]) => ({ Infrastructure: { Settings: { Sources } } })

describe('the linter of agent.json', () => {
  it.each(outputFormats)('finds nothing in what convert writes for %s', (format) => {
    expect(lintAgentConfig(cloudStackAgentConfig({}, format, 'router-discovery'))).toEqual([])
  })

  it('reports keys that the agent ignores, and those that were removed from it', () => {
    const findings = lintAgentConfig({ ...openstackAgentConfig, Platform: { Linux: { CreatePartitionIfNoEphemeralDsk: true } } })

    expect(findings).toEqual([
      expect.objectContaining({ rule: 'agent-unknown-key', severity: 'note', message: expect.stringContaining('UseRegistry') }),
      expect.objectContaining({
        rule: 'agent-unknown-key',
        severity: 'warning',
        message: expect.stringContaining('CreatePartitionIfNoEphemeralDsk'),
      }),
    ])
  })

  it.each([
    ['no source at all', {}, /Sources is empty/],
    ['a source without type', withSources({ URI: 'http://x' }), /Sources\[0\] has no Type/],
    ['a source of unknown type', withSources({ Type: 'Http' }), /unknown Type "Http"/],
    ['an HTTP source without address', withSources({ Type: 'HTTP', UserDataPath: '/x' }), /\(HTTP\) has no URI/],
    [
      'a ConfigDrive by the name of other agents',
      withSources({ Type: 'ConfigDrive', DiskPaths: ['/dev/x'], MetaDataPath: 'm', SettingsPath: 's' }),
      /has no UserDataPath/,
    ],
    [
      'an unknown resolver',
      { ...withSources({ Type: 'CDROM', FileName: 'env' }), Platform: { Linux: { DevicePathResolutionType: 'virtual' } } },
      /DevicePathResolutionType is "virtual"/,
    ],
    [
      'half a transformation',
      { ...withSources({ Type: 'CDROM', FileName: 'env' }), Platform: { Linux: { DiskIDTransformPattern: 'x' } } },
      /only work together/,
    ],
    [
      'a pattern that does not compile',
      {
        ...withSources({ Type: 'CDROM', FileName: 'env' }),
        Platform: { Linux: { DiskIDTransformPattern: '(', DiskIDTransformReplacement: 'x' } },
      },
      /not a valid regular expression/,
    ],
  ])('reports %s as an error', (_what, config, message) => {
    const errors = lintAgentConfig(config).filter(({ severity }) => severity === 'error')

    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message), remedy: expect.any(String) })])
  })
})
