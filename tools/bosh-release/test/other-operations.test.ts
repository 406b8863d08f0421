import { readFileSync } from 'node:fs'
import path from 'node:path'
import { networkSection, parseProperties, vipSection, vmSection } from 'cpi-core/cloud-properties'
import { configure } from 'cpi-core/config'
import { parse } from 'yaml'
import { readCloudConfig } from './support/cloud-config.ts'
import { applyOperations, fillIn } from './support/operations.ts'
import { releaseFolder } from './support/release-folder.ts'
import { render, withRuby } from './support/render.ts'

const read = (file: string) => readFileSync(path.join(releaseFolder, file), 'utf8')
const document = (file: string) => parse(read(file), { version: '1.1' }) as unknown

const CLOUD = {
  cloudstack_endpoint: 'https://cloud.example.com/client/api',
  cloudstack_api_key: 'key',
  cloudstack_secret_access_key: 'secret',
  cloudstack_zone: 'zone-1',
}
const RELEASE = { cloudstack_cpi_release_url: 'file:///release.tgz', cloudstack_cpi_release_sha1: 'sha256:abc' }

/** Variables of a cloud-config's ops file per zone. */
function zoneVariables(number: number): Readonly<Record<string, unknown>> {
  const values = {
    name: `zone-${number}`,
    network: `net-${number}`,
    cidr: `10.${number}.1.0/24`,
    gw: `10.${number}.1.1`,
    reserved: [`10.${number}.1.2-10.${number}.1.9`],
    dns: [`10.${number}.1.1`],
  }
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`zone_${number}_${key}`, value]))
}

const ZONES = { ...zoneVariables(1), ...zoneVariables(2), ...zoneVariables(3) }
const CLOUD_CONFIG = {
  ...CLOUD,
  network_name: 'cf',
  internal_cidr: '10.1.1.0/24',
  internal_gw: '10.1.1.1',
  internal_reserved: ['10.1.1.2-10.1.1.9'],
  dns_servers: ['10.1.1.1'],
  lb_ip: '203.0.113.10',
  offering_minimal: 'minimal',
  offering_small: 'small',
  offering_small_highmem: 'highmem',
  offering_medium: 'medium',
}

function cloudConfigWith(file: string, variables: object) {
  const changed = applyOperations(document('cloud-configs/cf-isolated.yml'), read(`ops/${file}`))
  return readCloudConfig(fillIn(changed, { ...CLOUD_CONFIG, ...variables }))
}

describe('ops/cloud-config-zones.yml', () => {
  const cpiConfig = fillIn(document('ops/example-cpi-config-zones.yml'), { ...CLOUD, ...ZONES }) as {
    readonly cpis: readonly { readonly name: string; readonly type: string; readonly properties: object }[]
  }

  it('gives each AZ a zone, a network and a CPI of the cpi-config', () => {
    const { azs, networks } = cloudConfigWith('cloud-config-zones.yml', ZONES)

    expect(azs.map(({ cpi }) => cpi)).toEqual(cpiConfig.cpis.map(({ name }) => name))
    expect(networks[0]?.subnets.map(({ azs: [az], cloud_properties: { name } }) => [az, name])).toEqual([
      ['z1', 'net-1'],
      ['z2', 'net-2'],
      ['z3', 'net-3'],
    ])
    for (const { name, cloud_properties: properties } of azs) {
      expect(() => parseProperties(vmSection, { compute_offering: 'small', ...properties }, name)).not.toThrow()
    }
  })

  it('leaves no variable open', () => {
    expect(JSON.stringify([cloudConfigWith('cloud-config-zones.yml', ZONES), cpiConfig])).not.toContain('((')
  })
})

describe.each(['example-cpi-config.yml', 'example-cpi-config-zones.yml'])('ops/%s', (file) => {
  it('overrides the configuration of the director by valid keys', () => {
    const secrets = { cloud_a_api_key: 'a', cloud_a_secret_access_key: 'a', cloud_b_api_key: 'b', cloud_b_secret_access_key: 'b' }
    const { cpis } = fillIn(document(`ops/${file}`), { ...CLOUD, ...ZONES, ...secrets }) as { cpis: readonly { properties: object }[] }

    for (const { properties } of cpis) {
      expect(() =>
        configure({ cloud: { properties: { cloudstack: properties, agent: { mbus: 'nats://10.0.0.6:4222' } } } }, {}),
      ).not.toThrow()
    }
  })
})

describe('ops/example-cloud-config.yml', () => {
  it('has cloud_properties that the CPI accepts', () => {
    interface Named {
      readonly name: string
      readonly cloud_properties: object
    }
    const config = document('ops/example-cloud-config.yml') as Record<'azs' | 'vm_types' | 'vm_extensions', readonly Named[]>

    for (const type of config.vm_types) {
      const machine = { ...type.cloud_properties, ...config.azs[0]?.cloud_properties, ...config.vm_extensions[0]?.cloud_properties }
      expect(() => parseProperties(vmSection, machine, type.name)).not.toThrow()
    }
  })
})

describe('ops/cloud-config-ipv6.yml', () => {
  it('adds a network of IPv6 addresses on the same CloudStack network', () => {
    const { networks } = cloudConfigWith('cloud-config-ipv6.yml', {
      internal_cidr_v6: 'fd00:10:1:1::/64',
      internal_gw_v6: 'fd00:10:1:1::1',
      internal_reserved_v6: ['fd00:10:1:1::2-fd00:10:1:1::9'],
      dns_servers_v6: ['fd00:10:1:1::1'],
    })

    const [v4, v6] = networks.map(({ subnets: [subnet] }) => parseProperties(networkSection, subnet?.cloud_properties ?? {}))
    expect(networks.map(({ name }) => name)).toEqual(['default', 'default-ipv6'])
    expect(v6).toMatchObject({ name: 'cf' })
    expect(v6?.name).toBe(v4?.name)
  })
})

