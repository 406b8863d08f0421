import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { registryConfigSchema } from 'bosh-registry'
import { afterTest } from 'workspace/after-test'
import { parse } from 'yaml'
import { compile, installationFolder } from './support/installed.ts'
import { releaseFolder } from './support/release-folder.ts'
import { render, withRuby } from './support/render.ts'

const LOGIN = { username: 'registry', password: 'a "quoted" \\ ümlaut' }
const CLOUD = { endpoint: 'https://cloud.example.com/client/api', api_key: 'key', secret_access_key: 'secret', default_zone: 'zone-1' }

function understood(properties: object) {
  return registryConfigSchema.parse(JSON.parse(render('cloudstack_registry', 'config/registry.json', properties)))
}

withRuby('config/registry.json', () => {
  it('needs only a login, and keeps settings on the persistent disk', () => {
    const { http, db, cloud, encryption } = understood({ registry: LOGIN })

    expect(http).toMatchObject({ address: '0.0.0.0', port: 25_777, user: 'registry', password: LOGIN.password })
    expect(db).toMatchObject({ adapter: 'sqlite', database: '/var/vcap/store/cloudstack_registry/registry.db' })
    expect([cloud, encryption]).toEqual([undefined, undefined])
  })

  it('accepts the property names of the original registry job', () => {
    const db = { adapter: 'postgres', host: '127.0.0.1', user: 'postgres', password: 'p', database: 'bosh' }
    const http = { user: 'registry', password: 'p', port: 25_778 }
    const additional_users = [{ username: 'u', password: 'p' }]

    const config = understood({ registry: { http, db, additional_users } })

    expect(config.http).toMatchObject({ ...http, additional_users })
    expect(config.db).toMatchObject(db)
  })

  it('identifies machines by their address if the cloud is given', () => {
    expect(understood({ registry: LOGIN, cloudstack: CLOUD }).cloud).toMatchObject({ plugin: 'cloudstack', cloudstack: CLOUD })
  })

  it('has the certificates of the cloud, and accepts any only if that is said', () => {
    const { cloud } = understood({ registry: LOGIN, cloudstack: { ...CLOUD, ca_cert: 'PEM', skip_verify_ssl: true } })

    expect(cloud).toMatchObject({ cloudstack: { ca_cert: 'PEM', skip_verify_ssl: true } })
  })

  it('trusts no proxy and serves no settings to this machine, unless that is said', () => {
    const wide = { trusted_proxies: ['10.0.0.0/8'], allow_loopback: true }

    expect(understood({ registry: LOGIN }).http).toMatchObject({ trusted_proxies: [], allow_loopback: false })
    expect(understood({ registry: { ...LOGIN, ...wide } }).http).toMatchObject(wide)
  })

  it('reads settings that are not encrypted yet where that is wanted', () => {
    const registry = { ...LOGIN, encryption_key: 'KEY', accept_plain_settings: true }

    expect(understood({ registry }).encryption).toMatchObject({ accept_plain: true })
  })

  it('logs what is of interest in operation, and more where that is wanted', () => {
    expect(understood({ registry: LOGIN }).loglevel).toBe('info')
    expect(understood({ registry: { ...LOGIN, loglevel: 'debug' } }).loglevel).toBe('debug')
  })

  it('prefers the login of the original job, and serves HTTPS only with both the certificate and its key', () => {
    const registry = { ...LOGIN, http: { user: 'other', password: 'p' }, tls: { certificate: 'CERT' } }

    expect(understood({ registry }).http).toMatchObject({ user: 'other', password: 'p' })
    expect(understood({ registry }).http.tls).toBeUndefined()
  })

  it('keeps a SQLite file where the operator names one', () => {
    const db = { adapter: 'sqlite', database: '/var/vcap/store/other/registry.db' }

    expect(understood({ registry: { ...LOGIN, db } }).db).toMatchObject(db)
  })

  it('names no database file for another adapter', () => {
    const db = { adapter: 'postgres', host: '127.0.0.1', user: 'u', password: 'p' }
    const settings = JSON.parse(render('cloudstack_registry', 'config/registry.json', { registry: { ...LOGIN, db } })) as { db: object }

    expect(settings.db).toEqual(db)
  })

  it('refers to rendered files for certificate and keys', () => {
    const tls = { certificate: 'CERT', private_key: 'KEY' }
    const registry = { ...LOGIN, tls, encryption_key: 'NEW', previous_encryption_key: 'OLD' }

    const { http, encryption } = understood({ registry })

    const folder = '/var/vcap/jobs/cloudstack_registry/config'
    expect(http.tls).toEqual({ certificate: `${folder}/registry.pem`, private_key: `${folder}/registry-key.pem` })
    expect(encryption).toEqual({
      key_file: `${folder}/encryption.key`,
      previous_key_files: [`${folder}/previous-encryption.key`],
      accept_plain: false,
      history_file: '/var/vcap/store/cloudstack_registry/settings-history',
    })
    const files = ['registry.pem', 'registry-key.pem', 'encryption.key', 'previous-encryption.key']
    expect(files.map((file) => render('cloudstack_registry', `config/${file}`, { registry }).trim())).toEqual(['CERT', 'KEY', 'NEW', 'OLD'])
  })
})

