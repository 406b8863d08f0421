import type { CliEnvironment } from '../../src/command-line/cli-environment.ts'
import { readCloudmonkey } from '../../src/command-line/cloudmonkey-config.ts'

const PROFILE = ['[prod]', 'url = https://cmk.test/client/api', 'apikey = k', 'secretkey = s']

/** What is read from a file of version 6 with these lines above all sections, and these more in its only profile. */
function read(core: readonly string[], profile: readonly string[] = []) {
  const text = ['profile = prod', ...core, ...PROFILE, ...profile].join('\n')
  const environment: Partial<CliEnvironment> = {
    homeFolder: '/home/me',
    readFile: (file) => (file === '/home/me/.cmk/config' ? text : undefined),
  }
  return readCloudmonkey(undefined, undefined, environment as CliEnvironment)
}

describe('the configuration of cloudmonkey', () => {
  it.each([
    ['that of all profiles', ['timeout = 1800'], [], 1_800_000],
    ['that of the profile, if it has one', ['timeout = 1800'], ['timeout = 60'], 60_000],
    ['none, if it is empty', ['timeout ='], [], undefined],
  ])('limits the time to %s', (_what, core, profile, timeoutMs) => {
    expect(read(core, profile)?.timeoutMs).toBe(timeoutMs)
  })

  it.each([
    ['by default', [], [], true],
    ['unless all profiles say otherwise', ['verifycert = false'], [], false],
    ['if the profile says so, whatever holds for all', ['verifycert = false'], ['verifysslcert = true'], true],
    ['unless the older name for all profiles says otherwise', ['verifysslcert = false'], [], false],
  ])('verifies certificates %s', (_what, core, profile, verify) => {
    expect(read(core, profile)?.verify).toBe(verify)
  })
})