interface CreateEnv {
  readonly releases: readonly { readonly name: string; readonly sha1?: string }[]
  readonly resource_pools: readonly [{ readonly cloud_properties: object }]
  readonly networks: readonly { readonly name: string; readonly cloud_properties?: object }[]
  readonly cloud_provider: { readonly template: object; readonly properties: object }
}

describe('ops/jumpbox.yml', () => {
  const variables = {
    ...CLOUD,
    ...RELEASE,
    stemcell_url: 'file:///stemcell.tgz',
    stemcell_sha1: 'sha256:def',
    network_name: 'net-1',
    cloudstack_compute_offering: 'small',
    internal_ip: '10.1.1.5',
    internal_gw: '10.1.1.1',
    internal_cidr: '10.1.1.0/24',
    external_ip: '203.0.113.9',
    jumpbox_sources: ['198.51.100.0/24'],
    mbus_bootstrap_password: 'm',
  }
  const manifest = fillIn(applyOperations(document('test/fixtures/jumpbox.yml'), read('ops/jumpbox.yml')), variables) as CreateEnv

  it('has valid cloud_properties, and opens nothing to everybody', () => {
    const vip = parseProperties(vipSection, manifest.networks[1]?.cloud_properties ?? {})

    expect(() => parseProperties(vmSection, manifest.resource_pools[0].cloud_properties, 'jumpbox')).not.toThrow()
    expect(vip).toMatchObject({ open_firewall: [{ protocol: 'tcp', cidrs: ['198.51.100.0/24'] }] })
  })

  it('opens the port of SSH and the one of create-env, and keeps its agent’s files where the agent of a stemcell has them', () => {
    expect(manifest.networks[1]?.cloud_properties).toMatchObject({ open_firewall: [{ ports: [22, 6868] }] })
    expect(manifest.resource_pools[0].cloud_properties).toEqual({ compute_offering: 'small', disk: 10_240 })
    expect(manifest.cloud_provider.properties).toMatchObject({ blobstore: { provider: 'local', path: '/var/vcap/micro_bosh/data/cache' } })
  })

  it('leaves no variable open', () => {
    expect(JSON.stringify(manifest)).not.toContain('((')
  })

  withRuby('as create-env renders it', () => {
    it('has a valid configuration of the CPI', () => {
      const file = render('cloudstack_cpi', 'config/cpi.json', manifest.cloud_provider.properties)

      expect(configure(JSON.parse(file), {}).config.agent.mbus).toMatch(/^https:\/\/mbus:/)
    })
  })
})

const checkouts = (process.env['BOSH_DEPLOYMENT'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
const withBoshDeployment = checkouts.length === 0 ? describe.skip : describe

describe('ops/use-bosh-cloudstack-cpi.yml', () => {
  const THEIRS = `
- {type: replace, path: /releases/-, value: {name: bosh-go-cpi-cloudstack, url: "https://example.com/go.tgz", sha1: abc, version: 1}}
- {type: replace, path: /instance_groups/name=bosh/jobs/-, value: {name: cloudstack_cpi, release: bosh-go-cpi-cloudstack}}
- {type: replace, path: /cloud_provider/template?, value: {name: cloudstack_cpi, release: bosh-go-cpi-cloudstack}}
`
  const OURS = read('ops/use-bosh-cloudstack-cpi.yml')

  it('exchanges the release and nothing else', () => {
    const director = document('test/fixtures/director.yml')
    const theirs = applyOperations(director, THEIRS)

    const ours = fillIn(applyOperations(director, THEIRS, OURS), RELEASE) as CreateEnv

    expect(ours.releases.at(-1)).toEqual({ name: 'bosh-cloudstack-cpi', url: 'file:///release.tgz', sha1: 'sha256:abc' })
    expect({ ...ours, releases: [] }).toEqual({
      ...(JSON.parse(JSON.stringify(theirs).replaceAll('bosh-go-cpi-cloudstack', 'bosh-cloudstack-cpi')) as object),
      releases: [],
    })
  })

  withBoshDeployment(
    `with bosh-deployment${checkouts.length === 0 ? ' (skipped: needs BOSH_DEPLOYMENT, the paths of its checkouts)' : ''}`,
    () => {
      it.each(checkouts)('leaves nothing of the other release: %s', (checkout) => {
        const theirs = readFileSync(path.join(checkout, 'cloudstack/cpi.yml'), 'utf8')
        const manifest = parse(readFileSync(path.join(checkout, 'bosh.yml'), 'utf8'), { version: '1.1' }) as unknown

        const ours = applyOperations(manifest, theirs, OURS)

        expect(JSON.stringify(ours)).not.toContain('bosh-go-cpi-cloudstack')
      })

      it.each(checkouts)('may be replaced by ours altogether: %s', (checkout) => {
        const manifest = parse(readFileSync(path.join(checkout, 'bosh.yml'), 'utf8'), { version: '1.1' }) as unknown

        expect(() =>
          applyOperations(manifest, read('ops/cpi.yml'), read('ops/auto-anti-affinity.yml'), read('ops/trace.yml')),
        ).not.toThrow()
      })
    },
  )
})