describe('the supervision of the registry', () => {
  it('is started and stopped by bpm, whose file of the process monit watches', () => {
    expect(readFileSync(path.join(releaseFolder, 'jobs/cloudstack_registry/monit'), 'utf8').trim().split(/\n\s*/)).toEqual([
      'check process cloudstack_registry',
      'with pidfile /var/vcap/sys/run/bpm/cloudstack_registry/cloudstack_registry.pid',
      'start program "/var/vcap/jobs/bpm/bin/bpm start cloudstack_registry"',
      'stop program "/var/vcap/jobs/bpm/bin/bpm stop cloudstack_registry"',
      'group vcap',
    ])
  })

  withRuby('by bpm', () => {
    it('has the persistent disk, and as many files as it may have connections', () => {
      const { processes } = parse(render('cloudstack_registry', 'config/bpm.yml', {})) as { processes: readonly object[] }

      expect(processes).toMatchObject([{ name: 'cloudstack_registry', persistent_disk: true, limits: { open_files: 65_536 } }])
    })
  })
})

/** Returns the URL that the registry logs when it listens. @throws {Error} with its output if it exits before */
async function addressOf(registry: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface(registry.stderr)) {
    lines.push(line)
    const url = /"message":"listening".*"url":"([^"]+)"/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error(`the registry exited: ${lines.join('\n')}`)
}

withRuby('the installed registry', () => {
  it('runs as bpm starts it, serves settings and keeps them', async () => {
    const installation = installationFolder()
    await Promise.all(['node', 'bosh_registry'].map((name) => compile(installation, name)))
    // bpm uses /var/vcap; the test uses its own folder.
    const moved = (text: string) => text.replaceAll('/var/vcap', installation)
    const properties = { registry: { ...LOGIN, port: 0, listen_address: '127.0.0.1' } }
    for (const folder of ['jobs/cloudstack_registry/config', 'store/cloudstack_registry']) {
      mkdirSync(path.join(installation, folder), { recursive: true })
    }
    const config = moved(render('cloudstack_registry', 'config/registry.json', properties))
    writeFileSync(path.join(installation, 'jobs/cloudstack_registry/config/registry.json'), config)
    const bpm = parse(moved(render('cloudstack_registry', 'config/bpm.yml', properties))) as {
      processes: readonly [{ executable: string; args: string[] }]
    }
    const [{ executable, args }] = bpm.processes
    const registry = spawn(executable, args, { env: { PATH: '/usr/bin:/bin' }, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    afterTest(() => registry.kill('SIGKILL'))

    const url = new URL('/instances/vm-1/settings', await addressOf(registry))
    const headers = { Authorization: `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')}` }
    const put = await fetch(url, { method: 'PUT', body: '{"agent_id":"a"}', headers })
    const got = (await (await fetch(url, { headers })).json()) as unknown
    registry.kill('SIGTERM')
    await once(registry, 'exit')

    expect(put.status).toBe(200)
    expect(got).toEqual({ status: 'ok', settings: '{"agent_id":"a"}' })
  })
})
