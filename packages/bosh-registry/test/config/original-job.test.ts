import { parseConfig } from '../../src/config/load-config.ts'

const folder = '/var/vcap/jobs/registry/config/db'

/** As the last version of BOSH's registry job rendered it: a file name for everything, and whether there is something in the file. */
function rendered(db: object, provided = false): string {
  return JSON.stringify({
    loglevel: 'debug',
    http: { port: 25_777, user: 'registry', password: 'p%w!&', additional_users: [{ username: 'dir', password: 'x y' }] },
    db: {
      adapter: 'postgres',
      user: 'postgres',
      password: '',
      host: '127.0.0.1',
      port: 5432,
      database: 'bosh',
      connection_options: { max_connections: 32, pool_timeout: 10 },
      tls: {
        enabled: provided,
        cert: { ca: `${folder}/ca.pem`, certificate: `${folder}/client_certificate.pem`, private_key: `${folder}/client_private_key.key` },
        bosh_internal: { ca_provided: provided, mutual_tls_enabled: provided },
      },
      ...db,
    },
  })
}

describe('a config that BOSH’s registry job rendered is taken whole', () => {
  it.each([
    ['PostgreSQL', rendered({})],
    ['PostgreSQL with TLS', rendered({}, true)],
    ['SQLite, with the host and port of a server', rendered({ adapter: 'sqlite', database: '/var/vcap/store/registry.db' })],
    [
      'SQLite, all certificates empty',
      rendered({
        adapter: 'sqlite',
        database: '/tmp/b.db',
        tls: { enabled: false, cert: { ca: '', certificate: '', private_key: '' }, bosh_internal: { ca: '' }, skip_host_verify: false },
      }),
    ],
    ['MySQL with options of its driver', rendered({ adapter: 'mysql2', connection_options: { max_connections: 32, charset: 'utf8mb4' } })],
    [
      'the files of certificates below bosh_internal',
      rendered({
        tls: {
          enabled: true,
          cert: { ca: 'PEM', certificate: 'PEM', private_key: 'PEM' },
          bosh_internal: { ca: `${folder}/ca.pem`, certificate: '/c.pem', private_key: '/k.pem' },
        },
      }),
    ],
  ])('%s', (_, text) => {
    expect(parseConfig(text, 'registry.yml').http.additional_users).toEqual([{ username: 'dir', password: 'x y' }])
  })

  it('but a mistyped key is refused', () => {
    expect(() => parseConfig(rendered({ databse: 'x' }), 'registry.yml')).toThrow(/databse/)
  })
})
