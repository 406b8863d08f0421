import express from 'express'
import { ConfigError, loadConfig, parseConfig } from '../../src/config/load-config.ts'

const MINIMAL = 'http: {user: admin, password: admin}\ndb: {adapter: sqlite, database: /var/vcap/store/registry.db}\n'

describe('the config of the registry', () => {
  it('has defaults, and listens on the port of the original server', () => {
    const config = parseConfig(MINIMAL, 'registry.yml')

    expect(config).toMatchObject({
      loglevel: 'info',
      http: { address: '0.0.0.0', port: 25_777, allow_loopback: false, trusted_proxies: [], additional_users: [] },
    })
  })

  it('may be JSON', () => {
    const config = parseConfig(JSON.stringify({ http: { user: 'a', password: 'b', port: 0 }, db: { adapter: 'memory' } }), 'registry.json')

    expect(config.http.port).toBe(0)
  })

  it('accepts the keys of the original server’s database section', () => {
    const text = `
http: {port: 25777, user: admin, password: admin, additional_users: [{username: second, password: other}]}
db:
  adapter: postgres
  user: registry
  password: secret
  host: 10.0.0.5
  port: 5432
  database: bosh_registry
  connection_options: {max_connections: 32, pool_timeout: 10}
  tls: {enabled: true, cert: {ca: PEM}, skip_host_verify: false}
cloud:
  plugin: cloudstack
  cloudstack: {endpoint: "https://cloud.example/client/api", api_key: k, secret_access_key: s, default_zone: zone-1}
`

    expect(parseConfig(text, 'registry.yml')).toMatchObject({
      db: { adapter: 'postgres', connection_options: { max_connections: 32 } },
      cloud: { plugin: 'cloudstack' },
    })
  })

  it.each([
    ['HTTP configuration is missing from config file', 'db: {adapter: memory}'],
    ['Database configuration is missing from config file', 'http: {user: a, password: b}'],
    ['Cloud plugin is missing from config file', 'http: {user: a, password: b}\ndb: {adapter: memory}\ncloud: {cloudstack: {}}'],
  ])('reports "%s"', (message, text) => {
    expect(() => parseConfig(text, 'registry.yml')).toThrow(message)
  })

  it('reports a missing section once, in those words', () => {
    expect(() => parseConfig('loglevel: info', 'registry.yml')).toThrow(
      new ConfigError(
        'registry.yml cannot be used:\n  - HTTP configuration is missing from config file\n  - Database configuration is missing from config file',
      ),
    )
  })

  it('reports all problems at once, each with its key', () => {
    const text = 'http: {user: admin, prot: 1}\ndb: {adapter: oracle}\nloglevel: loud\n'

    expect(() => parseConfig(text, '/etc/registry.yml')).toThrow(
      /^\/etc\/registry\.yml cannot be used:(?=[\s\S]*- http\.password)(?=[\s\S]*- http: .*prot)(?=[\s\S]*- db)(?=[\s\S]*- loglevel)/,
    )
  })

  it('never repeats a value, which may be a password', () => {
    const text = 'http: {user: admin, password: 12345678, port: S3CRET}\ndb: {adapter: memory}\n'

    expect(() => parseConfig(text, 'f')).toThrow(ConfigError)
    expect(() => parseConfig(text, 'f')).not.toThrow(/12345678|S3CRET/)
  })

  it.each([
    ['http.trusted_proxies.0', { trusted_proxies: ['10.0.0.0/33'] }, {}],
    ['http.trusted_proxies.0', { trusted_proxies: ['proxy.example'] }, {}],
    ['http.trusted_proxies.0', { trusted_proxies: ['0.0.0.0/0'] }, {}],
    ['http.request_timeout_seconds', { request_timeout_seconds: 1e300 }, {}],
    ['db.connection_options.pool_timeout', {}, { connection_options: { pool_timeout: 1e300 } }],
    ['db.url', {}, { url: 'postgres://u:S3CRET@[::bad/x' }],
  ])('names %s, which a library would refuse without saying whose value it is', (setting, http, db) => {
    const text = JSON.stringify({ http: { user: 'u', password: 'p', ...http }, db: { adapter: 'postgres', ...db } })

    expect(() => parseConfig(text, 'f')).toThrow(`- ${setting}: should be `)
    expect(() => parseConfig(text, 'f')).not.toThrow('S3CRET')
  })

  it.each(['10.0.0.1', '10.0.0.0/8', '10.0.0.0/255.0.0.0', '::1', 'fd00::/64', 'loopback', 'linklocal', 'uniquelocal'])(
    'accepts the trusted proxy %s, as express does',
    (proxy) => {
      const text = JSON.stringify({ http: { user: 'u', password: 'p', trusted_proxies: [proxy] }, db: { adapter: 'memory' } })

      expect(parseConfig(text, 'f').http.trusted_proxies).toEqual([proxy])
      expect(() => express().set('trust proxy', [proxy])).not.toThrow()
    },
  )

  it.each(['postgres://u:p@host/db', 'postgres:///db', 'postgres://u:p@/db', 'socket:/run/postgresql?db=x', 'mysql2://u:p@[::1]:3306/db'])(
    'accepts the database %s',
    (url) => {
      const text = JSON.stringify({ http: { user: 'u', password: 'p' }, db: { adapter: 'postgres', url } })

      expect(parseConfig(text, 'f').db).toMatchObject({ url })
    },
  )

  it('never repeats a line, which may have a password, in a warning of the parser', async () => {
    const warnings: string[] = []
    const listen = ({ message }: Error) => warnings.push(message)
    process.on('warning', listen)

    const { http } = parseConfig('http: {user: admin, password: !secret S3CRET}\ndb: {adapter: memory}\n', 'f')
    await new Promise((resolve) => setImmediate(resolve))

    process.off('warning', listen)
    expect([http.password, warnings]).toEqual(['S3CRET', []])
  })

  it.each(['', 'just text', '[1, 2]', '{'])('refuses a file that contains "%s"', (text) => {
    expect(() => parseConfig(text, 'registry.yml')).toThrow(/^registry\.yml /)
  })

  it('names a file that does not exist', async () => {
    await expect(loadConfig('/nonexistent/registry.yml')).rejects.toThrow('/nonexistent/registry.yml')
  })
})
