import { settingBehind } from '../../src/errors/setting-behind.ts'

const ENDPOINT = 'the address is cloudstack.endpoint of the configuration'
const PROXY = 'the proxy is cloudstack.proxy_host of the configuration, or https_proxy of the environment'

describe('the setting that a failure is about', () => {
  it.each<[string, object, string]>([
    ['keys', { kind: 'not-authenticated' }, 'the keys are cloudstack.api_key and cloudstack.secret_access_key of the configuration'],
    ['no connection', { kind: 'unreachable', cause: { failure: 'refused' } }, ENDPOINT],
    ['no connection for a reason that is not known', { kind: 'unreachable' }, ENDPOINT],
    [
      'a certificate',
      { kind: 'unreachable', cause: { failure: 'certificate' } },
      'set cloudstack.ca_cert in the configuration; the address is cloudstack.endpoint',
    ],
    ['a proxy that is not there', { kind: 'unreachable', cause: { failure: 'refused', proxy: 'http://proxy' } }, PROXY],
    ['a proxy that is none', { kind: 'unreachable', cause: { failure: 'unusable-proxy' } }, PROXY],
    ['a page', { kind: 'unreadable-answer', httpStatus: 200 }, ENDPOINT],
    [
      'a login that the proxy misses',
      { kind: 'unreadable-answer', httpStatus: 407 },
      'set cloudstack.proxy_user and cloudstack.proxy_password in the configuration',
    ],
    ['a status of a server in between', { kind: 'unavailable', httpStatus: 502 }, ENDPOINT],
  ])('is named for %s', (_what, failure, setting) => {
    expect(settingBehind(failure)).toBe(setting)
  })

  it.each([{ kind: 'unreadable-answer' }, { kind: 'unavailable' }, { kind: 'conflict' }, {}, null, undefined, 'text'])(
    'is none for %j',
    (failure) => {
      expect(settingBehind(failure)).toBeUndefined()
    },
  )
})
