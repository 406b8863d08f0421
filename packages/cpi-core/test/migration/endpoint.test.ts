import { registryWithEndpoint, withEndpoint } from '../../src/migration/endpoint.ts'

describe('the endpoint of a cloud that is given in parts', () => {
  it.each([
    [{ host: 'cloud.test' }, 'http://cloud.test/client/api'],
    [{ host: 'cloud.test', port: '' }, 'http://cloud.test/client/api'],
    [{ host: 'cloud.test', port: null }, 'http://cloud.test/client/api'],
    [{ scheme: 'https', host: 'cloud.test', port: 8443, path: '/api' }, 'https://cloud.test:8443/api'],
  ])('of %j is %s', (parts, endpoint) => {
    expect(withEndpoint({ ...parts, default_zone: 'a' })).toEqual({ endpoint, default_zone: 'a' })
  })

  it.each([{ endpoint: 'https://cloud.test/api', host: 'other' }, { port: 8080 }])(
    'is left as it is without a host, or if there is one already: %j',
    (given) => {
      expect(withEndpoint(given)).toEqual(given)
    },
  )
})

describe('the endpoint of a registry that is given in parts', () => {
  it.each([
    [{ host: '10.0.0.6' }, 'http://10.0.0.6:25777'],
    [{ address: '10.0.0.6' }, 'http://10.0.0.6:25777'],
    [{ address: '10.0.0.5', host: '10.0.0.6', port: 6901 }, 'http://10.0.0.6:6901'],
    [{ host: '10.0.0.6', port: '' }, 'http://10.0.0.6'],
    [{ host: '10.0.0.6', endpoint: 'http://10.0.0.7:1' }, 'http://10.0.0.7:1'],
    [{ host: '10.0.0.6', endpoint: ' ' }, 'http://10.0.0.6:25777'],
  ])('of %j is %s', (parts, endpoint) => {
    expect(registryWithEndpoint({ ...parts, user: 'u' })).toEqual({ endpoint, user: 'u' })
  })

  it.each([{}, { host: '' }, { host: '  ', port: 1 }, { endpoint: '' }])('does not exist without a host: %j', (given) => {
    expect(registryWithEndpoint(given)).toBeUndefined()
  })
})
