import { parseConfig } from '../../src/config/load-config.ts'

const parse = (config: object) => parseConfig(JSON.stringify(config), 'registry.json')
const http = { user: 'admin', password: 'admin' }

describe('empty means not given', () => {
  it.each(['', '  ', '\n', null])('for every setting: %j', (empty) => {
    const blank = {
      loglevel: empty,
      logfile: empty,
      http: { ...http, address: empty, port: empty, tls: { certificate: empty, private_key: empty }, additional_users: [empty] },
      db: {
        adapter: 'postgres',
        host: empty,
        password: empty,
        url: empty,
        connection_options: { max_connections: empty },
        tls: { enabled: empty, cert: { ca: empty }, bosh_internal: empty },
      },
      cloud: { plugin: empty, cloudstack: empty },
      encryption: { key_file: empty, previous_key_files: [empty] },
    }

    expect(parse(blank)).toEqual(parse({ http, db: { adapter: 'postgres' }, encryption: undefined }))
  })

  it('is said of a required setting', () => {
    expect(() => parse({ http: { user: ' ', password: 'x' }, db: { adapter: 'memory' } })).toThrow('- http.user is empty')
    expect(() => parse({ http: { password: 'x' }, db: { adapter: 'memory' } })).toThrow('- http.user is missing')
  })
})

it('trims what is copied with a line end', () => {
  const cloudstack = { endpoint: 'https://cloud.example/client/api\n', api_key: ' k\n', secret_access_key: 's\n', default_zone: 'z ' }

  expect(
    parse({ http: { user: 'admin\n', password: ' p ' }, db: { adapter: 'memory' }, cloud: { plugin: 'cloudstack', cloudstack } }),
  ).toMatchObject({
    http: { user: 'admin', password: 'p' },
    cloud: { cloudstack: { endpoint: 'https://cloud.example/client/api', api_key: 'k', secret_access_key: 's', default_zone: 'z' } },
  })
})
